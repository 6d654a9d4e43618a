import type { Page } from '@playwright/test'
import { stegaClean } from '@sanity/client/stega'
import { articleFile, importArticle } from './article.ts'
import { expect, test } from './fixtures.ts'
import { pressBlockedPublish } from './safety-desk.ts'

/**
 * How long a change may take to reach readers before the journey fails. What is promised is 2 s on a machine that does
 * nothing else; the journey reports what it saw, and `npm run bench` measures it.
 */
const patience = 15_000

test('an article goes all the way: imported, edited, previewed, published, read, unpublished', async ({
  system,
  content,
  newsroom,
  reader,
}) => {
  const file = articleFile()
  const { storyId, state } = await importArticle(system, file)
  expect(state).toBe('imported')
  const imported = await content.getDocument(`drafts.${storyId}`)
  const path = `/stories/${imported?.slug.current}`

  await test.step('importing it again doubles nothing', async () => {
    const before = await content.fetch('count(*)')
    expect((await importArticle(system, file)).state).toBe('alreadyImported')
    expect(await content.fetch('count(*)')).toBe(before)
  })

  await test.step('the editor changes the title and sees the change in the preview', async () => {
    await newsroom.openInPresentation('story', storyId, path)
    // In the preview each text says invisibly which field it comes from.
    const title = async () => stegaClean(await newsroom.preview.getByRole('heading', { level: 1 }).textContent())
    await expect.poll(title, { timeout: 60_000 }).toBe(imported?.title)
    await newsroom.field('title').fill('Changed once')
    await expect.poll(title).toBe('Changed once')
  })

  await test.step('a reader sees nothing of the draft', async () => {
    await expectNothing(reader, path, 404, ['Changed once', imported?.title])
  })

  await test.step('nobody publishes it before somebody has assessed the risk', async () => {
    await newsroom.openDocument('story', storyId)
    const problems = await pressBlockedPublish(newsroom.page)
    await problems.getByRole('button', { name: 'Go to “Risk for the people in this story”' }).click()
    await newsroom.page.getByTestId('field-risk').getByRole('radio', { name: /^Low/ }).check()
    await expect.poll(() => content.getDocument(`drafts.${storyId}`)).toMatchObject({ risk: 'low' })
  })

  await test.step('after Publish the reader sees it', async () => {
    await newsroom.openDocument('story', storyId)
    await newsroom.publish()
    await expectTitleSoon(reader, path, 'Changed once')
    // An older article stands further back in the list.
    await expect.poll(() => listsThatName(reader, ['Changed once']), { timeout: patience }).toEqual(['/stories/page/2'])
  })

  await test.step('a second change is not seen before it is published, and then is', async () => {
    await newsroom.field('title').fill('Changed twice')
    await expect
      .poll(() => content.getDocument(`drafts.${storyId}`).then((draft) => draft?.title))
      .toBe('Changed twice')
    await reader.goto(path)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Changed once')
    await newsroom.publish()
    await expectTitleSoon(reader, path, 'Changed twice')
  })

  await test.step('after Unpublish the page is gone and no list names it', async () => {
    await newsroom.unpublish()
    await expect.poll(() => content.getDocument(storyId), { timeout: 10_000 }).toBeFalsy()
    await expect
      .poll(async () => (await reader.request.get(path)).status(), { timeout: patience, intervals: [50] })
      .toBe(410)
    await expectNothing(reader, path, 410, ['Changed once', 'Changed twice'])
  })
})

/** Asks again and again until the page shows the title, and reports how long that took. */
async function expectTitleSoon(reader: Page, path: string, title: string): Promise<void> {
  const startedAt = performance.now()
  const isShown = async () => (await (await reader.request.get(path)).text()).includes(`>${title}</h1>`)
  await expect.poll(isShown, { timeout: patience, intervals: [50] }).toBe(true)
  const took = `${Math.round(performance.now() - startedAt)} ms`
  test.info().annotations.push({ type: `acknowledged to visible (${title})`, description: took })
  process.stdout.write(`    "${title}" was visible ${took} after the lake acknowledged it\n`)
  await reader.goto(path)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title)
}

/** @param status 404 for what never was, 410 for what was taken down */
async function expectNothing(reader: Page, path: string, status: 404 | 410, titles: readonly string[]): Promise<void> {
  const response = await reader.goto(path)
  expect(response?.status()).toBe(status)
  await expect.poll(() => listsThatName(reader, titles), { timeout: patience }).toEqual([])
}

/** The pages with lists of stories that hold one of the titles. */
async function listsThatName(reader: Page, titles: readonly string[]): Promise<string[]> {
  const naming: string[] = []
  for (const list of ['/', '/stories', '/stories/page/2']) {
    const html = await (await reader.request.get(list)).text()
    if (titles.some((title) => html.includes(title))) naming.push(list)
  }
  return naming
}

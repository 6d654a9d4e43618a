import { stegaClean } from '@sanity/client/stega'
import { aStory } from '@vigil/fixtures/documents'
import { references } from '@vigil/fixtures/references'
import { expect, test } from './fixtures.ts'
import { wordOfLetters } from './word-of-letters.ts'

test('“What the public sees” tells the truth: before and after publishing, after an edit, after unpublishing', async ({
  system,
  content,
  desk,
  editor,
  reader,
}) => {
  const { page } = editor
  const slug = `public-view-${wordOfLetters()}`
  const countryId = await content.fetch<string>('*[_type == "country" && !(_id in path("drafts.**"))][0]._id')
  const { _id, _type, ...fields } = aStory({
    title: 'Told for the first time',
    slug: { _type: 'slug', current: slug },
    countries: references([countryId]),
  })
  const id = await desk.createDraft('story', fields)
  const said = page.getByRole('status').filter({ hasText: /^\d{3}: / })
  const shown = page.frameLocator('iframe[title^="What readers get"]').getByRole('heading', { level: 1 })
  const openTab = (name: string) => page.getByRole('tab', { name }).click()
  /** When the site says that it rendered the page. */
  const renderedAt = async () => Date.parse((await page.locator('time').first().getAttribute('datetime')) ?? '')
  const readersTitle = async () =>
    /<h1[^>]*>([^<]*)</.exec(await (await reader.request.get(`/stories/${slug}`)).text())?.[1]

  await editor.openDocument('story', id)
  await test.step('the preview shows the draft, so this browser is one that sees drafts', async () => {
    await openTab('Preview')
    const preview = page.frameLocator('iframe[title^="Preview of"]').getByRole('heading', { level: 1 })
    await expect(preview).toBeVisible({ timeout: 60_000 })
    expect(stegaClean(await preview.textContent())).toBe('Told for the first time')
    await content.patch(`drafts.${id}`).set({ title: 'Told while somebody looks' }).commit()
    await expect.poll(async () => stegaClean(await preview.textContent())).toBe('Told while somebody looks')
  })

  await test.step('before publishing readers see nothing', async () => {
    await openTab('What the public sees')
    await expect(said).toHaveText('404: readers see nothing here.')
    await expect(shown).toBeVisible()
    await expect(shown).not.toHaveText('Told while somebody looks')
    await expect(page.getByText(`Address: ${system.siteUrl}/stories/${slug}`)).toBeVisible()
  })

  await test.step('after publishing it is seen without asking again, and when it was rendered', async () => {
    const before = Date.now()
    await editor.publish()
    await expect(said).toHaveText(/^200: readers see this page\./)
    await expect(shown).toHaveText('Told while somebody looks')
    expect(await readersTitle()).toBe('Told while somebody looks')
    expect(await renderedAt()).toBeGreaterThanOrEqual(Math.floor(before / 1000) * 1000)
    expect(await renderedAt()).toBeLessThanOrEqual(Date.now())
  })

  await test.step('an edit is not seen before it is published, and then is', async () => {
    await content.createIfNotExists({ ...fields, _id: `drafts.${id}`, _type })
    await content.patch(`drafts.${id}`).set({ title: 'Told again' }).commit()
    await openTab('Preview')
    const preview = page.frameLocator('iframe[title^="Preview of"]').getByRole('heading', { level: 1 })
    await expect.poll(async () => stegaClean(await preview.textContent()), { timeout: 60_000 }).toBe('Told again')
    await openTab('What the public sees')
    await expect(shown).toHaveText('Told while somebody looks')
    await page.getByRole('button', { name: 'Look again' }).click()
    await expect(shown).toHaveText('Told while somebody looks')
    await editor.publish()
    await expect(shown).toHaveText('Told again')
    expect(await readersTitle()).toBe('Told again')
  })

  await test.step('the page is shown with its own style, and leads nowhere', async () => {
    const frame = page.frameLocator('iframe[title^="What readers get"]')
    const header = frame.locator('.site-header-inner')
    // A browser without the style sheet would make a block of it.
    expect(await header.evaluate((element) => getComputedStyle(element).display)).not.toBe('block')
    await frame.getByRole('link', { name: 'Prayer' }).first().click()
    await expect(shown).toHaveText('Told again')
  })

  await test.step('after unpublishing readers see nothing again', async () => {
    await editor.unpublish()
    await expect(said).toHaveText('410: this page was taken down; readers see nothing here.')
    await expect(shown).not.toHaveText('Told again')
    // No more looks after this one.
    await openTab('Editor')
    const expected = [
      // What was asked for.
      `404: GET ${system.siteUrl}/stories/${slug}`,
      `410: GET ${system.siteUrl}/stories/${slug}`,
      // The journey brings scripts into every frame, and has clicked a link.
      "Blocked script execution in 'about:srcdoc'",
      `Blocked opening '${system.siteUrl}/prayer' in a new window`,
    ]
    const troubles = editor.troubles.take()
    expect(troubles.filter((trouble) => !expected.some((start) => trouble.startsWith(start)))).toEqual([])
  })
})

import { expect, test } from './fixtures.ts'
import { restartLake } from './lake-process.ts'
import { aSafeStory } from './safe-story.ts'

test('an embargoed story goes live on time and leaves on time, although the lake is killed in between', async ({
  system,
  content,
  desk,
  newsroom,
  reader,
}) => {
  test.setTimeout(240_000)
  // Of today, so that it leads the list.
  const story = await aSafeStory(content, { publishedOn: inSeconds(0).slice(0, 10) })
  const id = await desk.createDraft('story', story)
  const path = `/stories/${story.slug.current}`
  const statusFor = async () => (await reader.request.get(path)).status()

  await newsroom.openDocument('story', id)
  const { page } = newsroom
  // Only now: the time until then is for pressing two buttons and for a start of the lake.
  const publishAt = inSeconds(30)
  const unpublishAt = inSeconds(50)
  await content.patch(`drafts.${id}`).set({ publishAt, unpublishAt }).commit()
  await page.getByRole('button', { name: 'Publish when the embargo ends' }).click()
  await page.getByTestId('confirm-publish').or(page.getByTestId('confirm-button')).first().click()
  await expect.poll(() => scheduleOf(content, id)).toEqual({ state: 'scheduled', publishAt })
  expect(await statusFor()).toBe(404)

  await restartLake(system)
  expect(await statusFor(), 'before its time').toBe(404)
  await expect.poll(statusFor, { timeout: secondsUntil(publishAt) + 30_000, intervals: [200] }).toBe(200)
  expect(Date.now(), 'not before its time').toBeGreaterThanOrEqual(Date.parse(publishAt))
  const list = async () => (await reader.request.get('/stories')).text()
  await expect.poll(list).toContain(path)

  await restartLake(system)
  await expect.poll(statusFor, { timeout: secondsUntil(unpublishAt) + 30_000, intervals: [200] }).toBe(410)
  expect(Date.now(), 'not before its end').toBeGreaterThanOrEqual(Date.parse(unpublishAt))
  await expect.poll(list).not.toContain(path)
  // What was written is still there for the newsroom.
  expect(await content.getDocument(`drafts.${id}`)).toMatchObject({ title: story.title })
})

function inSeconds(seconds: number): string {
  return new Date(Math.ceil(Date.now() / 1000) * 1000 + seconds * 1000).toISOString()
}

function secondsUntil(time: string): number {
  return Math.max(0, Date.parse(time) - Date.now())
}

/** How the release stands that will publish the document. */
async function scheduleOf(content: Parameters<typeof aSafeStory>[0], id: string) {
  return content.fetch(
    `*[_id in path("_.releases.*") && count(*[_id in path("versions.**") && _id match "*" + $id]) > 0 && state == "scheduled"][0]{
      state, publishAt
    }`,
    { id },
    { perspective: 'raw' },
  )
}

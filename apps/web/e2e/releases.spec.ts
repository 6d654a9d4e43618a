import { aStory } from '@vigil/fixtures/documents'
import { dayIn } from './days.ts'
import { expect, test } from './fixtures.ts'
import { createRelease } from './releases-tool.ts'

test('a release with two documents is run by the clock, and readers see both changes', async ({
  editor,
  content,
  desk,
  reader,
}) => {
  const prayerPage = async () => (await reader.request.get('/prayer')).text()
  const before = ['For the first of two, before.', 'For the second of two, before.'] as const
  const after = ['For the first of two, after.', 'For the second of two, after.'] as const
  const ids = await Promise.all(
    before.map((text) => desk.createPublished('prayerPoint', { text, date: dayIn(0), general: true })),
  )
  await expect.poll(prayerPage).toContain(before[1])

  const release = await createRelease(editor, 'Sunday')
  for (const [position, id] of ids.entries()) {
    await release.add('prayerPoint', id)
    const text = after[position] ?? ''
    await editor.field('text').fill(text)
    await expect.poll(() => content.getDocument(`versions.${release.id}.${id}`)).toMatchObject({ text })
  }
  await release.open()
  await expect(editor.page.getByTestId('table-row')).toHaveCount(2)
  await expect(editor.page.getByText('All documents validated, no issues found').first()).toBeVisible()
  const publishAt = tomorrow()
  await release.schedule(publishAt)
  const stored = () => content.getDocument(`_.releases.${release.id}`)
  expect(await stored()).toMatchObject({ state: 'scheduled', publishAt: publishAt.toISOString() })
  await expect(editor.page.getByTestId('release-menu-button')).toBeVisible()
  await test.step('before its time nothing changes', async () => {
    for (const [position, id] of ids.entries()) {
      expect(await content.getDocument(id)).toMatchObject({ text: before[position] })
    }
    const html = await prayerPage()
    for (const text of after) expect(html).not.toContain(text)
  })

  // The form knows whole minutes. Nobody has to wait for one.
  const soon = new Date(Date.now() + 4000)
  const releaseId = release.id
  await content.action({ actionType: 'sanity.action.release.unschedule', releaseId })
  await content.action({ actionType: 'sanity.action.release.schedule', releaseId, publishAt: soon.toISOString() })
  await expect.poll(async () => (await stored())?.state).toBe('published')
  expect(Date.now()).toBeGreaterThanOrEqual(soon.getTime())
  const published = await content.getDocuments(ids)
  expect(published.map((document) => document?.text)).toEqual(after)
  expect(new Set(published.map((document) => document?._rev)).size).toBe(1)
  for (const text of after) await expect.poll(prayerPage).toContain(text)
  for (const text of before) expect(await prayerPage()).not.toContain(text)
  await expect(editor.page.getByText('This release is published successfully.')).toBeVisible()
})

test('a story that a release unpublishes is gone from the site once the release has run', async ({
  editor,
  content,
  desk,
  reader,
}) => {
  const [country = ''] = await content.fetch<string[]>('*[_type == "country"] | order(_id)._id')
  const title = 'The ferry that waits'
  const path = '/stories/the-ferry-that-waits'
  const id = await desk.createPublished(
    'story',
    aStory({
      title,
      slug: { _type: 'slug', current: 'the-ferry-that-waits' },
      publishedOn: '2026-11-21',
      countries: [{ _type: 'reference', _ref: country, _key: 'c' }],
    }),
  )
  const answer = async () => (await reader.request.get(path)).status()
  const list = async () => (await reader.request.get('/stories')).text()
  await expect.poll(answer).toBe(200)
  await expect.poll(list).toContain(title)

  const release = await createRelease(editor, 'Take the ferry away')
  await release.add('story', id)
  // The menu does nothing while the form is still finding out what may be done with the version.
  const confirmation = editor.page.getByRole('button', { name: 'Yes, unpublish when releasing' })
  await expect(async () => {
    await editor.page.getByTestId('action-menu-button').click()
    await editor.page.getByRole('menuitem', { name: 'Unpublish when releasing' }).click({ timeout: 5000 })
    await expect(confirmation).toBeVisible({ timeout: 5000 })
  }).toPass()
  await confirmation.click()
  await expect
    .poll(() => content.getDocument(`versions.${release.id}.${id}`))
    .toMatchObject({ _system: { delete: true } })
  expect(await answer()).toBe(200)

  await release.open()
  await release.run()
  await expect.poll(() => content.getDocument(id)).toBeFalsy()
  await expect.poll(answer).toBe(410)
  await expect.poll(list).not.toContain(title)
})

/** A full minute. */
function tomorrow(): Date {
  const minute = 60_000
  return new Date(Math.ceil(Date.now() / minute) * minute + 24 * 60 * minute)
}

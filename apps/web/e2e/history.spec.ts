import { dayIn } from './days.ts'
import { expect, test } from './fixtures.ts'
import { openHistory } from './history-panel.ts'

test('an older revision is read in the history, and comes back by reverting to it', async ({
  editor,
  content,
  desk,
  reader,
}) => {
  const texts = ['For those who wait at the harbour.', 'For those who wait at the station.', 'For those who wait.']
  const [first, second = '', third = ''] = texts
  const id = await desk.createDraft('prayerPoint', { text: first, date: dayIn(0), general: true })
  await editor.openDocument('prayerPoint', id)
  await editor.publish()
  for (const text of [second, third]) {
    await editor.field('text').fill(text)
    await editor.publish()
  }
  expect(await content.getDocument(id)).toMatchObject({ text: third })

  const history = await openHistory(editor)
  await expect(history.events('Published')).toHaveCount(3)
  await history.events('Published').nth(1).click()
  await expect(editor.field('text')).toHaveValue(second)
  await expect(editor.field('text')).not.toBeEditable()

  await history.revert()
  await expect.poll(() => content.getDocument(`drafts.${id}`)).toMatchObject({ text: second })
  expect(await content.getDocument(id)).toMatchObject({ text: third })
  await expect(editor.field('text')).toHaveValue(second)
  await editor.publish()
  expect(await content.getDocument(id)).toMatchObject({ text: second })
  const prayerPage = async () => (await reader.request.get('/prayer')).text()
  await expect.poll(prayerPage).toContain(second)
  expect(await prayerPage()).not.toContain(third)
})

test('a deleted document comes back as it last was', async ({ editor, content, desk }) => {
  const text = 'For the one who was deleted by mistake.'
  const id = await desk.createDraft('prayerPoint', { text: 'For somebody.', date: dayIn(0), general: true })
  await editor.openDocument('prayerPoint', id)
  await editor.field('text').fill(text)
  await editor.publish()

  await editor.page.getByTestId('action-menu-button').click()
  await editor.page.getByRole('menuitem', { name: 'Delete' }).click()
  await editor.page.getByTestId('confirm-button').click()
  await expect.poll(() => content.getDocuments([id, `drafts.${id}`])).toEqual([null, null])

  await editor.page.goto(editor.addressOf('prayerPoint', id))
  const banner = editor.page.getByTestId('deleted-document-banner')
  await banner.getByRole('button').click()
  await expect.poll(() => content.getDocument(`drafts.${id}`)).toMatchObject({ text, general: true })
  await expect(editor.field('text')).toHaveValue(text)
  await expect(banner).toBeHidden()
  await editor.publish()
  expect(await content.getDocument(id)).toMatchObject({ text })
})

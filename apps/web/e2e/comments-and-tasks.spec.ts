import type { Page } from '@playwright/test'
import { ClientError } from '@sanity/client'
import { expect, test } from './fixtures.ts'

test('a comment on a field is read by a colleague, answered and resolved', async ({
  editor,
  invite,
  content,
  desk,
}) => {
  const id = await desk.createDraft('prayer', { title: 'With a question', body: 'Give them light.', general: true })
  const comments = () => content.withConfig({ dataset: 'production-comments' })
  const ofThisDocument = '*[_type == "comment" && target.document._ref == $id] | order(_createdAt)'
  const stored = () =>
    comments()
      .fetch<{ status: string; message: unknown; threadId: string }[]>(
        `${ofThisDocument}{status, "message": pt::text(message), threadId}`,
        { id },
      )
      .catch(noneYet)
  await editor.openDocument('prayer', id)
  await writeComment(editor.page, 'body', 'Is this light enough?')
  await expect.poll(stored).toMatchObject([{ status: 'open', message: 'Is this light enough?' }])

  const colleague = await invite({ name: 'Anna Reporter', role: 'editor' })
  await colleague.openDocument('prayer', id)
  await colleague.page.getByTestId('field-body').getByRole('button', { name: 'Open comments' }).click()
  const thread = colleague.page.getByTestId('comments-list-item')
  await expect(thread).toContainText('Is this light enough?')
  await expect(thread).toContainText('Editor')
  await thread.getByTestId('comment-input-editable').click()
  await colleague.page.keyboard.type('It is.')
  await thread.getByTestId('comment-input-send-button').click()

  const threadOfEditor = editor.page.getByTestId('comments-list-item')
  await expect(threadOfEditor).toContainText('It is.')
  await expect(threadOfEditor).toContainText('Anna Reporter')
  const [question, reply] = await stored()
  expect(reply).toMatchObject({ message: 'It is.', threadId: question?.threadId })

  await threadOfEditor.getByTestId('comments-list-item-layout').first().hover()
  await threadOfEditor.getByTestId('comments-list-item-status-button').click()
  await expect.poll(async () => (await stored()).map(({ status }) => status)).toEqual(['resolved', 'resolved'])
  await expect(thread).toBeHidden()
  await comments().delete({ query: '*[_type == "comment" && target.document._ref == $id]', params: { id } })
})

test('a task on a document is made, and done', async ({ editor, content, desk }) => {
  const { page } = editor
  const id = await desk.createDraft('prayer', { title: 'With a task', body: 'Give them light.', general: true })
  const tasks = () => content.withConfig({ dataset: 'production-comments' })
  const query = '*[_type == "tasks.task" && target.document._ref == $id]'
  const stored = () => tasks().fetch(query, { id }).catch(noneYet)
  await editor.openDocument('prayer', id)
  await page.getByTestId('tasks-toolbar').click()
  await page.getByRole('tab', { name: 'Active Document' }).click()
  await page
    .getByRole('button', { name: /^(create )?new task$/i })
    .last()
    .click()
  await page.getByPlaceholder('Task title').fill('Ask for a second line')
  await page.getByRole('button', { name: 'Create Task' }).click()
  await expect
    .poll(stored)
    .toMatchObject([{ title: 'Ask for a second line', status: 'open', createdByUser: expect.any(String) }])
  const item = page.getByTestId('tasks-list-item').filter({ hasText: 'Ask for a second line' })
  await page.getByRole('tab', { name: 'Active Document' }).click()
  await expect(item).toBeVisible()

  await item.getByRole('checkbox').click()
  await expect.poll(stored).toMatchObject([{ status: 'closed' }])
  await page.getByTestId('tasks-toolbar').click()
  await tasks().delete({ query, params: { id } })
})

/** The Studio makes the dataset when the first comment or task is written. */
function noneYet(error: unknown): [] {
  if (error instanceof ClientError && error.statusCode === 404) return []
  throw error
}

/** Writes below the field, with the button that stands beside it. */
async function writeComment(page: Page, field: string, text: string): Promise<void> {
  await page.getByTestId(`field-${field}`).hover()
  await page.getByTestId(`field-${field}`).getByRole('button', { name: 'Add comment' }).click()
  await page.getByTestId('comment-input-editable').first().click()
  await page.keyboard.type(text)
  await page.getByTestId('comment-input-send-button').first().click()
}

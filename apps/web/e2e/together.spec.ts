import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test('two people in one document see each other, and what both type arrives', async ({
  editor,
  invite,
  content,
  desk,
}) => {
  const id = await desk.createDraft('prayer', {
    title: 'Lord, be with them',
    body: 'Give them light in the night, and bread in the day.',
    general: true,
  })
  const colleague = await invite({ name: 'Anna Reporter', role: 'editor' })
  await Promise.all([editor.openDocument('prayer', id), colleague.openDocument('prayer', id)])
  const saved = () => content.getDocument(`drafts.${id}`)

  await test.step('each sees where the other is', async () => {
    await editor.field('title').click()
    await colleague.field('body').click()
    await expect(faceInForm(editor.page, 'Anna Reporter')).toBeVisible()
    await expect(faceInForm(colleague.page, 'Editor')).toBeVisible()
    await expect.poll(() => isBeside(faceInForm(editor.page, 'Anna Reporter'), editor.field('body'))).toBe(true)
    await expect.poll(() => isBeside(faceInForm(colleague.page, 'Editor'), colleague.field('title'))).toBe(true)
  })

  await test.step('both type, each in a field of their own', async () => {
    await Promise.all([
      typeAtEnd(editor.field('title'), ', wherever they are'),
      typeAtEnd(colleague.field('body'), ' Let nobody be forgotten.'),
    ])
    const title = 'Lord, be with them, wherever they are'
    const body = 'Give them light in the night, and bread in the day. Let nobody be forgotten.'
    await expect.poll(saved).toMatchObject({ title, body })
    for (const { field } of [editor, colleague]) {
      await expect(field('title')).toHaveValue(title)
      await expect(field('body')).toHaveValue(body)
    }
  })

  await test.step('both type in the same field, and end with the same text', async () => {
    const before = await editor.field('body').inputValue()
    const [words, otherWords] = [' And those who keep watch.', ' And those who sleep.']
    await Promise.all([typeAtEnd(editor.field('body'), words), typeAtEnd(colleague.field('body'), otherWords)])
    const bodies = async () => [
      await editor.field('body').inputValue(),
      await colleague.field('body').inputValue(),
      (await saved())?.body,
    ]
    const isSettled = async () => new Set(await bodies()).size === 1
    await expect.poll(isSettled, { intervals: [1000] }).toBe(true)
    const [body = ''] = await bodies()
    // Letters may stand between each other, as both wrote at the same place; none is lost.
    expect(body.startsWith(before)).toBe(true)
    expect(sortLetters(body)).toBe(sortLetters(before + words + otherWords))
  })

  await test.step('who leaves is no longer shown', async () => {
    await colleague.page.goto('about:blank')
    await expect(faceInForm(editor.page, 'Anna Reporter')).toBeHidden()
  })
})

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
    comments().fetch<{ status: string; message: unknown; threadId: string }[]>(
      `${ofThisDocument}{status, "message": pt::text(message), threadId}`,
      { id },
    )
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
  const stored = () => tasks().fetch(query, { id })
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

/** Writes below the field, with the button that stands beside it. */
async function writeComment(page: Page, field: string, text: string): Promise<void> {
  await page.getByTestId(`field-${field}`).hover()
  await page.getByTestId(`field-${field}`).getByRole('button', { name: 'Add comment' }).click()
  await page.getByTestId('comment-input-editable').first().click()
  await page.keyboard.type(text)
  await page.getByTestId('comment-input-send-button').first().click()
}

/** The picture of somebody in the open form. */
function faceInForm(page: Page, name: string): Locator {
  return page.getByTestId('document-panel-scroller').locator(`[data-ui="Avatar"][title="${name}"]`).first()
}

/** The picture stands right above the input, at its end. */
async function isBeside(face: Locator, input: Locator): Promise<boolean> {
  const [faceBox, inputBox] = [await face.boundingBox(), await input.boundingBox()]
  if (faceBox === null || inputBox === null) return false
  const gap = inputBox.y - (faceBox.y + faceBox.height)
  return gap >= 0 && gap < 60
}

async function typeAtEnd(field: Locator, text: string): Promise<void> {
  await field.click()
  await field.press('Control+End')
  await field.pressSequentially(text, { delay: 60 })
}

function sortLetters(text: string): string {
  return [...text].sort().join('')
}

import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { readSentEdits } from './sent-edits.ts'
import { transactionsOf } from './transactions-of.ts'

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
    const sent = readSentEdits([editor.page, colleague.page], 'body')
    await Promise.all([typeAtEnd(editor.field('body'), words), typeAtEnd(colleague.field('body'), otherWords)])
    const bodies = async () => [
      await editor.field('body').inputValue(),
      await colleague.field('body').inputValue(),
      (await saved())?.body,
    ]
    const isSettled = async () => new Set(await bodies()).size === 1
    await expect.poll(isSettled, { intervals: [1000] }).toBe(true)
    const [body = ''] = await bodies()
    // Letters may stand between each other, as both wrote at the same place.
    expect(body.startsWith(before)).toBe(true)
    // NB: not every letter is there. A patch of text names the letters around it; where the other has written between
    // these, the Studio's own code drops it, and the lake applies patches with the same code so that all agree.
    await expect.poll(() => [...lettersOf(sent.inserted)]).toEqual([...lettersOf(words + otherWords)])
    const kept = await transactionsOf(content, `drafts.${id}`)
    expect([...sent.transactionIds].filter((transaction) => !kept.has(transaction))).toEqual([])
    const mostOf = lettersOf(before + words + otherWords)
    const tooMany = [...lettersOf(body)].filter(([letter, times]) => times > (mostOf.get(letter) ?? 0))
    expect(tooMany, 'nothing is there twice').toEqual([])
  })

  await test.step('who leaves is no longer shown', async () => {
    await colleague.page.goto('about:blank')
    await expect(faceInForm(editor.page, 'Anna Reporter')).toBeHidden()
  })
})

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

/** How often each letter is in a text, in the order of the alphabet. */
function lettersOf(text: string): Map<string, number> {
  const times = new Map<string, number>()
  for (const letter of [...text].sort()) times.set(letter, (times.get(letter) ?? 0) + 1)
  return times
}

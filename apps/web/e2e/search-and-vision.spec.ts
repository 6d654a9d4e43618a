import { aStory } from '@vigil/fixtures/documents'
import { paragraph, richText } from '@vigil/fixtures/portable-text'
import { expect, test } from './fixtures.ts'

test('the search of the Studio finds documents by words, also by one in the middle of the text', async ({
  editor,
  desk,
}) => {
  const { page } = editor
  await desk.createDraft(
    'story',
    aStory({
      title: 'The bridge keeper',
      body: richText(
        paragraph('Nobody knows how long he has done this.'),
        paragraph('In his garden grows quillwort beside the old wall, and he waters it before dawn.'),
        paragraph('Then he goes down to the river.'),
      ),
    }),
  )
  await desk.createPublished('prayer', {
    title: 'For keepers of bridges',
    body: 'Be with those who keep watch at the quillwort pond.',
    general: true,
  })
  await editor.openDesk()
  await page.keyboard.press('Control+K')
  const input = page.getByPlaceholder('Search', { exact: true })
  const results = page.getByTestId('search-results').getByRole('option')

  for (const [words, titles] of [
    ['quillwort', ['For keepers of bridges', 'The bridge keeper']],
    ['quillwort garden', ['The bridge keeper']],
    ['bridge keeper', ['The bridge keeper']],
    ['quillw', ['For keepers of bridges', 'The bridge keeper']],
  ] as const) {
    await test.step(words, async () => {
      await input.fill(words)
      await expect.poll(async () => (await results.locator('a').allInnerTexts()).map(firstLine).sort()).toEqual(titles)
    })
  }
  await input.fill('quillwort harpsichord')
  await expect(page.getByText('No results')).toBeVisible()

  await input.fill('quillwort garden')
  await results.first().click()
  await expect(editor.field('title')).toHaveValue('The bridge keeper')
})

test('an administrator asks a query and chooses which versions it sees', async ({ editor, content, desk }) => {
  const { page } = editor
  const id = await desk.createPublished('prayer', { title: 'As readers see it', body: 'Published.', general: true })
  await content.create({ _id: `drafts.${id}`, _type: 'prayer', title: 'As it will be', body: 'Draft.', general: true })
  await editor.openDesk()
  await page.getByRole('link', { name: 'Queries' }).click()

  const query = page.getByTestId('vision-query-editor').getByRole('textbox')
  await query.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(`*[_type == "prayer" && _id match "*${id}"]{title}`)
  const result = page.getByTestId('vision-result')
  for (const [perspective, seen, unseen] of [
    ['published', 'As readers see it', 'As it will be'],
    ['drafts', 'As it will be', 'As readers see it'],
  ] as const) {
    await page.getByTestId('perspective-selector').selectOption(perspective)
    await page.getByRole('button', { name: 'Fetch' }).click()
    await expect(result).toContainText(seen)
    await expect(result).not.toContainText(unseen)
  }
  await page.getByTestId('perspective-selector').selectOption('raw')
  await query.press('Control+Enter')
  await expect(result).toContainText('As readers see it')
  await expect(result).toContainText('As it will be')

  await test.step('a mistake is explained', async () => {
    await query.press('Control+A')
    await page.keyboard.insertText('*[_type == ')
    await page.getByRole('button', { name: 'Fetch' }).click()
    await expect(result).toContainText('expected')
  })
  // The refused query is the one trouble that was asked for.
  expect(editor.troubles.take()).toEqual([expect.stringMatching(/^400: GET .*\/data\/query\/production/)])
})

function firstLine(text: string): string {
  return text.split('\n')[0] ?? ''
}

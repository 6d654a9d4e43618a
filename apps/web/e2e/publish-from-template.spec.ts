import { expect, test } from './fixtures.ts'
import { pressBlockedPublish } from './safety-desk.ts'

test('an editor writes a story from the template for field reports, is led to what is missing, and publishes it', async ({
  content,
  desk,
  editor,
  reader,
}) => {
  const { page } = editor
  const title = 'The light in the harbour'
  const path = '/stories/the-light-in-the-harbour'
  const [country] = await content.fetch<{ _id: string; name: string }[]>(
    '*[_type == "country"] | order(name){ _id, name }',
  )
  await editor.goTo('/intent/create/template=story-from-field-report;type=story/')
  await expect(page.getByTestId('field-title')).toBeVisible({ timeout: 60_000 })

  await test.step('the form begins with the questions that a report answers', async () => {
    await expect(page.getByTestId('field-body')).toContainText('What happened')
    await editor.field('title').fill(title)
    await page.getByTestId('field-slug').getByRole('button', { name: 'Generate' }).click()
    await expect(editor.field('slug')).toHaveValue('the-light-in-the-harbour')
    await editor.field('standfirst').fill('A keeper lights the lamp every evening, for boats that may never come.')
  })
  const findDraft = () =>
    content.fetch<{ _id: string } | null>('*[_id in path("drafts.**") && title == $title][0]', { title })
  await expect.poll(findDraft).not.toBeNull()
  const id = String((await findDraft())?._id).replace('drafts.', '')
  desk.alsoRemove(id)
  desk.alsoRemove(`drafts.${id}`)

  await test.step('Publish says what is missing, and leads to the risk', async () => {
    const dialog = await pressBlockedPublish(page)
    await expect(dialog.getByText(/Nobody has assessed yet/)).toBeVisible()
    await expect(dialog.getByText(/at least one country/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Go to “Risk for the people in this story”' }).click()
    await expect(dialog).toBeHidden()
    const low = page.getByTestId('field-risk').getByRole('radio', { name: /^Low/ })
    await expect(low).toBeVisible()
    await low.check()
    await expect.poll(() => content.getDocument(`drafts.${id}`)).toMatchObject({ risk: 'low' })
  })

  await test.step('and to the countries', async () => {
    const dialog = await pressBlockedPublish(page)
    await expect(dialog.getByText(/Nobody has assessed yet/)).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Go to “Countries”' }).click()
    const field = page.getByTestId('field-countries')
    await field
      .getByRole('button', { name: /Add item/ })
      .first()
      .click()
    await field
      .getByRole('combobox')
      .last()
      .fill(country?.name ?? '')
    await page.getByTestId('autocomplete-popover').getByRole('option').first().click()
    await expect.poll(() => content.getDocument(`drafts.${id}`)).toMatchObject({ countries: [{ _ref: country?._id }] })
  })

  await test.step('then readers see it', async () => {
    await editor.publish()
    await expect.poll(async () => (await reader.request.get(path)).status()).toBe(200)
    await reader.goto(path)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(reader.getByText('we do not say how this report reached us', { exact: false })).toBeVisible()
  })
})

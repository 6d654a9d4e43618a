import type { Locator, Page } from '@playwright/test'
import { openRedactionDesk } from '../redaction-desk.ts'
import { openChecklist, openSecondReview, pressBlockedPublish } from '../safety-desk.ts'
import { drawPhoto } from './drawn-photo.ts'
import { expect, test } from './people-with-pictures.ts'

/** A dialog without the shade around it. */
const cardOf = (dialog: Locator) => dialog.locator('[data-ui="DialogCard"] > *').first()

/** As high as it takes to show all of a long dialog. */
const setHeight = (page: Page, height: number) => page.setViewportSize({ width: 1440, height })

const list = (page: Page) => page.getByTestId('pane')

test('where to find what', async ({ maria, system }) => {
  const { page } = maria
  await page.goto(`${system.studioUrl}/structure/review-due`)
  await expect(list(page).getByText('The seed they carried')).toBeVisible()
  await maria.picture('desk', { of: [page.getByTestId('studio-navbar')], size: { width: 960, height: 480 } })
})

test('a story from its first word to its readers', async ({ maria, content, system }) => {
  test.setTimeout(600_000)
  const { page, picture, document, field } = maria
  const title = 'The lamp in the harbour'
  const draft = () => content.fetch('*[_id in path("drafts.**") && title == $title][0]', { title })
  await page.goto(`${system.studioUrl}/structure`)
  const navbar = page.getByTestId('studio-navbar')

  await test.step('from the template', async () => {
    await navbar
      .getByRole('button', { name: /create|new document/i })
      .first()
      .click()
    const choice = page.getByText('Story from a field report').last()
    await expect(choice).toBeVisible()
    await picture('new-document', { of: [navbar], size: { width: 560, height: 420 } })
    await choice.click()
    await field('title').fill(title)
    await page.getByTestId('field-slug').getByRole('button', { name: 'Generate' }).click()
    await expect(field('slug')).toHaveValue('the-lamp-in-the-harbour')
    await field('standfirst').fill('Every evening a keeper lights the lamp. Call him on +44 20 7946 0018.')
    await expect(page.getByTestId('field-body')).toContainText('What happened')
    await expect.poll(draft).toMatchObject({ standfirst: expect.stringContaining('0018') })
    await expect(document.getByText(/^Used on/)).toBeVisible()
    await picture('story-from-template', { of: [document] })
  })

  await test.step('what the button says', async () => {
    const dialog = await pressBlockedPublish(page)
    await expect(dialog.getByRole('heading', { name: 'Must be solved (3)' })).toBeVisible()
    await picture('cannot-be-published', { of: [cardOf(dialog)] })
    await dialog.getByRole('button', { name: 'Go to “Risk for the people in this story”' }).click()
  })

  await test.step('risk', async () => {
    const risk = page.getByTestId('field-risk')
    await risk.getByRole('radio', { name: /^Medium/ }).check()
    await expect.poll(draft).toMatchObject({ risk: 'medium' })
    await expect(risk.getByTestId(/^input-validation-icon/)).toHaveCount(0)
    await picture('risk', { of: [risk], margin: 20 })
  })

  await test.step('people', async () => {
    await setHeight(page, 1340)
    await page
      .getByTestId('field-people')
      .getByRole('button', { name: /Add item/ })
      .first()
      .click()
    await page.locator('[data-testid^="field-people["][data-testid$=".name"]').locator('input').fill('Yusuf')
    await page.getByRole('radio', { name: /^They agreed/ }).check()
    const consent = page.getByTestId('consent-input')
    await consent.getByRole('button', { name: 'Record consent' }).click()
    const form = page.getByRole('dialog', { name: 'Record consent' })
    await form.getByLabel('Language').fill('Arabic')
    await form.getByLabel('Note').fill('The keeper of the lamp')
    await form.getByText('Write no real name here').scrollIntoViewIfNeeded()
    // Above the days, which each browser writes in its own way.
    await picture('record-consent', { of: [cardOf(form)], size: { width: 640, height: 634 } })
    await form.getByRole('button', { name: 'Record consent' }).click()
    await expect(consent).toContainText('Valid, without an end.')
    await page.locator('[data-testid^="field-people["][data-testid$=".name"]').scrollIntoViewIfNeeded()
    await expect(page.getByRole('dialog').getByTestId(/^input-validation-icon/)).toHaveCount(0)
    await picture('person', { of: [cardOf(page.getByRole('dialog').filter({ has: consent }).last())] })
    await page.keyboard.press('Escape')
    await page
      .getByTestId('field-nameChangedNotice')
      .locator('input')
      .fill('Names have been changed for security reasons.')
    await setHeight(page, 900)
  })

  await test.step('a picture', async () => {
    await page.getByTestId('group-tab-images').click()
    const redaction = openRedactionDesk(page)
    await redaction.choose('IMG_2041.jpg', await drawPhoto(page))
    await page.setViewportSize({ width: 1100, height: 960 })
    await redaction.dialog.getByRole('combobox', { name: 'Draw' }).selectOption('Ellipse')
    await redaction.drag([0.12, 0.24], [0.3, 0.58])
    await redaction.drag([0.41, 0.2], [0.59, 0.54])
    await picture('cover-faces', { of: [cardOf(redaction.dialog)] })
    await redaction.drag([0.705, 0.27], [0.885, 0.61])
    await redaction.answer('Faces are covered')
    await redaction.store()
    await setHeight(page, 900)
  })

  await test.step('the checklist', async () => {
    await page.getByTestId('group-tab-story').click()
    const checklist = await openChecklist(page)
    await expect(checklist.getByRole('region', { name: /^Must be solved/ })).toBeVisible()
    await expect(checklist.getByText(/^3 things must be solved/)).toBeVisible()
    await picture('checklist', { of: [document] })
    await page.getByRole('button', { name: 'Close the safety checklist' }).click()
  })

  await test.step('what is missing is done, and readers see it', async () => {
    await field('standfirst').fill('Every evening a keeper lights the lamp, for boats that may never come.')
    await page.getByTestId('group-tab-images').click()
    await page
      .getByTestId('field-heroImage.alt')
      .locator('input, textarea')
      .fill('Three people at a table, with their faces covered.')
    await page.getByTestId('group-tab-links').click()
    const countries = page.getByTestId('field-countries')
    await countries
      .getByRole('button', { name: /Add item/ })
      .first()
      .click()
    await countries.getByRole('combobox').last().fill('Egypt')
    await page.getByTestId('autocomplete-popover').getByRole('option').first().click()
    await expect.poll(draft).toMatchObject({ countries: [{ _ref: 'country-egypt' }] })
    await maria.publish()
    await page.getByRole('tab', { name: 'What the public sees' }).click()
    await expect(document.getByText('200: readers see this page.')).toBeVisible()
    await picture('what-the-public-sees', { of: [document] })
    await page.getByRole('tab', { name: 'Editor' }).click()
  })

  await test.step('another address', async () => {
    await page.getByTestId('group-tab-story').click()
    await field('slug').fill('a-lamp-for-the-boats')
    await maria.publish()
    await page.goto(`${system.studioUrl}/structure/site;redirect`)
    await expect(page.getByText('/stories/the-lamp-in-the-harbour').first()).toBeVisible()
    await page.getByText('/stories/the-lamp-in-the-harbour').first().click()
    await expect(page.getByTestId('field-to').locator('input')).toHaveValue('/stories/a-lamp-for-the-boats')
  })

  await test.step('down', async () => {
    const id = await content.fetch('*[_type == "story" && title == $title][0]._id', { title })
    await maria.openDocument('story', id)
    await document.getByRole('button', { name: 'Published', exact: true }).click()
    const unpublish = page.getByTestId('action-unpublish')
    await expect(unpublish).toBeEnabled()
    await expect(document.getByText(/^Used on/)).toBeVisible()
    await picture('take-down', { of: [document] })
    await unpublish.click()
    await page.getByTestId('confirm-button').click()
    await expect.poll(() => content.getDocument(id)).toBeFalsy()
  })
})

test('a second person looks', async ({ anna }) => {
  await anna.openDocument('story', 'story-the-key-under-the-stone')
  const review = await openSecondReview(anna.page)
  await review.getByRole('checkbox').first().check()
  await anna.picture('second-review', { of: [anna.document] })
})

test('an embargo', async ({ maria }) => {
  const { page, picture, document } = maria
  await setHeight(page, 1000)
  await maria.openDocument('story', 'story-a-boat-with-two-names')
  await page.getByTestId('group-tab-publishing').click()
  await expect(page.getByTestId('field-publishAt')).toBeVisible()
  await page.getByTestId('field-publishAt').scrollIntoViewIfNeeded()
  const button = page.getByRole('button', { name: 'Publish when the embargo ends' })
  await expect(button).toBeEnabled()
  await picture('embargo', { of: [document] })
  await button.click()
  await page.getByTestId('confirm-publish').click()
  const scheduled = page.getByRole('button', { name: /^Scheduled for/ })
  await scheduled.click()
  const dialog = page.getByRole('dialog', { name: 'Scheduled' })
  await expect(dialog.getByText(/^Readers see this from/)).toBeVisible()
  await picture('scheduled', { of: [cardOf(dialog)] })
  await dialog.getByRole('button', { name: 'Cancel the schedule' }).click()
  await expect(button).toBeVisible()
  await setHeight(page, 900)
})

test('a consent is withdrawn', async ({ maria, system }) => {
  const { page, picture } = maria
  await page.goto(`${system.studioUrl}/private-records`)
  const row = page.getByTestId('private-records').getByRole('listitem').filter({ hasText: 'Bread at the gate' })
  await row
    .first()
    .getByRole('button', { name: /^Withdraw/ })
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Bread at the gate')).toBeVisible()
  await picture('withdraw-consent', { of: [cardOf(dialog)] })
})

test('a preview is shared', async ({ maria }) => {
  const { page, picture } = maria
  await maria.openDocument('story', 'story-the-choir-on-the-fourth-floor')
  await page.getByTestId('pane-footer').getByTestId('action-menu-button').click()
  await page.getByRole('menuitem', { name: 'Share preview' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '1 hour' }).check()
  await dialog.getByRole('button', { name: 'Make link' }).click()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Made by Maria' }).first()).toBeVisible()
  await picture('share-preview', { of: [cardOf(dialog)] })
  await dialog
    .getByRole('button', { name: /^End now/ })
    .first()
    .click()
})

test('prayers, calls and messages', async ({ maria, system }) => {
  const { page, picture } = maria
  await page.goto(`${system.studioUrl}/structure/prayer-diary`)
  await expect(
    list(page).getByRole('grid').getByRole('link').or(list(page).getByRole('grid').getByText(/^For/)).first(),
  ).toBeVisible()
  await picture('prayer-diary', { of: [list(page)] })

  await page.goto(`${system.studioUrl}/structure/calls-to-action`)
  await expect(
    list(page)
      .getByRole('region', { name: /^Running/ })
      .getByText(/running until/)
      .first(),
  ).toBeVisible()
  await expect(list(page).getByText('Seed before the rains')).toBeVisible()
  await picture('calls-to-action', { of: [list(page)] })

  await page.goto(`${system.studioUrl}/moderation`)
  const desk = page.getByTestId('moderation')
  await page.setViewportSize({ width: 1000, height: 820 })
  await expect(desk.getByText(/^\d hints?$/).first()).toBeVisible()
  await picture('messages', { of: [desk] })
})

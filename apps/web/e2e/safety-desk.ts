import { expect, type Locator, type Page } from '@playwright/test'

/** The dialog that explains why nothing was published. */
export function problemsDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'This cannot be published yet' })
}

/** Presses Publish where something must be solved, and gives the dialog that says what. */
export async function pressBlockedPublish(page: Page): Promise<Locator> {
  const button = page.getByTestId('action-publish')
  await expect(button).toBeEnabled()
  await button.click()
  const dialog = problemsDialog(page)
  await dialog.waitFor()
  return dialog
}

/** The list beside the form that says where each rule stands. */
export async function openChecklist(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Safety checklist' }).first().click()
  const checklist = page.getByTestId('safety-checklist')
  await expect(checklist).toBeVisible()
  return checklist
}

/** A rule of the checklist, while it stands in this group. */
export function lineIn(
  checklist: Locator,
  group: 'Must be solved' | 'Please look at' | 'Passed',
  rule: string,
): Locator {
  return checklist.getByRole('region', { name: new RegExp(`^${group} \\(`) }).locator(`[data-rule="${rule}"]`)
}

/** Opens the second review beside the form of a story of high risk. */
export async function openSecondReview(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Second review' }).first().click()
  const review = page.getByTestId('second-review')
  await expect(review.getByTestId('review-state')).toBeVisible()
  return review
}

/** Ticks every point and signs. */
export async function signOff(review: Locator): Promise<void> {
  const button = review.getByRole('button', { name: 'Sign off' })
  // The points are there once the story is.
  await expect(async () => {
    for (const box of await review.getByRole('checkbox').all()) await box.check()
    await expect(button).toBeEnabled({ timeout: 2000 })
  }).toPass()
  await button.click()
  await expect(review.getByTestId('review-state')).toContainText('Signed off')
}

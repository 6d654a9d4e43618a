import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import type { System } from './fixtures.ts'

/** The Studio as an editor uses it. */
export interface Newsroom {
  readonly page: Page
  openDocument(type: string, id: string): Promise<void>
  /** The input of a field of the open document. */
  field(name: string): Locator
  /** Resolves when everything typed is on the server. */
  saved(): Promise<void>
  publish(): Promise<void>
  unpublish(): Promise<void>
}

/** Signs in with the one-time link that starting Vigil printed. */
export async function openNewsroom(context: BrowserContext, system: System): Promise<Newsroom> {
  const page = await context.newPage()
  await page.goto(system.signInLink)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/studio'))
  await expect(page.getByTestId('structure-tool-list-pane').first()).toBeVisible({ timeout: 60_000 })
  return {
    page,
    async openDocument(type, id) {
      await page.goto(`${system.studioUrl}/intent/edit/id=${id};type=${type}/`)
      await expect(page.getByTestId('field-title').or(page.getByTestId('field-text')).first()).toBeVisible({ timeout: 60_000 })
    },
    field: (name) => page.getByTestId(`field-${name}`).locator('input, textarea').first(),
    async saved() {
      await expect(page.getByTestId('pane-footer').getByText(/^(Saved|Edited)/)).toBeVisible()
    },
    async publish() {
      const button = page.getByTestId('action-publish')
      await expect(button).toBeEnabled({ timeout: 30_000 })
      await button.click()
    },
    async unpublish() {
      await page.getByTestId('action-menu-button').click()
      await page.getByTestId('action-unpublish').click()
      await page.getByTestId('confirm-button').click()
    },
  }
}

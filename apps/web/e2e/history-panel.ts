import { expect, type Locator } from '@playwright/test'
import type { Newsroom } from './newsroom.ts'

/** The history beside the open document. */
export interface HistoryPanel {
  /** What happened to the document, the latest first. @param what as an editor reads it: “Published” */
  events(what: string): Locator
  /** Makes the revision that is on the screen the draft. */
  revert(): Promise<void>
}

/** Opens the history from the menu of the document. */
export async function openHistory({ page }: Newsroom): Promise<HistoryPanel> {
  await page.getByTestId('document-pane').getByTestId('pane-context-menu-button').click()
  await page.getByRole('menuitem', { name: 'History' }).click()
  const panel = page.getByTestId('review-changes-pane')
  await expect(panel).toBeVisible()
  return {
    events: (what) => panel.getByTestId('timeline-item-button').filter({ hasText: what }),
    async revert() {
      await page.getByTestId('action-reverttorevision').click()
      await page.getByTestId('confirm-popover-confirm-button').click()
    },
  }
}

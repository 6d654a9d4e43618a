import { expect } from '@playwright/test'
import { z } from 'zod'
import { acknowledged, type Newsroom } from './newsroom.ts'

const createAction = z.object({ actions: z.tuple([z.object({ releaseId: z.string() })]) })

/** A release, as editors handle it in the Studio. */
export interface Release {
  readonly id: string
  /** Opens the document in the release, and takes it in. */
  add(type: string, documentId: string): Promise<void>
  /** Shows the documents of the release. */
  open(): Promise<void>
  /** Schedules the release for a full minute. */
  schedule(at: Date): Promise<void>
  /** Publishes everything in it now. */
  run(): Promise<void>
}

/** Makes a release with the form of the Studio. */
export async function createRelease({ page, openDesk, goTo }: Newsroom, title: string): Promise<Release> {
  // Not where the last journey left off: a form that cannot be written to has such a menu of its own.
  await openDesk()
  const create = page.getByTestId('create-new-release-button')
  // The menu closes by itself while the Studio is still finding out what this editor may do.
  await expect(async () => {
    if (!(await create.isVisible())) await page.getByTestId('global-perspective-menu-button').click({ timeout: 10_000 })
    await create.click({ timeout: 10_000 })
  }).toPass()
  const form = page.getByRole('dialog', { name: 'New release' })
  await form.getByTestId('release-form-title').fill(title)
  const created = await acknowledged(page, 'sanity.action.release.create', () =>
    form.getByTestId('submit-release-button').click(),
  )
  const id = createAction.parse(created.request().postDataJSON()).actions[0].releaseId
  // The Studio goes on in the new release.
  await page.waitForURL((url) => url.searchParams.get('perspective') === id)

  return {
    id,
    async add(type, documentId) {
      await openDesk()
      await goTo(`/intent/edit/id=${documentId};type=${type}/?perspective=${id}`)
      await acknowledged(page, 'sanity.action.document.version.create', () =>
        page.getByRole('button', { name: 'Add to release' }).click(),
      )
      await expect(page.getByTestId('document-pane').getByRole('button', { name: title })).toBeVisible()
    },
    async open() {
      await goTo(`/releases/${id}`)
      await expect(page.getByTestId('release-menu-button')).toBeVisible()
    },
    async schedule(at) {
      await page.getByTestId('release-menu-button').click()
      await page.getByTestId('schedule-button-menu-item').click()
      const dialog = page.getByTestId('confirm-schedule-dialog')
      const input = dialog.getByTestId('date-input')
      await input.fill(toInputOfStudio(at))
      await input.press('Tab')
      await acknowledged(page, 'sanity.action.release.schedule', () => dialog.getByTestId('confirm-button').click())
    },
    async run() {
      await page.getByTestId('publish-all-button').click()
      const confirm = page.getByTestId('confirm-publish-dialog').getByTestId('confirm-button')
      await acknowledged(page, 'sanity.action.release.publish', () => confirm.click())
    },
  }
}

/** "Nov 22, 2026 10:36", in the time of this machine, which is the browser's. */
function toInputOfStudio(date: Date): string {
  const day = date.toLocaleDateString('en-US', { month: 'short', day: 'numeric', year: 'numeric' })
  return `${day} ${date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
}

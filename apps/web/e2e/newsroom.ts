import {
  type BrowserContext,
  expect,
  type FrameLocator,
  type Locator,
  type Page,
  type Request,
  type Response,
} from '@playwright/test'
import type { System } from './system.ts'
import { type Troubles, watchForTroubles } from './watch-browser.ts'

/** The Studio as an editor uses it. */
export interface Newsroom {
  readonly page: Page
  readonly troubles: Troubles
  /** Goes to a place in the Studio, such as `/structure/site`. What the Studio has loaded stays. */
  goTo(place: string): Promise<void>
  /** Opens the Studio as it begins, with no document. */
  openDesk(): Promise<void>
  openDocument(type: string, id: string): Promise<void>
  /** Where the Studio shows a document. */
  addressOf(type: string, id: string): string
  /** Closes what is open: nothing asks or listens any more. */
  leave(): Promise<void>
  /** Opens the document beside the preview of a page. */
  openInPresentation(type: string, id: string, path: string): Promise<void>
  /** The site in the preview pane. */
  readonly preview: FrameLocator
  /** The input of a field of the open document. */
  field(name: string): Locator
  /** Resolves when the lake has acknowledged it. */
  publish(): Promise<Response>
  /** Resolves when the lake has acknowledged it. */
  unpublish(): Promise<Response>
}

/** Signs in with a one-time link. */
export async function openNewsroom(context: BrowserContext, system: System, signInLink: string): Promise<Newsroom> {
  const page = await context.newPage()
  const troubles = await watchForTroubles(page)
  await page.goto(signInLink)
  await page.getByRole('button', { name: 'Open the Studio' }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/studio'))
  await page.getByTestId('structure-tool-list-pane').first().waitFor()
  const addressOf = (type: string, id: string) => `${system.studioUrl}/intent/edit/id=${id};type=${type}/`
  const isInside = () => page.url().startsWith(`${system.studioUrl}/`)
  /** As the arrows of a browser go: the Studio is loaded only where it is not there yet, which takes seconds. */
  const goToAddress = async (address: string) => {
    if (isInside()) await page.evaluate(goThere, address)
    else await page.goto(address)
  }
  const goTo = (place: string) => goToAddress(`${system.studioUrl}${place}`)
  /** So that nothing of what was open is taken for the next, and no other tool than the desk feels called to show it. */
  const closeAll = async () => {
    if (!isInside()) return
    await goTo('/structure')
    await expect(form(page)).toHaveCount(0)
  }
  return {
    page,
    troubles,
    preview: page.frameLocator('iframe'),
    async openInPresentation(type, id, path) {
      await closeAll()
      await goTo(`/presentation/${type}/${id}?preview=${encodeURIComponent(path)}`)
      await page.getByTestId('field-title').waitFor()
    },
    addressOf,
    goTo,
    async openDesk() {
      await goTo('/structure')
      await page.getByTestId('structure-tool-list-pane').first().waitFor()
    },
    leave: closeAll,
    async openDocument(type, id) {
      await closeAll()
      await goToAddress(addressOf(type, id))
      await form(page).first().waitFor()
    },
    field: (name) => page.getByTestId(`field-${name}`).locator('input, textarea').first(),
    async publish() {
      const button = page.getByTestId('action-publish')
      await expect(button).toBeEnabled()
      await closeMessages(page)
      return acknowledged(page, 'sanity.action.document.publish', () => pressPublish(page, button))
    },
    async unpublish() {
      // The Studio offers it where the published document is shown, not its draft.
      await page.getByTestId('document-pane').getByRole('button', { name: 'Published', exact: true }).click()
      await page.getByTestId('action-menu-button').click()
      await page.getByTestId('action-unpublish').click()
      const confirm = page.getByTestId('confirm-button')
      return acknowledged(page, 'sanity.action.document.unpublish', () => confirm.click())
    },
  }
}

/** What an open document is known by. */
function form(page: Page): Locator {
  return page.getByTestId('field-title').or(page.getByTestId('field-text'))
}

/** Runs in the page. */
function goThere(address: string): void {
  history.pushState(null, '', address)
  dispatchEvent(new PopStateEvent('popstate', { state: null }))
}

/** Where something is to be looked at before publishing, the editor looks. Where nothing is, no dialog comes. */
async function pressPublish(page: Page, button: Locator): Promise<void> {
  const confirm = page.getByTestId('confirm-publish')
  // Listened for before the button is pressed: the request may be on its way before the press has ended.
  const published = page.waitForRequest((request) => isAction(request, 'sanity.action.document.publish'))
  await button.click()
  const isShown = confirm.waitFor({ state: 'visible' }).then(() => true)
  // The one that does not come runs out of time when nobody waits for it any more.
  published.catch(() => undefined)
  isShown.catch(() => undefined)
  if ((await Promise.race([isShown, published.then(() => false)])) === false) return
  const looked = page.getByTestId('have-looked')
  if ((await looked.count()) > 0) await looked.check()
  await confirm.click()
}

/** Messages lie over the buttons at the lower edge for some seconds. */
async function closeMessages(page: Page): Promise<void> {
  const close = page.locator('[data-ui="Toast"] button')
  while ((await close.count()) > 0) {
    // It may go by itself at the same moment.
    await close
      .first()
      .click({ timeout: 1000 })
      .catch(() => undefined)
  }
}

/** Whether the Studio asks for this to be done; a dry run asks only what the lake would say. */
function isAction(request: Request, actionType: string): boolean {
  const body = request.postData() ?? ''
  return request.url().includes('/data/actions/') && body.includes(actionType) && !body.includes('"dryRun":true')
}

/** Acts, and resolves when the lake has acknowledged the action that this was to cause. @returns its answer */
export async function acknowledged(page: Page, actionType: string, act: () => Promise<void>): Promise<Response> {
  const isAnswer = (response: Response) => isAction(response.request(), actionType)
  const [answer] = await Promise.all([page.waitForResponse(isAnswer, { timeout: 120_000 }), act()])
  expect(answer.ok(), actionType).toBe(true)
  return answer
}

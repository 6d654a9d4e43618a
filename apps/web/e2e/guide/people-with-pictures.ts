import type { Browser, Locator } from '@playwright/test'
import { test as journey } from '../fixtures.ts'
import { type Newsroom, openNewsroom } from '../newsroom.ts'
import { createPerson, createSignInLink } from '../people.ts'
import type { System } from '../system.ts'
import { keepPicture, type PictureOptions } from './album.ts'

export { expect } from '../fixtures.ts'

/** Somebody who shows the Studio to the readers of the guide. */
export interface Guide extends Newsroom {
  /** Keeps a picture of what is on the screen. */
  picture(name: string, options: PictureOptions): Promise<void>
  /** The pane with the open document. */
  readonly document: Locator
}

/** Two editors, each in a browser of their own: a second review needs two. */
export const test = journey.extend<object, { readonly maria: Guide; readonly anna: Guide }>({
  maria: [async ({ browser, system }, use) => use(await enter(browser, system, 'Maria')), { scope: 'worker' }],
  anna: [async ({ browser, system }, use) => use(await enter(browser, system, 'Anna')), { scope: 'worker' }],
})

/** A window as the pictures show it, wherever they are taken. */
const window = {
  viewport: { width: 1440, height: 900 },
  deviceScaleFactor: 2,
  timezoneId: 'Europe/London',
  locale: 'en-GB',
  colorScheme: 'light',
} as const

async function enter(browser: Browser, system: System, name: string): Promise<Guide> {
  const context = await browser.newContext(window)
  const person = await createPerson(system, { name, role: 'editor' })
  const newsroom = await openNewsroom(context, system, await createSignInLink(system, person))
  return {
    ...newsroom,
    document: newsroom.page.getByTestId('document-pane'),
    picture: (picture, options) => keepPicture(newsroom.page, picture, options),
  }
}

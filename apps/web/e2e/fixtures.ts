import type { SanityClient } from '@sanity/client'
import { test as base, expect, type Page } from '@playwright/test'
import { startSystem } from '@vigil/tooling/system/started-system'
import { openContent } from './content.ts'
import { createDocumentDesk, type DocumentDesk } from './document-desk.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'
import { createPerson, createSignInLink, type Person } from './people.ts'
import type { System } from './system.ts'
import { collectForeignRequests } from './watch-browser.ts'

export { expect }

/** A newsroom of somebody who came for this journey. */
export interface Colleague extends Newsroom {
  readonly person: Person
}

/** The Studio draws every step of a spinner anew, which without a graphics card takes a quarter of the processor. */
const windowOfEditor = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const

interface TestFixtures {
  /** A browser without any session, as a reader has it. */
  readonly reader: Page
  /** The newsroom of the first editor. It is left before what the journey made is removed. */
  readonly newsroom: Newsroom
  /** The newsroom, in a journey that any error on the way fails. */
  readonly editor: Newsroom
  /** Somebody else signs in, in a browser of their own. Any error on the way fails the journey. */
  readonly invite: (who: { readonly name: string; readonly role: string }) => Promise<Colleague>
  readonly desk: DocumentDesk
}

interface WorkerFixtures {
  /** A Vigil of this worker's own, so that journeys of two workers never meet. */
  readonly system: System
  /** The real client; it sees and may do everything. */
  readonly content: SanityClient
  /** A browser of the first editor, kept for all journeys of a worker. */
  readonly studio: Newsroom
}

/** Journeys with a reader's and an editor's browser; what either asks of a foreign host fails the journey. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  system: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      const { stop, ...system } = await startSystem()
      await use(system)
      await stop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  content: [async ({ system }, use) => use(await openContent(system)), { scope: 'worker' }],
  studio: [
    async ({ browser, system }, use) => {
      const context = await browser.newContext(windowOfEditor)
      const foreign = collectForeignRequests(context)
      await use(await openNewsroom(context, system, system.signInLink))
      await context.close()
      expect(foreign, 'requests of the Studio that would leave the machine').toEqual([])
    },
    { scope: 'worker' },
  ],
  // The desk is named so that it is cleared after this: a form that stays open asks for documents that are gone.
  newsroom: async ({ studio, desk: _desk }, use) => {
    await use(studio)
    await studio.leave()
  },
  editor: async ({ newsroom }, use) => {
    newsroom.troubles.take()
    await use(newsroom)
    await newsroom.leave()
    expect(newsroom.troubles.take(), 'errors in the Studio').toEqual([])
  },
  invite: async ({ browser, system, desk: _desk }, use) => {
    const invited: Colleague[] = []
    const foreign: string[][] = []
    await use(async (who) => {
      const context = await browser.newContext(windowOfEditor)
      foreign.push(collectForeignRequests(context))
      const person = await createPerson(system, who)
      const colleague = { ...(await openNewsroom(context, system, await createSignInLink(system, person))), person }
      invited.push(colleague)
      return colleague
    })
    for (const { page } of invited) await page.context().close()
    expect(foreign.flat(), 'requests of the Studio that would leave the machine').toEqual([])
    for (const { person, troubles } of invited) expect(troubles.take(), `errors that ${person.name} met`).toEqual([])
  },
  desk: async ({ content }, use) => {
    const desk = createDocumentDesk(content)
    await use(desk)
    await desk.clear()
  },
  reader: async ({ browser, system }, use) => {
    const context = await browser.newContext({ baseURL: system.siteUrl })
    const foreign = collectForeignRequests(context)
    await use(await context.newPage())
    expect(await context.cookies(), 'cookies of a reader').toEqual([])
    await context.close()
    expect(foreign, 'requests of a reader that would leave the site').toEqual([])
  },
})

import type { SanityClient } from '@sanity/client'
import { test as base, expect, type Page } from '@playwright/test'
import { openContent } from './content.ts'
import { createDocumentDesk, type DocumentDesk } from './document-desk.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'
import { createPerson, createSignInLink, firstEditor, type Person } from './people.ts'
import type { System } from './system.ts'
import { collectForeignRequests } from './watch-browser.ts'

export { expect }

/** A newsroom of somebody who came for this journey. */
export interface Colleague extends Newsroom {
  readonly person: Person
}

interface TestFixtures {
  /** A browser without any session, as a reader has it. */
  readonly reader: Page
  /** The newsroom, in a journey that any error on the way fails. */
  readonly editor: Newsroom
  /** Somebody else signs in, in a browser of their own. Any error on the way fails the journey. */
  readonly invite: (who: { readonly name: string; readonly role: string }) => Promise<Colleague>
  readonly desk: DocumentDesk
}

interface WorkerFixtures {
  readonly system: System
  /** The real client; it sees and may do everything. */
  readonly content: SanityClient
  /** A browser of the first editor, kept for the whole run. */
  readonly newsroom: Newsroom
}

/** Journeys with a reader's and an editor's browser; what either asks of a foreign host fails the journey. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  system: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      const facts = process.env.VIGIL_SYSTEM
      if (facts === undefined) throw new Error('start-system.ts has not run.')
      await use(JSON.parse(facts))
    },
    { scope: 'worker' },
  ],
  content: [async ({ system }, use) => use(await openContent(system)), { scope: 'worker' }],
  newsroom: [
    async ({ browser, system }, use, { workerIndex }) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      const foreign = collectForeignRequests(context)
      // The link that starting prints works once; after a failed journey there is another worker.
      const isFirst = workerIndex === 0
      await use(
        await openNewsroom(context, system, isFirst ? system.signInLink : await createSignInLink(system, firstEditor)),
      )
      await context.close()
      expect(foreign, 'requests of the Studio that would leave the machine').toEqual([])
    },
    { scope: 'worker' },
  ],
  editor: async ({ newsroom }, use) => {
    newsroom.troubles.take()
    await use(newsroom)
    expect(newsroom.troubles.take(), 'errors in the Studio').toEqual([])
  },
  invite: async ({ browser, system }, use) => {
    const invited: Colleague[] = []
    const foreign: string[][] = []
    await use(async (who) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
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

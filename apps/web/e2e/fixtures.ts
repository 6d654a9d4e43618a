import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { type Newsroom, openNewsroom } from './newsroom.ts'
import type { System } from './system.ts'

export { expect }

interface TestFixtures {
  /** A browser without any session, as a reader has it. */
  readonly reader: Page
}

interface WorkerFixtures {
  readonly system: System
  /** A browser of a signed-in editor, kept for the whole run. */
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
  newsroom: [
    async ({ browser, system }, use) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      const foreign = collectForeignRequests(context)
      await use(await openNewsroom(context, system))
      await context.close()
      expect(foreign, 'requests of the Studio that would leave the machine').toEqual([])
    },
    { scope: 'worker' },
  ],
  reader: async ({ browser, system }, use) => {
    const context = await browser.newContext({ baseURL: system.siteUrl })
    const foreign = collectForeignRequests(context)
    await use(await context.newPage())
    expect(await context.cookies(), 'cookies of a reader').toEqual([])
    await context.close()
    expect(foreign, 'requests of a reader that would leave the site').toEqual([])
  },
})

/** Everything the browser asks of a host other than this machine. It is refused, and listed. */
export function collectForeignRequests(context: BrowserContext): string[] {
  const foreign: string[] = []
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    const isLocal = hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.localhost')
    if (/^(https?|wss?):$/.test(protocol) && !isLocal) foreign.push(request.url())
  })
  return foreign
}

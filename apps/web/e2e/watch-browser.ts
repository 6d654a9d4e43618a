import type { BrowserContext, Page, Response } from '@playwright/test'

/** What a browser has done wrong since it was last asked. */
export interface Troubles {
  /** Gives what was found, and forgets it. */
  take(): string[]
}

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

/** Listens for what must not happen while somebody works: errors that are printed or shown, requests that are refused. */
export async function watchForTroubles(page: Page): Promise<Troubles> {
  let found: string[] = []
  page.on('pageerror', (error) => found.push(`thrown: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isKnown(message.text())) found.push(message.text())
  })
  page.on('response', (response) => {
    if (response.status() < 400 || isQuestionWhoIsThere(response.url(), response.status())) return
    if (isQuestionWhetherToPublish(response)) return
    found.push(`${response.status()}: ${response.request().method()} ${response.url()}`)
  })
  await page.addInitScript(printBadNews)
  return {
    take() {
      const taken = found
      found = []
      return taken
    },
  }
}

const known: readonly string[] = [
  // Refused requests are listed with their status, below.
  'Failed to load resource',
  // While a slow machine is loading.
  'shown: Trying to connect…',
  // Presentation says so while the page beside it is slow to come, and connects when it has.
  'Unable to connect to visual editing.',
  // The Studio says goodbye on a page that is being left.
  'WebSocket is already in CLOSING or CLOSED state.',
]

function isKnown(message: string): boolean {
  return known.some((text) => message.startsWith(text))
}

/** The Studio asks before anybody has signed in, to find out that nobody has. */
function isQuestionWhoIsThere(url: string, status: number): boolean {
  return status === 401 && new URL(url).pathname.endsWith('/users/me')
}

/** The Studio asks what stands against publishing before it publishes; “this”, or “you may not”, is an answer. */
function isQuestionWhetherToPublish(response: Response): boolean {
  return [403, 422].includes(response.status()) && (response.request().postData() ?? '').includes('"dryRun":true')
}

/** Runs in the page: a message is on the screen for seconds only, so a bad one is written down when it comes. */
function printBadNews(): void {
  const badNews = '[data-ui="Toast"]:is([data-tone="critical"], [data-tone="caution"])'
  const report = (node: Node) => {
    if (!(node instanceof Element)) return
    for (const element of [node, ...node.querySelectorAll(badNews)]) {
      if (element.matches(badNews)) console.error(`shown: ${element.textContent}`)
    }
  }
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(report)
  }).observe(document, { childList: true, subtree: true })
}

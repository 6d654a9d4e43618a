import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from 'chrome-launcher'
import lighthouse, { type Result } from 'lighthouse'
import { computeMedianRun } from 'lighthouse/core/lib/median-run.js'
import { z } from 'zod'
import { chromiumArguments } from '../browser/chromium-arguments.ts'

/** What Lighthouse says of a page on a slow phone. */
export interface PageAudit {
  readonly url: string
  /** 0 to 100 by category. */
  readonly scores: Readonly<Record<Category, number>>
  /** Milliseconds until the largest thing stands there, on Lighthouse's simulated phone and network. */
  readonly largestPaint: number
  /** Bytes that came over the wire, in all and as scripts. */
  readonly transfer: number
  readonly scripts: number
  /** What costs points, by its title. */
  readonly findings: readonly string[]
}

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof categories)[number]

const result = z.object({
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      numericValue: z.number().optional(),
      details: z.unknown().optional(),
    }),
  ),
})

const requests = z.object({
  items: z.array(z.object({ resourceType: z.string().optional(), transferSize: z.number().default(0) })),
})

/**
 * Audits pages with Lighthouse's mobile preset, one after the other in one browser: each several times, of which the
 * median run counts, as Lighthouse advises for what a machine does besides.
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/variability.md
 *
 * @param chromium path of the browser
 * @param runs how often each page is loaded
 * @throws Error when Lighthouse could not load a page
 */
export async function auditPages(chromium: string, urls: readonly string[], runs = 5): Promise<PageAudit[]> {
  const profile = mkdtempSync(join(tmpdir(), 'vigil-lighthouse-'))
  const browser = await launch({
    chromePath: chromium,
    chromeFlags: [...chromiumArguments, '--headless=new'],
    userDataDir: profile,
    logLevel: 'error',
  })
  try {
    const audits: PageAudit[] = []
    for (const url of urls) {
      const results: Result[] = []
      while (results.length < runs) results.push(await runPatiently(browser.port, url))
      audits.push(toAudit(url, computeMedianRun(results)))
    }
    return audits
  } finally {
    browser.kill()
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

/** The browser now and then records nothing of a page; Lighthouse asks to be run again then. */
async function runPatiently(port: number, url: string): Promise<Result> {
  for (let triesLeft = 2; ; triesLeft--) {
    const run = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: [...categories] })
    if (run !== undefined && run.lhr.runtimeError === undefined) return run.lhr
    if (triesLeft === 0) throw new Error(`${url}: ${run?.lhr.runtimeError?.message ?? 'Lighthouse gave no result.'}`)
  }
}

function toAudit(url: string, run: Result): PageAudit {
  const { categories: found, audits } = result.parse(run)
  const { items } = requests.parse(audits['network-requests']?.details)
  const sizeOf = (of: typeof items) => of.reduce((sum, { transferSize }) => sum + transferSize, 0)
  const weighty = new Set(
    Object.values(found).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id)),
  )
  return {
    url,
    scores: {
      performance: scoreOf(found.performance),
      accessibility: scoreOf(found.accessibility),
      'best-practices': scoreOf(found['best-practices']),
      seo: scoreOf(found.seo),
    },
    largestPaint: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
    transfer: sizeOf(items),
    scripts: sizeOf(items.filter(({ resourceType }) => resourceType === 'Script')),
    findings: Object.entries(audits)
      .filter(([id, { score }]) => weighty.has(id) && score !== null && score < 1)
      .map(([, { title, score }]) => `${title} (${score})`),
  }
}

function scoreOf(category: { score: number | null } | undefined): number {
  return Math.round((category?.score ?? 0) * 100)
}

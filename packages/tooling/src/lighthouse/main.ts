import { parseArgs } from 'node:util'
import { requireChromium } from '../browser/find-chromium.ts'
import { startSystem } from '../system/started-system.ts'
import { auditPages, categories, type PageAudit } from './audit-page.ts'

const help = `Audits pages with Lighthouse's mobile preset, in an installed Chromium: each five times, of which the median counts.

  npm run lighthouse                        the demo content's page types, on a system of its own (build first)
  npm run lighthouse -- --url URL [URL...]  pages that are served already

Ends with exit code 1 when a page has less than 100 in a category, and says what costs the points.
`

/** One page of each type that readers meet first. */
export const pagePaths = [
  '/',
  '/stories/counting-bricks',
  '/stories',
  '/prayer',
  '/write/families-in-the-middle-east',
  '/ar',
  '/ar/stories/counting-bricks',
] as const

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
})
if (values.help) process.stdout.write(help)
else if (values.url) report(await auditPages(chromium(), positionals))
else await auditOwnSystem()

async function auditOwnSystem(): Promise<void> {
  const system = await startSystem()
  try {
    const urls = pagePaths.map((path) => system.siteUrl + path)
    report(await auditPages(chromium(), urls))
  } finally {
    await system.stop()
  }
}

function report(audits: readonly PageAudit[]): void {
  for (const { url, scores, largestPaint, transfer, scripts, findings } of audits) {
    const numbers = categories.map((category) => String(scores[category]).padStart(3)).join(' / ')
    const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
    process.stdout.write(
      `${numbers}  LCP ${Math.round(largestPaint)} ms  ${kilobytes(transfer)}, scripts ${kilobytes(scripts)}  ${new URL(url).pathname}\n`,
    )
    for (const finding of findings) process.stdout.write(`      ${finding}\n`)
  }
  const isPerfect = audits.every(({ scores }) => categories.every((category) => scores[category] === 100))
  if (!isPerfect) process.exitCode = 1
}

function chromium(): string {
  return requireChromium((message) => process.stderr.write(`${message}\n`))
}

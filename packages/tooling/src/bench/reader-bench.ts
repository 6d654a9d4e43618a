import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { requireChromium } from '../browser/find-chromium.ts'
import { auditPages } from '../lighthouse/audit-page.ts'
import type { StartedSystem } from '../system/started-system.ts'
import type { Row } from './report.ts'

/**
 * A post of the official `sanity-template-nextjs-clean`, built and served by `next start`: HTML over the wire, scripts
 * over the wire, and all of it, in kB. Measured in a trial of its own, not in this run, and with its fonts left out.
 */
const cleanTemplate = { name: 'Sanity clean template, from a trial', html: 7.8, scripts: 363, transfer: 413 }

/** What a story costs a reader on a slow phone: the longest of the demo content, by Lighthouse's mobile preset. */
export async function benchReader({ siteUrl }: Pick<StartedSystem, 'siteUrl'>): Promise<Row[]> {
  const { url, bytes } = await findLongestStory(siteUrl)
  const chromium = requireChromium((message) => process.stderr.write(`${message}\n`))
  const [audit] = await auditPages(chromium, [url])
  if (audit === undefined) throw new Error('Lighthouse gave no audit.')
  const versus = (value: number) => ({ name: cleanTemplate.name, value })
  const story = { unit: 'kB', better: 'lower' } as const
  return [
    { ...story, what: 'story page, HTML, gzip', ours: bytes / 1000, peer: versus(cleanTemplate.html) },
    {
      ...story,
      what: 'story page, scripts of any kind',
      ours: audit.scripts / 1000,
      peer: versus(cleanTemplate.scripts),
    },
    { ...story, what: 'story page, everything', ours: audit.transfer / 1000, peer: versus(cleanTemplate.transfer) },
    { what: 'story page, LCP on a slow phone', unit: 'ms', ours: audit.largestPaint, better: 'lower' },
  ]
}

async function findLongestStory(siteUrl: string): Promise<{ url: string; bytes: number }> {
  const sitemaps = await readLocations(`${siteUrl}/sitemap.xml`)
  const pages = (await Promise.all(sitemaps.map(readLocations))).flat()
  const stories = [...new Set(pages)].filter((url) => /^\/stories\/[^/]+$/.test(new URL(url).pathname))
  const sizes = await Promise.all(stories.map(async (url) => ({ url, bytes: await sizeOverTheWire(url) })))
  const longest = sizes.toSorted((a, b) => b.bytes - a.bytes)[0]
  if (longest === undefined) throw new Error('The sitemap names no story.')
  return longest
}

/** The addresses in a sitemap, or in a list of sitemaps. */
async function readLocations(url: string): Promise<string[]> {
  const xml = await (await fetch(url)).text()
  return Array.from(xml.matchAll(/<loc>([^<]+)<\/loc>/g), ([, location = '']) => location)
}

/** `fetch` unpacks what it reads. */
async function sizeOverTheWire(url: string): Promise<number> {
  const [response]: IncomingMessage[] = await once(get(url, { headers: { 'accept-encoding': 'gzip' } }), 'response')
  if (response?.headers['content-encoding'] !== 'gzip') throw new Error(`${url} is not compressed.`)
  return (await buffer(response)).byteLength
}

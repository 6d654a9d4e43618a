import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import autocannon from 'autocannon'
import { type StartedLake, startLake } from '../system/started-lake.ts'
import { type StartedSite, startSite } from '../system/started-site.ts'
import { percentile } from './measure.ts'
import type { Row } from './report.ts'
import { countStored, untilQuiet } from './site-health.ts'
import { fillDataFolder } from './stories.ts'

const metricsToken = 'measures-this-site-alone'
const storiesOfCountry = 500
const listPages = 40
const edits = 10

/**
 * What one edit costs where there are many stories: how many pages are rendered again, and how long until all of them are
 * there. Every story was visited before, so that its page is stored; the site is started once more with all of them.
 */
export async function benchScale(stories: number): Promise<Row[]> {
  const lake = await startLake({ fill: (folder) => fillDataFolder(folder, stories) })
  const dataFolder = mkdtempSync(join(tmpdir(), 'vigil-scale-'))
  const open = () =>
    startSite({
      apiHost: lake.url,
      readToken: lake.token,
      dataFolder,
      environment: { SITE_METRICS_TOKEN: metricsToken },
    })
  try {
    const content = clientOf(lake)
    const slugs = await moveToOneCountry(content)
    const rows: Row[] = []
    {
      await using site = await open()
      await visitAll(site, slugs)
      rows.push(...(await measureEdits(site, content, stories)))
      rows.push(...(await measureRename(site, content, slugs)))
    }
    const startedAt = performance.now()
    await using again = await open()
    rows.push({
      what: `start with ${await countStored(again.url)} stored pages, to /healthz`,
      unit: 'ms',
      ours: performance.now() - startedAt,
      better: 'lower',
    })
    return rows
  } finally {
    await lake.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

function clientOf({ url, token }: StartedLake): SanityClient {
  return createClient({
    projectId: 'vigil',
    dataset: 'production',
    apiHost: url,
    apiVersion: '2025-02-19',
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    token,
  })
}

/** A new country gets so many stories of the others. @returns the slugs of all, these first */
async function moveToOneCountry(content: SanityClient): Promise<readonly string[]> {
  const found: readonly { _id: string; slug: string }[] = await content.fetch(
    '*[_type == "story"] | order(_id asc){ _id, "slug": slug.current }',
  )
  await content.create({
    _id: 'country-of-the-bench',
    _type: 'country',
    name: 'Ruritania',
    slug: { current: 'ruritania' },
  })
  const countries = [{ _key: 'a', _type: 'reference', _ref: 'country-of-the-bench' }]
  for (let first = 0; first < storiesOfCountry; first += 100) {
    const transaction = content.transaction()
    for (const { _id } of found.slice(first, Math.min(first + 100, storiesOfCountry)))
      transaction.patch(_id, { set: { countries }, unset: ['prayerPoints', 'body[_type == "prayerList"]'] })
    await transaction.commit({ visibility: 'sync' })
  }
  return found.map(({ slug }) => slug)
}

async function visitAll(site: StartedSite, slugs: readonly string[]): Promise<void> {
  const paths = [
    ...['/', '/stories', '/countries', '/topics', '/countries/ruritania', '/stories/in/ruritania', '/prayer', '/act'],
    ...[
      '/feeds/stories.atom',
      '/sitemap.xml',
      '/sitemaps/stories-in-ruritania-1.xml',
      '/subscribe',
      '/search',
      '/lite',
    ],
    ...Array.from({ length: listPages }, (_, index) => `/stories/page/${index + 2}`),
    ...slugs.map((slug) => `/stories/${slug}`),
  ]
  const visit = async (): Promise<void> => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
      const response = await fetch(site.url + path)
      await response.text()
      if (!response.ok) throw new Error(`${path} answered ${response.status}.`)
    }
  }
  await Promise.all(Array.from({ length: 8 }, visit))
}

async function measureEdits(site: StartedSite, content: SanityClient, stories: number): Promise<Row[]> {
  const counts: number[] = []
  for (let edit = 1; edit <= edits; edit++) {
    await untilQuiet(site.url)
    const before = await countRenderings(site)
    const id: string = await content.fetch(`*[_type == "story"] | order(_id asc)[${storiesOfCountry + edit * 7}]._id`)
    const { slug }: { slug: string } = await content.fetch('*[_id == $id][0]{ "slug": slug.current }', { id })
    const title = `Edit ${edit} of many`
    await content.patch(id).set({ title }).commit({ visibility: 'sync' })
    await untilShown(`${site.url}/stories/${slug}`, title)
    await untilQuiet(site.url)
    counts.push((await countRenderings(site)) - before)
  }
  const what = `pages rendered for one story edit, of ${stories.toLocaleString('en')}, ${await countStored(site.url)} stored`
  return [
    { what: `${what}, median`, unit: 'pages', ours: percentile(counts, 0.5), better: 'lower' },
    { what: `${what}, most`, unit: 'pages', ours: Math.max(...counts), better: 'lower' },
  ]
}

async function measureRename(site: StartedSite, content: SanityClient, slugs: readonly string[]): Promise<Row[]> {
  await untilQuiet(site.url)
  // Read all the while at a modest pace, by readers of another page.
  const url = `${site.url}/stories/${slugs.at(-1)}`
  const read = (duration: number) => autocannon({ url, connections: 8, overallRate: 500, duration })
  const idle = await read(10)
  const startedAt = performance.now()
  await content.patch('country-of-the-bench').set({ name: 'Freedonia' }).commit({ visibility: 'sync' })
  const reading = read(10)
  for (const slug of slugs.slice(0, storiesOfCountry)) await untilShown(`${site.url}/stories/${slug}`, 'Freedonia')
  const duration = performance.now() - startedAt
  const busy = await reading
  await untilQuiet(site.url)
  return [
    { what: `renamed country on all its ${storiesOfCountry} stories`, unit: 'ms', ours: duration, better: 'lower' },
    {
      what: 'readers meanwhile, 500 requests/s, p99',
      unit: 'ms',
      ours: busy.latency.p99,
      better: 'lower',
      peer: { name: 'the same without a change', value: idle.latency.p99 },
    },
  ]
}

async function untilShown(url: string, text: string): Promise<void> {
  const startedAt = performance.now()
  while (!(await (await fetch(url)).text()).includes(text)) {
    if (performance.now() - startedAt > 120_000) throw new Error(`${url} did not show "${text}" within two minutes.`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** All that ended well, since the site started. */
async function countRenderings(site: StartedSite): Promise<number> {
  const metrics = await (
    await fetch(`${site.url}/metrics`, { headers: { Authorization: `Bearer ${metricsToken}` } })
  ).text()
  return [...metrics.matchAll(/^vigil_renderings_total\{[^}]*\} (\d+)$/gm)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  )
}

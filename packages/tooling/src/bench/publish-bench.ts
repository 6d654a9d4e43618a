import { setTimeout as sleep } from 'node:timers/promises'
import type { SanityClient } from '@sanity/client'
import { openContent } from '../system/open-content.ts'
import type { StartedSystem } from '../system/started-system.ts'
import { isInstalled } from '../system/started-web-server.ts'
import { createHttpGet } from './http-get.ts'
import { percentile } from './measure.ts'
import { keepPace, paceMaker } from './measure-load.ts'
import type { Row } from './report.ts'
import { startOurNginx } from './peers/start-static-nginx.ts'
import { untilQuiet } from './site-health.ts'

const edits = 100
/** Between two questions whether an edit is visible: asking without a pause would take the processor from the answer. */
const pauseMilliseconds = 2
const warmUp = 10
/** Asked after each edit was seen: none of these answers may be older. */
const laterAnswers = 5
/** For as long as so many edits take at the most. */
const secondsOfReading = 30
const readsPerSecond = 10_000
/** So few that they wait for no other where the pace cannot be kept. */
const connections = 8

const get = createHttpGet(1)

/**
 * From the lake's acknowledgement of an edit to the bytes that a reader gets: at rest, and while others read the same page at
 * a steady pace, from the site itself and from nginx with the configuration that we ship.
 */
export async function benchPublish(system: StartedSystem): Promise<Row[]> {
  const client = await openContent(system, { role: 'editor', label: 'benchmark' })
  const story: { _id: string; slug: string } = await client.fetch(
    '*[_type == "story" && defined(slug.current) && _id in path("*")] | order(publishedOn desc)[0]{_id, "slug": slug.current}',
  )
  const path = `/stories/${story.slug}`
  const url = system.siteUrl + path
  await get(url)
  await measureEdits(client, { ...story, url, times: warmUp })
  const atRest = () => untilQuiet(system.siteUrl)
  const idle = await measureEdits(client, { ...story, url, times: edits, before: atRest })
  const rows = toRows('edit acknowledged to visible', idle)
  rows.push(...(await measureWhileRead(client, { ...story, url, from: 'the site' })))
  if (!isInstalled('nginx')) return rows
  await using started = new AsyncDisposableStack()
  const nginx = await startOurNginx(system)
  started.defer(nginx.stop)
  await atRest()
  rows.push(...(await measureWhileRead(client, { ...story, url: nginx.url + path, from: 'nginx' })))
  return rows
}

async function measureWhileRead(
  client: SanityClient,
  { from, ...story }: Pick<EditsToMeasure, '_id' | 'url'> & { readonly from: string },
): Promise<Row[]> {
  const reading = keepPace(story.url, {
    perSecond: readsPerSecond,
    connections,
    seconds: secondsOfReading,
    headers: { 'accept-encoding': 'gzip' },
  })
  const busy = await measureEdits(client, { ...story, times: edits / 2 })
  const perSecond = Math.round(await reading).toLocaleString('en')
  return toRows(`the same while ${paceMaker} reads it from ${from}, ${perSecond}/s`, busy)
}

interface EditsToMeasure {
  readonly _id: string
  readonly url: string
  readonly times: number
  readonly before?: () => Promise<void>
}

interface MeasuredEdits {
  readonly durations: readonly number[]
  readonly staleAnswers: number
}

async function measureEdits(
  client: SanityClient,
  { _id, url, times, before = async () => {} }: EditsToMeasure,
): Promise<MeasuredEdits> {
  const durations: number[] = []
  let staleAnswers = 0
  for (let edit = 1; edit <= times; edit++) {
    await before()
    const title = `Edit ${edit} of ${times}`
    await client.patch(_id).set({ title }).commit({ visibility: 'sync' })
    const acknowledgedAt = performance.now()
    const isShown = async () => (await get(url)).body.includes(`>${title}</h1>`)
    while (!(await isShown())) {
      if (performance.now() - acknowledgedAt > 30_000) throw new Error(`Edit ${edit} was not visible after 30 s.`)
      await sleep(pauseMilliseconds)
    }
    durations.push(performance.now() - acknowledgedAt)
    for (let answer = 0; answer < laterAnswers; answer++) if (!(await isShown())) staleAnswers += 1
  }
  return { durations, staleAnswers }
}

function toRows(what: string, { durations, staleAnswers }: MeasuredEdits): Row[] {
  const ofShare = (share: number): Row => ({
    what: `${what}, p${share * 100}`,
    unit: 'ms',
    ours: percentile(durations, share),
    better: 'lower',
  })
  return [
    ofShare(0.5),
    ofShare(0.99),
    { what: `${what}, older answers afterwards`, unit: 'answers', ours: staleAnswers, better: 'lower' },
  ]
}

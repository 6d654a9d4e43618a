import { setTimeout as sleep } from 'node:timers/promises'
import type { SanityClient } from '@sanity/client'
import { openContent } from '../system/open-content.ts'
import type { StartedSystem } from '../system/started-system.ts'
import { createHttpGet } from './http-get.ts'
import { percentile } from './measure.ts'
import { keepPace, paceMaker } from './measure-load.ts'
import type { Row } from './report.ts'
import { untilQuiet } from './site-health.ts'

const edits = 100
/** Between two questions whether an edit is visible: asking without a pause would take the processor from the answer. */
const pauseMilliseconds = 2
const warmUp = 10
/** Asked after each edit was seen: none of these answers may be older. */
const laterAnswers = 5
/** For as long as so many edits take at the most. */
const secondsOfReading = 60
const readsPerSecond = 10_000

const get = createHttpGet(1)

/** From the lake's acknowledgement of an edit to the bytes that a reader gets, at rest and while others read the same page. */
export async function benchPublish(system: StartedSystem): Promise<Row[]> {
  const client = await openContent(system, { role: 'editor', label: 'benchmark' })
  const story: { _id: string; slug: string } = await client.fetch(
    '*[_type == "story" && defined(slug.current) && _id in path("*")] | order(publishedOn desc)[0]{_id, "slug": slug.current}',
  )
  const url = `${system.siteUrl}/stories/${story.slug}`
  await get(url)
  await measureEdits(client, { ...story, url, times: warmUp })
  const atRest = () => untilQuiet(system.siteUrl)
  const idle = await measureEdits(client, { ...story, url, times: edits, before: atRest })
  const reading = keepPace(url, {
    perSecond: readsPerSecond,
    connections: 8,
    seconds: secondsOfReading,
    headers: { 'accept-encoding': 'gzip' },
  })
  const busy = await measureEdits(client, { ...story, url, times: edits / 2 })
  const perSecond = Math.round(await reading)
  return [
    ...toRows('edit acknowledged to visible', idle),
    ...toRows(`the same while 8 connections read it, ${perSecond}/s by ${paceMaker}`, busy),
  ]
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

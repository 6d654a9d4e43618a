import { startLake } from '../system/started-lake.ts'
import { createHttpGet } from './http-get.ts'
import { percentile } from './measure.ts'
import { startPayload } from './peers/start-payload.ts'
import type { Row } from './report.ts'
import { fillDataFolder, type Question, questionNames, questions, toParams } from './stories.ts'

const rounds = 5
const calls = 150
const warmUp = 50

/**
 * The four questions over HTTP, one client, against Payload's REST and against its calls in the process itself, with
 * statistics in its database. All three take turns, so that they meet the same machine.
 */
export async function benchPeer(stories: number): Promise<Row[]> {
  const payload = await startPayload(stories)
  const lake = await startLake({ fill: (folder) => fillDataFolder(folder, stories) })
  try {
    const rows: Row[] = []
    for (const name of questionNames) {
      const times = { ours: [] as number[], rest: [] as number[], local: [] as number[] }
      for (let round = 0; round < rounds; round++) {
        const params = Array.from({ length: warmUp + calls }, (_, call) => toParams(round * calls + call, stories))
        times.ours.push(...(await measureHttp(params.map((values) => toLakeRequest(name, values, lake)))))
        times.rest.push(...(await measureHttp(params.map((values) => toPayloadRequest(name, values, payload)))))
        const local = params.map(({ slug }) => ({ slug, country: payload.country }))
        times.local.push(...(await payload.measure(name, local, warmUp)))
      }
      const row = (peer: string, value: readonly number[]): Row => ({
        what: `${questions[name].what}, of ${stories.toLocaleString('en')}, over HTTP, p50`,
        unit: 'ms',
        ours: percentile(times.ours, 0.5),
        better: 'lower',
        peer: { name: peer, value: percentile(value, 0.5) },
      })
      rows.push(row("Payload's REST", times.rest), row('Payload in its process', times.local))
    }
    return rows
  } finally {
    await Promise.all([lake.stop(), payload.stop()])
  }
}

interface Get {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

function toLakeRequest(
  name: Question,
  { slug, country }: { readonly slug: string; readonly country: string },
  { url, token }: { readonly url: string; readonly token: string },
): Get {
  const { query } = questions[name]
  const search = new URLSearchParams({ query, returnQuery: 'false' })
  if (query.includes('$slug')) search.set('$slug', JSON.stringify(slug))
  if (query.includes('$country')) search.set('$country', JSON.stringify(country))
  return {
    url: `${url}/v2025-02-19/data/query/production?${search}`,
    headers: { authorization: `Bearer ${token}` },
  }
}

function toPayloadRequest(
  name: Question,
  { slug }: { readonly slug: string },
  { url, country }: { readonly url: string; readonly country: string },
): Get {
  const paths: Readonly<Record<Question, string>> = {
    slug: `stories?where[slug][equals]=${slug}&depth=1&limit=1&pagination=false`,
    newest: 'stories?sort=-publishedOn&depth=0&limit=12&pagination=false&select[title]=true&select[slug]=true',
    country: `stories?where[country][equals]=${country}&sort=-publishedOn&depth=0&limit=12&pagination=false&select[title]=true`,
    count: 'stories/count',
  }
  return { url: `${url}/api/${paths[name]}`, headers: {} }
}

/** One request after the other on one connection. @returns the milliseconds of each, without the warm-up */
async function measureHttp(gets: readonly Get[]): Promise<readonly number[]> {
  const get = createHttpGet(1)
  const durations: number[] = []
  for (const [call, { url, headers }] of gets.entries()) {
    const startedAt = performance.now()
    const { status } = await get(url, headers)
    if (status !== 200) throw new Error(`${url} answered ${status}.`)
    if (call >= warmUp) durations.push(performance.now() - startedAt)
  }
  return durations
}

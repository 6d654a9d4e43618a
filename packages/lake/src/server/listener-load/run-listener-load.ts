import { openHttpStreams, openSocketStreams, type ReceivedEvent } from './open-streams.ts'

export interface ListenerLoadOptions {
  readonly lakeUrl: string
  /** May read and write everything. */
  readonly token: string
  readonly dataset?: string
  readonly listeners: number
  readonly commitsPerSecond: number
  readonly commits: number
}

export interface ListenerLoadReport {
  /** How many events the listeners had to get, all together. */
  readonly expected: number
  readonly delivered: number
  /** Listeners whose events were not exactly the expected ones, each once and in order. */
  readonly wrong: readonly string[]
  /** Milliseconds from sending a commit to getting its event, of all events. */
  readonly delays: readonly number[]
  /** How long all the commits took, in seconds. */
  readonly seconds: number
}

const groups = 20
/** The share of the listeners that come through sockets, and how many share one. */
const socketShare = 0.25
const streamsPerSocket = 10
const longestWait = 20_000

/** What editors have open: all documents, all of a type, single documents, and a filter that must be evaluated. */
const queries: readonly ((group: number) => string)[] = [
  () => '*',
  () => '*[_type == "load"]',
  (group) => `*[_id in ["load-${group}", "drafts.load-${group}"]]`,
  (group) => `*[_type == "load" && text match "load*" && group == ${group}]`,
]

interface Listener {
  readonly query: string
  /** Null: all groups. */
  readonly group: number | null
  readonly counts: number[]
}

/** Opens listeners, over connections of their own and over sockets, commits at a steady pace, and compares. */
export async function runListenerLoad(options: ListenerLoadOptions): Promise<ListenerLoadReport> {
  const listeners = Array.from({ length: options.listeners }, (_, n) => aListener(n))
  const delays: number[] = []
  const sentAt: number[] = []
  let welcomes = 0
  const receive = (listener: Listener | undefined, { event, data }: ReceivedEvent) => {
    if (event === 'welcome') welcomes++
    if (event !== 'mutation' || !listener) return
    const count = Number(/"count":(\d+)/.exec(data)?.[1])
    listener.counts.push(count)
    delays.push(performance.now() - (sentAt[count] ?? Number.NaN))
  }

  const close = await openAll(listeners, options, receive)
  try {
    await until(() => welcomes === listeners.length, 'All listeners are welcome')
    const startedAt = performance.now()
    for (let count = 0; count < options.commits; count++) {
      const due = startedAt + (count * 1000) / options.commitsPerSecond
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
      sentAt.push(performance.now())
      await commit(count, options)
    }
    const seconds = (performance.now() - startedAt) / 1000
    const expected = listeners.map((listener) => expectedCounts(listener, options.commits))
    const total = expected.reduce((sum, { length }) => sum + length, 0)
    await until(() => delays.length >= total, 'All events have come').catch(() => {})
    const wrong = listeners.filter(({ counts }, n) => counts.join() !== expected[n]?.join())
    return { expected: total, delivered: delays.length, wrong: wrong.map(({ query }) => query), delays, seconds }
  } finally {
    close()
  }
}

function aListener(n: number): Listener {
  const kind = n % queries.length
  const group = Math.floor(n / queries.length) % groups
  return { query: queries[kind]?.(group) ?? '*', group: kind < 2 ? null : group, counts: [] }
}

function expectedCounts({ group }: Listener, commits: number): readonly number[] {
  const all = Array.from({ length: commits }, (_, count) => count)
  return group === null ? all : all.filter((count) => count % groups === group)
}

async function openAll(
  listeners: readonly Listener[],
  { lakeUrl, token, dataset = 'production' }: ListenerLoadOptions,
  receive: (listener: Listener | undefined, event: ReceivedEvent) => void,
): Promise<() => void> {
  const throughSockets = Math.round(listeners.length * socketShare)
  const shares = [listeners.slice(throughSockets)]
  for (let n = 0; n < throughSockets; n += streamsPerSocket) {
    shares.push(listeners.slice(n, Math.min(n + streamsPerSocket, throughSockets)))
  }
  const closes = await Promise.all(
    shares.map((share, index) => {
      const open = index === 0 ? openHttpStreams : openSocketStreams
      const paths = share.map(({ query }) => `/v2025-02-19/data/listen/${dataset}?query=${encodeURIComponent(query)}`)
      return open({ lakeUrl, token, paths, onEvent: (stream, event) => receive(share[stream], event) })
    }),
  )
  return () => {
    for (const close of closes) close()
  }
}

async function commit(count: number, { lakeUrl, token, dataset = 'production' }: ListenerLoadOptions): Promise<void> {
  const group = count % groups
  const document = { _id: `load-${group}`, _type: 'load', group, count, text: `load ${'x'.repeat(1000)}` }
  const response = await fetch(`${lakeUrl}/v2025-02-19/data/mutate/${dataset}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ mutations: [{ createOrReplace: document }] }),
  })
  if (!response.ok) throw new Error(`A commit answered ${response.status}: ${await response.text()}`)
  await response.arrayBuffer()
}

async function until(condition: () => boolean, what: string): Promise<void> {
  const startedAt = performance.now()
  while (!condition()) {
    if (performance.now() - startedAt > longestWait) throw new Error(`${what}: not within ${longestWait / 1000} s.`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLake } from '../lake/create-lake.ts'
import type { Access, Lake, LakeDataset } from '../lake/lake.ts'
import type { DocumentStore } from '../storage/document-store.ts'
import { createMemoryDocumentStore } from '../storage/memory/memory-document-store.ts'
import { createWebhooks, type Webhooks, type WebhooksOptions } from './create-webhooks.ts'
import { parseWebhook } from './parse-webhook.ts'
import type { Webhook } from './webhook.ts'

/** May do everything. */
export const editor: Access = {
  userId: 'ed',
  grants: [{ filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'history', 'editHistory'] }],
}

export interface ReceivedRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Answer {
  readonly status: number
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A real HTTP server on this machine that remembers what it got. */
export interface Target {
  readonly origin: string
  readonly received: ReceivedRequest[]
  /** How it answers from now on. `null`: not at all. Default: 200. */
  answer: (request: ReceivedRequest) => Answer | null | Promise<Answer>
  close(): Promise<void>
}

export async function openTarget(): Promise<Target> {
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const body = Buffer.concat(chunks).toString('utf8')
    const { method = '', url = '', headers } = request
    const received = { method, path: url, headers, body }
    target.received.push(received)
    const answer = await target.answer(received)
    if (answer !== null) response.writeHead(answer.status, answer.headers).end(answer.body ?? '')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const target: Target = {
    origin: `http://127.0.0.1:${port}`,
    received: [],
    answer: () => ({ status: 200 }),
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
  return target
}

/** Timers that run when the test says so. */
export interface TestTime {
  now(): Date
  /** Moves the clock and runs what is due by then, in order. */
  pass(milliseconds: number): void
  /** Moves the clock alone, as while the machine sleeps. */
  jump(milliseconds: number): void
  readonly schedule: NonNullable<WebhooksOptions['schedule']>
}

function createTestTime(start = Date.UTC(2026, 0, 1)): TestTime {
  let now = start
  const timers = new Map<() => void, number>()
  return {
    now: () => new Date(now),
    pass(milliseconds) {
      const end = now + milliseconds
      for (;;) {
        const [next] = [...timers].filter(([, time]) => time <= end).sort((a, b) => a[1] - b[1])
        if (!next) break
        timers.delete(next[0])
        now = Math.max(now, next[1])
        next[0]()
      }
      now = end
    },
    jump(milliseconds) {
      now += milliseconds
    },
    schedule(milliseconds, run) {
      const timer = () => run()
      timers.set(timer, now + milliseconds)
      return () => void timers.delete(timer)
    },
  }
}

export interface HookedLake {
  readonly lake: Lake
  readonly dataset: LakeDataset
  readonly webhooks: Webhooks
  readonly time: TestTime
  /** Adds a webhook for everything that is published in `production`. */
  add(url: string, more?: Readonly<Record<string, unknown>>): Webhook
  /** Lets time pass, step by step, and waits each time until everything is sent that is due. */
  pass(milliseconds: number): Promise<void>
  close(): Promise<void>
}

/** A lake in memory that delivers to targets on this machine. */
export function createHookedLake({
  store = createMemoryDocumentStore(),
  targets,
  ...options
}: Partial<WebhooksOptions> & { readonly store?: DocumentStore; readonly targets: readonly Target[] }): HookedLake {
  const time = createTestTime()
  const webhooks = createWebhooks({
    path: ':memory:',
    outbox: store.outbox,
    projectId: 'vigil',
    allowedOrigins: targets.map(({ origin }) => origin),
    clock: time.now,
    random: () => 1,
    schedule: time.schedule,
    ...options,
  })
  const lake = createLake({ store: webhooks.watch(store), clock: time.now })
  if (lake.listDatasets().length === 0) lake.createDataset('production')
  webhooks.start(lake)
  return {
    ...{ lake, webhooks, time, dataset: lake.dataset('production') },
    add(url, more = {}) {
      const definition = { name: 'site', url, dataset: 'production', on: ['create', 'update', 'delete'], ...more }
      const webhook = webhooks.store.create(parseWebhook(definition))
      webhooks.refresh()
      return webhook
    },
    async pass(milliseconds) {
      const step = milliseconds > 600_000 ? 5000 : 1000
      for (let passed = 0; passed < milliseconds; passed += step) {
        time.pass(Math.min(step, milliseconds - passed))
        await webhooks.settle()
      }
    },
    async close() {
      await webhooks.close()
      lake.close()
    },
  }
}

/**
 * What Prometheus collects. Labels come from short lists in the code; nothing of a reader, no address and no query is
 * ever one of them.
 */

import type { ServerResponse } from 'node:http'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { ClassifiedRequest } from '../classify-request.ts'
import type { RenderedPage, RenderPage } from '../render-page.ts'
import { createAnswerCounter } from './answer-counter.ts'
import type { Publish } from './publish-timer.ts'
import type { SiteState } from './site-state.ts'

export interface Metrics {
  /** Counts the answer when it has been sent. */
  noteAnswer(response: ServerResponse, kind: ClassifiedRequest['kind']): void
  notePublish(publish: Publish): void
  /** The same rendering, counted and timed. */
  measureRendering(render: RenderPage): RenderPage
  readonly contentType: string
  /** The text that Prometheus reads. */
  write(): Promise<string>
}

export interface MetricsOptions {
  readState: () => SiteState
  clock?: () => number
}

const streamStates: readonly SiteState['stream']['state'][] = ['connecting', 'following', 'waiting', 'closed']

export function createMetrics({ readState, clock = Date.now }: MetricsOptions): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })

  /** A number that is read when Prometheus asks for it. */
  function gauge(name: string, help: string, read: (state: SiteState) => number): void {
    new Gauge({
      ...{ name, help, registers },
      collect() {
        this.set(read(readOnce()))
      },
    })
  }

  function gauges(name: string, help: string, read: (state: SiteState) => Readonly<Record<string, number>>): void {
    new Gauge({
      ...{ name, help, registers, labelNames: ['state'] },
      collect() {
        for (const [state, value] of Object.entries(read(readOnce()))) this.set({ state }, value)
      },
    })
  }

  // One reading for all the numbers of one answer.
  let current: SiteState | null = null
  const readOnce = () => (current ??= readState())
  const secondsSince = (time: number) => Math.max(0, clock() - time) / 1000

  gauges(
    'vigil_stream_state',
    'State of the connection to the live events of the content: 1 for the one that it is in.',
    ({ stream }) => Object.fromEntries(streamStates.map((state) => [state, Number(state === stream.state)])),
  )
  gauge(
    'vigil_stream_silence_seconds',
    'Seconds since anything came from the live events, heartbeats included; since the start if nothing ever did.',
    ({ stream, startedAt }) => secondsSince(stream.heardAt ?? startedAt),
  )
  gauge(
    'vigil_last_change_timestamp_seconds',
    'When the last change of content arrived; 0 if none has since the start.',
    ({ lastChangeAt }) => (lastChangeAt ?? 0) / 1000,
  )
  gauge(
    'vigil_pages_stored',
    'Pages that readers get without a rendering, the stale ones among them.',
    ({ pages }) => pages.stored,
  )
  gauge(
    'vigil_pages_stale',
    'Stored pages that something changed on and that are not swapped yet.',
    ({ pages }) => pages.stale,
  )
  gauge(
    'vigil_pages_wanted',
    'Pages that have no bytes now and are worth rendering before a reader asks.',
    ({ pages }) => pages.wanted,
  )
  gauges('vigil_render_queue_pages', 'Pages that are to be rendered again.', ({ queue }) => queue)
  gauge(
    'vigil_revalidation_stuck_seconds',
    'Seconds since Next cannot be told what changed; 0 while it can.',
    ({ stuckSince }) => (stuckSince === null ? 0 : secondsSince(stuckSince)),
  )
  gauge(
    'vigil_publishes_under_way',
    'Changes that are not on every page yet that shows them.',
    ({ publishes }) => publishes.underWay,
  )
  gauge(
    'vigil_publish_oldest_under_way_seconds',
    'Seconds since the arrival of the oldest change that is not on every page yet; 0 if there is none.',
    ({ publishes: { oldestUnderWay } }) => (oldestUnderWay === null ? 0 : secondsSince(oldestUnderWay)),
  )

  const visible = new Histogram({
    name: 'vigil_publish_visible_seconds',
    help: 'From the arrival of a change until the last stored page that shows it was swapped.',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800],
    registers,
  })
  const renderings = new Counter({
    name: 'vigil_renderings_total',
    help: 'Renderings of pages, feeds, calendars and cards, by what came of them.',
    labelNames: ['outcome'],
    registers,
  })
  const outcomes: readonly (RenderedPage['state'] | 'failed')[] = ['page', 'missing', 'other', 'failed']
  for (const outcome of outcomes) renderings.inc({ outcome }, 0)
  const renderingTime = new Histogram({
    name: 'vigil_rendering_duration_seconds',
    help: 'How long renderings took, failed ones included.',
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
    registers,
  })
  const answers = createAnswerCounter()

  return {
    noteAnswer: answers.note,
    notePublish: ({ took }) => visible.observe(took / 1000),
    measureRendering: (render) => async (path, note) => {
      const end = renderingTime.startTimer()
      let outcome: (typeof outcomes)[number] = 'failed'
      try {
        const rendered = await render(path, note)
        outcome = rendered.state
        return rendered
      } finally {
        end()
        renderings.inc({ outcome })
      }
    },
    contentType: registry.contentType,
    async write() {
      current = null
      return `${await registry.metrics()}\n${answers.write()}`
    },
  }
}

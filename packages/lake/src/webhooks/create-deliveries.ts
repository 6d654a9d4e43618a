import { decideRetry, mayPass } from './decide-retry.ts'
import type { DueMessage } from './message-store.ts'
import { sendRequest, type WebhookRequest } from './send-request.ts'
import { signatureHeader, signPayload } from './sign-payload.ts'
import type { TargetPolicy } from './target-policy.ts'
import type { Webhook, WebhookMessage } from './webhook.ts'
import type { WebhookStore } from './webhook-store.ts'

/** Runs something later. @returns a function that takes it back */
export type Schedule = (milliseconds: number, run: () => void) => () => void

export interface DeliveriesOptions {
  readonly store: WebhookStore
  readonly policy: TargetPolicy
  readonly clock: () => Date
  readonly random: () => number
  readonly schedule: Schedule
  readonly timeoutMilliseconds?: number
  readonly logError: (error: unknown) => void
}

export interface Deliveries {
  /** The webhooks as they are now; those that are disabled get nothing. */
  use(webhooks: readonly Webhook[]): void
  /** Looks for messages of these webhooks. */
  wake(webhookIds: readonly string[]): void
  settle(): Promise<void>
  close(): Promise<void>
}

/** The deliveries of one webhook. */
interface Lane {
  webhook: Webhook
  working: Promise<void> | null
  isWanted: boolean
  cancelTimer: () => void
  /** In a row, of whatever message: the target is not well. */
  failures: number
  /** Until then the target is left alone. In milliseconds. */
  restUntil: number
  tidyAt: number
}

const shortestRest = 500
const longestRest = 30_000
const longestTimer = 5 * 60_000
const millisecondsBetweenTidying = 60_000

/** What is kept of each webhook: how many finished messages, how many that wait, and for how long both. */
const limits = { finished: 1000, queued: 10_000, milliseconds: 7 * 24 * 3600_000 }

/**
 * Delivers messages, each webhook by itself and one request at a time, so that a dead target harms nobody else. A
 * message that waits to be tried again holds back those of the same document, and no others.
 */
export function createDeliveries(options: DeliveriesOptions): Deliveries {
  const { store, clock, random, schedule, logError } = options
  const lanes = new Map<string, Lane>()
  const closing = new AbortController()
  const isClosing = () => closing.signal.aborted

  /** Delivers what is due, one after the other. */
  async function work(lane: Lane): Promise<void> {
    while (!isClosing()) {
      const now = clock()
      const due = now.getTime() < lane.restUntil ? null : store.findDue(lane.webhook.id, now)
      if (due === null) return
      await deliver(lane, due)
    }
  }

  async function deliver(lane: Lane, { message, firstAttemptAt }: DueMessage): Promise<void> {
    const startedAt = clock()
    const request = toRequest(lane.webhook, message, startedAt)
    const outcome = await sendRequest(request, { ...options, signal: closing.signal })
    // Ended by us, so it tells nothing of the target. The next start tries again.
    if (isClosing() && outcome.resultCode === null) return
    const now = clock()
    const decision = decideRetry(outcome, {
      firstAttemptAt: firstAttemptAt === null ? startedAt.getTime() : Date.parse(firstAttemptAt),
      now: now.getTime(),
      failureCount: message.failureCount + 1,
      random: random(),
    })
    lane.failures = mayPass(outcome) ? lane.failures + 1 : 0
    lane.restUntil = now.getTime() + (lane.failures === 0 ? 0 : toRest(lane.failures) * (0.5 + random() / 2))
    const pause = decision.status === 'queued' ? decision.pause : 0
    store.finishAttempt({
      ...{ message, startedAt, outcome, status: decision.status },
      duration: Math.max(now.getTime() - startedAt.getTime(), 0),
      nextAttemptAt: new Date(now.getTime() + pause),
    })
  }

  function toRequest(webhook: Webhook, { payload, headers }: WebhookMessage, now: Date): WebhookRequest {
    const secret = store.findSecret(webhook.id)
    const signature = secret === null ? {} : { [signatureHeader]: signPayload(payload, now.getTime(), secret) }
    return {
      url: webhook.url,
      method: webhook.httpMethod,
      headers: {
        ...Object.fromEntries(Object.entries(webhook.headers).map(([name, value]) => [name.toLowerCase(), value])),
        ...headers,
        ...signature,
        'content-type': 'application/json',
        'accept-encoding': 'identity',
        'user-agent': 'vigil-lake webhook delivery',
        connection: 'close',
      },
      body: payload,
    }
  }

  function run(lane: Lane): void {
    lane.isWanted = true
    if (lane.working || isClosing()) return
    lane.cancelTimer()
    lane.working = (async () => {
      try {
        while (lane.isWanted && !isClosing()) {
          lane.isWanted = false
          await work(lane)
        }
        if (!isClosing()) wakeInTime(lane)
      } catch (error) {
        // Trouble with the disk, mostly. Whoever wakes the lane next tries again.
        if (!isClosing()) logError(error)
      } finally {
        lane.working = null
      }
    })()
  }

  function wakeInTime(lane: Lane): void {
    const nextDue = store.findNextDue(lane.webhook.id)
    if (nextDue === null) return
    const wait = Math.max(nextDue.getTime(), lane.restUntil) - clock().getTime()
    lane.cancelTimer = schedule(Math.min(Math.max(wait, 0), longestTimer), () => run(lane))
  }

  function tidy(lane: Lane): void {
    const now = clock().getTime()
    if (now < lane.tidyAt) return
    lane.tidyAt = now + millisecondsBetweenTidying
    store.tidy(lane.webhook.id, { ...limits, before: new Date(now - limits.milliseconds) })
  }

  return {
    use(webhooks) {
      const enabled = new Map(webhooks.filter((each) => !each.isDisabledByUser).map((each) => [each.id, each]))
      for (const [id, lane] of lanes) {
        if (enabled.has(id)) continue
        lane.cancelTimer()
        lanes.delete(id)
      }
      for (const [id, webhook] of enabled) {
        const lane = lanes.get(id) ?? createLane(webhook)
        lanes.set(id, lane)
        lane.webhook = webhook
        tidy(lane)
        run(lane)
      }
    },

    wake(webhookIds) {
      for (const id of new Set(webhookIds)) {
        const lane = lanes.get(id)
        if (lane) run(lane)
      }
    },

    async settle() {
      for (let working = findWorking(); working.length > 0; working = findWorking()) await Promise.all(working)
    },

    async close() {
      closing.abort()
      for (const lane of lanes.values()) lane.cancelTimer()
      await this.settle()
    },
  }

  function findWorking(): readonly Promise<void>[] {
    return [...lanes.values()].flatMap(({ working }) => working ?? [])
  }
}

function createLane(webhook: Webhook): Lane {
  const nothing = () => {}
  return { webhook, working: null, isWanted: false, cancelTimer: nothing, failures: 0, restUntil: 0, tidyAt: 0 }
}

function toRest(failures: number): number {
  return Math.min(shortestRest * 2 ** Math.min(failures - 1, 20), longestRest)
}

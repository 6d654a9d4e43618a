import type { LakeDocument } from '../core/document.ts'
import { LakeError } from '../core/errors.ts'
import type { Access, Lake } from '../lake/lake.ts'
import { isRestrictedName } from '../lake/restricted-dataset.ts'
import type { DocumentStore } from '../storage/document-store.ts'
import type { Outbox } from '../storage/outbox.ts'
import { composeMessage } from './compose-message.ts'
import { createDeliveries, type Schedule } from './create-deliveries.ts'
import type { NewMessage } from './message-store.ts'
import { parseRecordedChange, toOutgoingMessages, webhookRecipient } from './record-changes.ts'
import { createTargetPolicy, type TargetPolicy } from './target-policy.ts'
import type { Webhook } from './webhook.ts'
import { createWebhookStore, type WebhookStore } from './webhook-store.ts'

export interface WebhooksOptions {
  /** The SQLite file, or `:memory:`. */
  readonly path: string
  /** Where the lake's store puts what commits leave. */
  readonly outbox: Outbox
  readonly projectId: string
  /** The end of the names of datasets with private records, which webhooks never hear of. Default: there are none. */
  readonly restrictedSuffix?: string
  /** Targets that may be on this machine or in its network, such as `http://localhost:3000`. Default: none. */
  readonly allowedOrigins?: readonly string[]
  readonly clock?: () => Date
  /** Between 0 and 1. */
  readonly random?: () => number
  /** Default: timers that do not keep the process alive. */
  readonly schedule?: Schedule
  /** Default: 30 seconds. */
  readonly timeoutMilliseconds?: number
  /** Gets what should not have happened. Default: `console.error`. */
  readonly logError?: (error: unknown) => void
}

/**
 * The webhooks of a lake.
 *
 *     const webhooks = createWebhooks({ path, outbox: store.outbox, projectId })
 *     const lake = createLake({ store: webhooks.watch(store) })
 *     webhooks.start(lake)
 */
export interface Webhooks {
  readonly store: WebhookStore
  readonly policy: TargetPolicy
  /** @throws LakeError `invalidRequest` for a dataset with private records */
  requireOpenDataset(name: string): void
  /** The same store, which writes what webhooks want to know of with each transaction. */
  watch<Store extends DocumentStore>(store: Store): Store
  /** Begins to deliver: what an earlier process left first. */
  start(lake: Lake): void
  /** To be called when definitions or messages were changed by hand. */
  refresh(): void
  /** Resolves when nothing is left to be sent now. */
  settle(): Promise<void>
  /** Ends what is under way; it is tried again at the next start. */
  close(): Promise<void>
}

/** How often changes by another process, such as the command line, are looked for. */
const refreshMilliseconds = 1000
const messagesAtOnce = 100
const systemAccess: Access = { userId: 'webhooks', grants: [{ filter: '_id in path("**")', permissions: ['read'] }] }

/**
 * A commit leaves its changes in the outbox, in its own transaction. From there they are taken over as messages, one
 * for each webhook whose filter they pass, and then delivered. Each step keeps what it made before it forgets what it
 * made it of, under an id that is always the same: a crash loses nothing, and what comes twice has the same key.
 */
export function createWebhooks({
  path,
  outbox,
  projectId,
  restrictedSuffix,
  allowedOrigins = [],
  clock = () => new Date(),
  random = Math.random,
  schedule = scheduleByTimer,
  timeoutMilliseconds,
  logError = (error) => console.error(error),
}: WebhooksOptions): Webhooks {
  // It waits in the thread that answers requests, so it waits shortly and comes again.
  const store = createWebhookStore({ path, clock, busyTimeout: 200 })
  const policy = createTargetPolicy(allowedOrigins)
  const deliveries = createDeliveries({
    ...{ store, policy, clock, random, schedule, logError },
    ...(timeoutMilliseconds === undefined ? {} : { timeoutMilliseconds }),
  })
  // Also those that the command line wrote, which asks nobody.
  const listWebhooks = () => store.list().filter(({ dataset }) => !isRestrictedName(dataset, restrictedSuffix))
  let webhooks: readonly Webhook[] = listWebhooks()
  let lake: Lake | null = null
  let isClosed = false
  let takeover: Promise<void> | null = null
  let isWanted = false
  let cancelRefresh = () => {}

  async function takeOver(from: Lake): Promise<void> {
    for (;;) {
      const waiting = outbox.read(messagesAtOnce)
      const last = waiting.at(-1)
      if (!last) return
      const messages: NewMessage[] = []
      for (const { recipient, body } of waiting) {
        if (recipient === webhookRecipient) messages.push(...(await compose(body, from)))
      }
      if (isClosed) return
      store.addMessages(messages)
      outbox.removeThrough(last.position)
      deliveries.wake(messages.map(({ webhookId }) => webhookId))
    }
  }

  async function compose(body: string, from: Lake): Promise<readonly NewMessage[]> {
    const change = parseRecordedChange(body)
    const findDocument = (id: string): LakeDocument | null =>
      from.dataset(change.dataset).getDocuments([id], systemAccess).documents[0] ?? null
    const concerned = webhooks.filter(({ id, isDisabledByUser }) => change.webhookIds.includes(id) && !isDisabledByUser)
    const options = { projectId, now: clock(), findDocument }
    const composed = await Promise.all(concerned.map((webhook) => composeMessage(change, webhook, options)))
    return composed.flatMap((message) => message ?? [])
  }

  /** One at a time; what comes meanwhile is seen by the round after. */
  function wake(): void {
    isWanted = true
    if (takeover || lake === null || isClosed) return
    const from = lake
    takeover = (async () => {
      try {
        while (isWanted && !isClosed) {
          isWanted = false
          // Not within the commit that woke us.
          await new Promise((resolve) => setImmediate(resolve))
          if (!isClosed) await takeOver(from)
        }
      } catch (error) {
        // Trouble with the disk, mostly. The next refresh tries again.
        if (!isClosed) logError(error)
      } finally {
        takeover = null
      }
    })()
  }

  function refresh(): void {
    if (isClosed) return
    webhooks = listWebhooks()
    deliveries.use(webhooks)
    wake()
  }

  function keepRefreshing(): void {
    cancelRefresh = schedule(refreshMilliseconds, () => {
      try {
        refresh()
      } catch (error) {
        logError(error)
      }
      keepRefreshing()
    })
  }

  return {
    store,
    policy,
    requireOpenDataset(name) {
      if (!isRestrictedName(name, restrictedSuffix)) return
      throw new LakeError('invalidRequest', `"${name}" holds private records, of which no webhook hears.`)
    },
    refresh,

    watch: (watched) => ({
      ...watched,
      commit(transaction, fingerprint, messages = []) {
        if (webhooks.length === 0) return watched.commit(transaction, fingerprint, messages)
        const outgoing = toOutgoingMessages(transaction, webhooks)
        const committed = watched.commit(transaction, fingerprint, [...messages, ...outgoing])
        if (outgoing.length > 0) wake()
        return committed
      },
    }),

    start(started) {
      lake = started
      refresh()
      keepRefreshing()
    },

    async settle() {
      do {
        await takeover
        await deliveries.settle()
      } while (takeover)
    },

    async close() {
      if (isClosed) return
      isClosed = true
      cancelRefresh()
      await deliveries.close()
      await takeover
      store.close()
    },
  }
}

function scheduleByTimer(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  timer.unref()
  return () => clearTimeout(timer)
}

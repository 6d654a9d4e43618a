import type { LakeDocument } from '../core/document.ts'
import type { DocumentChange } from '../core/transaction.ts'
import type { EventSubscription, ServerEvent } from '../lake/lake.ts'
import type { Commit } from './broker.ts'

/** A document with the attributes that a listener looks at. */
export function aDocument(id: string, attributes: Readonly<Record<string, unknown>> = {}): LakeDocument {
  const time = '2026-01-01T00:00:00.000Z'
  return { _id: id, _type: 'note', _rev: 'r0', _createdAt: time, _updatedAt: time, ...attributes }
}

/** A change from one state to the other. */
export function aChange(before: LakeDocument | null, after: LakeDocument | null): DocumentChange {
  const documentId = before?._id ?? after?._id ?? ''
  return {
    documentId,
    before,
    after,
    mutations: [{ delete: { id: documentId } }],
    effects: { apply: [0], revert: [1] },
  }
}

/** A commit; its published tag is `tag-<id>`, its drafts tags are that and `draft-<id>`. */
export function aCommit(
  id: string,
  changes: readonly DocumentChange[],
  published: readonly string[] = [`tag-${id}`],
): Commit {
  const timestamp = '2026-01-01T00:00:01.000Z'
  return {
    transaction: { id, dataset: 'production', timestamp, author: 'maria', changes, documentEvents: [], sequence: 1 },
    tags: { published, drafts: [...published, `draft-${id}`] },
  }
}

/** The next events of a subscription, exactly so many. */
export async function take(subscription: EventSubscription, count: number): Promise<ServerEvent[]> {
  const events: ServerEvent[] = []
  const iterator = subscription.events[Symbol.asyncIterator]()
  while (events.length < count) {
    const next = await iterator.next()
    if (next.done) throw new Error(`The stream ended after ${events.length} events.`)
    events.push(next.value)
  }
  return events
}

/** Everything until the stream ends. */
export async function drain(subscription: EventSubscription): Promise<ServerEvent[]> {
  const events: ServerEvent[] = []
  for await (const event of subscription.events) events.push(event)
  return events
}

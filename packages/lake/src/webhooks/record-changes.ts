import { z } from 'zod'
import { isPublishedId, isSystemId, isVersionId } from '../core/document-id.ts'
import type { LakeDocument } from '../core/document.ts'
import type { Transaction } from '../core/transaction.ts'
import type { OutgoingMessage } from '../storage/outbox.ts'
import type { Operation, Webhook } from './webhook.ts'

/** A changed document on its way to webhooks. Filters and projections run later, and cost the commit nothing. */
export interface RecordedChange {
  readonly dataset: string
  readonly transactionId: string
  readonly timestamp: string
  readonly documentId: string
  readonly operation: Operation
  readonly before: LakeDocument | null
  readonly after: LakeDocument | null
  /** The webhooks that wanted it when it was committed. */
  readonly webhookIds: readonly string[]
}

export const webhookRecipient = 'webhooks'

/**
 * What a transaction leaves in the outbox: each change that some webhook may want to know of. Drafts and versions stay
 * out unless the webhook includes them, and documents of the lake itself always do.
 */
export function toOutgoingMessages(
  { dataset, id, timestamp, changes }: Transaction,
  webhooks: readonly Webhook[],
): readonly OutgoingMessage[] {
  const listening = webhooks.filter((webhook) => webhook.dataset === dataset && !webhook.isDisabledByUser)
  if (listening.length === 0) return []
  return changes.flatMap(({ documentId, before, after }) => {
    const operation = after === null ? 'delete' : before === null ? 'create' : 'update'
    const wanting = listening.filter(
      ({ rule, ...webhook }) => rule.on.includes(operation) && maySee(webhook, documentId),
    )
    if (wanting.length === 0) return []
    const webhookIds = wanting.map((webhook) => webhook.id)
    const change: RecordedChange = {
      ...{ dataset, transactionId: id, timestamp, documentId, operation, before, after, webhookIds },
    }
    return [{ recipient: webhookRecipient, body: JSON.stringify(change) }]
  })
}

/** Whether the webhook may be told of a document with this id. */
export function maySee(
  { includeDrafts, includeAllVersions }: Pick<Webhook, 'includeDrafts' | 'includeAllVersions'>,
  documentId: string,
): boolean {
  if (isSystemId(documentId)) return false
  if (isPublishedId(documentId)) return true
  return isVersionId(documentId) ? includeAllVersions : includeDrafts
}

const changeShape = z.object({ webhookIds: z.array(z.string()), documentId: z.string() })

/** Reads what `toOutgoingMessages` wrote; only the lake writes there, so the rest of its shape is trusted. */
export function parseRecordedChange(body: string): RecordedChange {
  const change: unknown = JSON.parse(body)
  changeShape.parse(change)
  return change as RecordedChange
}

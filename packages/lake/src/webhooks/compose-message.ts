import { createHash } from 'node:crypto'
import { toPublishedId } from '../core/document-id.ts'
import type { LakeDocument } from '../core/document.ts'
import { messageOf } from '../groq/parse-query.ts'
import { compileRule } from './compile-rule.ts'
import type { NewMessage } from './message-store.ts'
import { maySee, type RecordedChange } from './record-changes.ts'
import type { Webhook } from './webhook.ts'

export interface ComposeOptions {
  readonly projectId: string
  readonly now: Date
  /** A document as it is now. */
  readonly findDocument: (id: string) => LakeDocument | null
}

/**
 * What a webhook is told of a change.
 * @returns null when the change does not pass its filter
 */
export async function composeMessage(
  change: RecordedChange,
  webhook: Webhook,
  { projectId, now, findDocument }: ComposeOptions,
): Promise<NewMessage | null> {
  const { dataset, transactionId, timestamp, documentId, operation, before, after } = change
  const id = toMessageId(change, webhook)
  const message = {
    id,
    webhookId: webhook.id,
    subject: toPublishedId(documentId),
    createdAt: now.toISOString(),
    headers: {
      'idempotency-key': id,
      'sanity-transaction-id': transactionId,
      'sanity-transaction-time': timestamp,
      'sanity-dataset': dataset,
      'sanity-document-id': documentId,
      'sanity-project-id': projectId,
      'sanity-webhook-id': webhook.id,
      'sanity-operation': operation,
    },
  }
  const context = {
    ...{ projectId, dataset, now },
    // A reference must not lead to what the webhook would not be told of by itself.
    findDocument: (reference: string) => (maySee(webhook, reference) ? findDocument(reference) : null),
  }
  try {
    const rule = compileRule(webhook.rule)
    if (!(await rule.matches({ before, after }, context))) return null
    return { ...message, payload: await rule.project({ before, after }, context) }
  } catch (error) {
    // Shown in the delivery log: whoever wrote the rule can mend it, and try again by changing the document.
    return { ...message, payload: '', problem: `The rule of the webhook failed: ${messageOf(error)}` }
  }
}

/** The same for the same change, however often it is composed. */
function toMessageId({ dataset, transactionId, documentId }: RecordedChange, { id }: Webhook): string {
  const parts = [dataset, transactionId, documentId, id]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

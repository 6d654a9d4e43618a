import { randomUUID } from 'node:crypto'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { LakeError } from '../core/errors.ts'
import { withDiskErrors } from '../storage/sqlite/disk-error.ts'
import { readJson, readNumber, readText } from '../storage/sqlite/read-row.ts'
import type { Outcome } from './decide-retry.ts'
import type { FailureReason, WebhookAttempt, WebhookMessage } from './webhook.ts'

/** A message to be kept until it is delivered. */
export interface NewMessage {
  readonly id: string
  readonly webhookId: string
  /** Messages with the same subject are delivered one after the other. */
  readonly subject: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload: string
  readonly createdAt: string
  /** Why it can never be delivered. Default: it can. */
  readonly problem?: string
}

/** A message whose turn it is. */
export interface DueMessage {
  readonly message: WebhookMessage
  readonly firstAttemptAt: string | null
}

export interface FinishedAttempt {
  readonly message: WebhookMessage
  readonly startedAt: Date
  readonly duration: number
  readonly outcome: Outcome
  readonly status: WebhookMessage['status']
  readonly nextAttemptAt: Date
}

export interface MessageStore {
  /** Keeps them all or none; one that is there already stays as it is, and one for a webhook that is gone is dropped. */
  addMessages(messages: readonly NewMessage[]): void
  /** The oldest message of a webhook that waits for nothing: neither for its time nor for one before it. */
  findDue(webhookId: string, now: Date): DueMessage | null
  /** When the next message of a webhook will be due. */
  findNextDue(webhookId: string): Date | null
  finishAttempt(attempt: FinishedAttempt): void
  listMessages(webhookId: string, limit: number): readonly WebhookMessage[]
  listAttempts(webhookId: string, limit: number): readonly WebhookAttempt[]
  /** @throws LakeError `notFound` */
  requireAttempt(id: string): WebhookAttempt
  /** Puts a message back to be delivered at once, as if it was new. @throws LakeError `notFound` */
  retry(webhookId: string, messageId: string): void
  /** Gives up messages that waited too long or are too many, and forgets finished ones that are old or too many. */
  tidy(webhookId: string, limits: { readonly before: Date; readonly queued: number; readonly finished: number }): void
}

type Row = Record<string, SQLOutputValue>

const messageColumns =
  'id, webhook_id, status, created_at, next_attempt_at, first_attempt_at, failure_count, result_code, payload, headers'
const attemptColumns = 'id, message_id, webhook_id, created_at, duration, result_code, failure_reason, result_body'

/** What is on its way to webhooks, and how each attempt went. */
export function createMessageStore(database: DatabaseSync, clock: () => Date): MessageStore {
  const sql = prepare(database)

  function atomically(work: () => void): void {
    withDiskErrors(() => {
      database.exec('BEGIN IMMEDIATE')
      try {
        work()
        database.exec('COMMIT')
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK')
        throw error
      }
    })
  }

  return {
    addMessages: (messages) =>
      atomically(() => {
        for (const { id, webhookId, subject, headers, payload, createdAt, problem } of messages) {
          const status = problem === undefined ? 'queued' : 'failure'
          const { changes } = sql.insertMessage.run(
            ...[id, webhookId, subject, JSON.stringify(headers), payload, status, createdAt, createdAt, webhookId],
          )
          if (problem === undefined || changes === 0) continue
          sql.insertAttempt.run(randomUUID(), id, webhookId, createdAt, 0, null, 'other', problem)
        }
      }),

    findDue: (webhookId, now) =>
      withDiskErrors(() => {
        const row = sql.selectDue.get(webhookId, now.toISOString())
        if (row === undefined) return null
        return { message: toMessage(row), firstAttemptAt: readNullable(row.first_attempt_at, readText) }
      }),

    findNextDue: (webhookId) =>
      withDiskErrors(() => {
        const time = sql.selectNextDue.get(webhookId)?.time
        return typeof time === 'string' ? new Date(time) : null
      }),

    finishAttempt: ({ message, startedAt, duration, outcome, status, nextAttemptAt }) =>
      atomically(() => {
        const { resultCode, failureReason, resultBody } = outcome
        const time = startedAt.toISOString()
        const { changes } = sql.settle.run(
          ...[status, nextAttemptAt.toISOString(), failureReason === null ? 0 : 1, resultCode, time, message.id],
        )
        // The webhook was removed or disabled meanwhile, and its messages with it.
        if (changes === 0) return
        sql.insertAttempt.run(
          ...[randomUUID(), message.id, message.webhookId, time, duration, resultCode, failureReason, resultBody],
        )
      }),

    listMessages: (webhookId, limit) => withDiskErrors(() => sql.selectMessages.all(webhookId, limit).map(toMessage)),
    listAttempts: (webhookId, limit) => withDiskErrors(() => sql.selectAttempts.all(webhookId, limit).map(toAttempt)),

    requireAttempt: (id) =>
      withDiskErrors(() => {
        const row = sql.selectAttempt.get(id)
        if (row === undefined) throw new LakeError('notFound', `There is no attempt with the id "${id}".`)
        return toAttempt(row)
      }),

    retry: (webhookId, messageId) =>
      withDiskErrors(() => {
        if (sql.retry.run(clock().toISOString(), messageId, webhookId).changes > 0) return
        throw new LakeError('notFound', `The webhook "${webhookId}" has no message with the id "${messageId}".`)
      }),

    tidy: (webhookId, { before, queued, finished }) =>
      atomically(() => {
        sql.giveUpOld.run(webhookId, before.toISOString())
        sql.giveUpMany.run(webhookId, webhookId, queued)
        sql.forgetOld.run(webhookId, before.toISOString())
        sql.forgetMany.run(webhookId, webhookId, finished)
      }),
  }
}

function prepare(database: DatabaseSync) {
  return {
    insertMessage: database.prepare(
      `INSERT INTO webhook_messages (id, webhook_id, subject, headers, payload, status, created_at, next_attempt_at)
       SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM webhooks WHERE id = ?)
       ON CONFLICT (id) DO NOTHING`,
    ),
    selectDue: database.prepare(
      `SELECT ${messageColumns} FROM webhook_messages AS message
       WHERE webhook_id = ? AND status = 'queued' AND next_attempt_at <= ? AND NOT EXISTS (
         SELECT 1 FROM webhook_messages AS earlier WHERE earlier.webhook_id = message.webhook_id
         AND earlier.status = 'queued' AND earlier.subject = message.subject AND earlier.sequence < message.sequence)
       ORDER BY sequence LIMIT 1`,
    ),
    selectNextDue: database.prepare(
      `SELECT min(next_attempt_at) AS time FROM webhook_messages AS message
       WHERE webhook_id = ? AND status = 'queued' AND NOT EXISTS (
         SELECT 1 FROM webhook_messages AS earlier WHERE earlier.webhook_id = message.webhook_id
         AND earlier.status = 'queued' AND earlier.subject = message.subject AND earlier.sequence < message.sequence)`,
    ),
    settle: database.prepare(
      `UPDATE webhook_messages SET status = ?, next_attempt_at = ?, failure_count = failure_count + ?, result_code = ?,
       first_attempt_at = coalesce(first_attempt_at, ?) WHERE id = ?`,
    ),
    insertAttempt: database.prepare(`INSERT INTO webhook_attempts (${attemptColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`),
    selectMessages: database.prepare(
      `SELECT ${messageColumns} FROM webhook_messages WHERE webhook_id = ? ORDER BY sequence DESC LIMIT ?`,
    ),
    selectAttempts: database.prepare(
      `SELECT ${attemptColumns} FROM webhook_attempts WHERE webhook_id = ? ORDER BY sequence DESC LIMIT ?`,
    ),
    selectAttempt: database.prepare(`SELECT ${attemptColumns} FROM webhook_attempts WHERE id = ?`),
    retry: database.prepare(
      `UPDATE webhook_messages SET status = 'queued', next_attempt_at = ?, first_attempt_at = NULL, failure_count = 0
       WHERE id = ? AND webhook_id = ?`,
    ),
    giveUpOld: database.prepare(
      "UPDATE webhook_messages SET status = 'failure' WHERE webhook_id = ? AND status = 'queued' AND created_at < ?",
    ),
    giveUpMany: database.prepare(
      `UPDATE webhook_messages SET status = 'failure' WHERE webhook_id = ? AND status = 'queued' AND sequence <= (
         SELECT sequence FROM webhook_messages WHERE webhook_id = ? AND status = 'queued'
         ORDER BY sequence DESC LIMIT 1 OFFSET ?)`,
    ),
    forgetOld: database.prepare(
      "DELETE FROM webhook_messages WHERE webhook_id = ? AND status IN ('success', 'failure') AND next_attempt_at < ?",
    ),
    forgetMany: database.prepare(
      `DELETE FROM webhook_messages WHERE webhook_id = ? AND status IN ('success', 'failure') AND sequence <= (
         SELECT sequence FROM webhook_messages WHERE webhook_id = ? AND status IN ('success', 'failure')
         ORDER BY sequence DESC LIMIT 1 OFFSET ?)`,
    ),
  }
}

function toMessage(row: Row): WebhookMessage {
  const status = readStatus(row.status)
  return {
    id: readText(row.id),
    webhookId: readText(row.webhook_id),
    status,
    createdAt: readText(row.created_at),
    nextAttemptAt: status === 'queued' ? readText(row.next_attempt_at) : null,
    failureCount: readNumber(row.failure_count),
    resultCode: readNullable(row.result_code, readNumber),
    payload: readText(row.payload),
    headers: readJson<Readonly<Record<string, string>>>(row.headers),
  }
}

function toAttempt(row: Row): WebhookAttempt {
  return {
    id: readText(row.id),
    messageId: readText(row.message_id),
    webhookId: readText(row.webhook_id),
    createdAt: readText(row.created_at),
    duration: readNumber(row.duration),
    resultCode: readNullable(row.result_code, readNumber),
    failureReason: readReason(row.failure_reason),
    resultBody: readText(row.result_body),
  }
}

function readNullable<Value>(value: SQLOutputValue | undefined, read: (value: SQLOutputValue) => Value): Value | null {
  return value === null || value === undefined ? null : read(value)
}

function readStatus(value: SQLOutputValue | undefined): WebhookMessage['status'] {
  return value === 'queued' || value === 'success' ? value : 'failure'
}

function readReason(value: SQLOutputValue | undefined): FailureReason | null {
  return value === 'http' || value === 'network' || value === 'timeout' || value === 'other' ? value : null
}

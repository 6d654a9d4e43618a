import { randomBytes } from 'node:crypto'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { LakeError } from '../core/errors.ts'
import { withDiskErrors } from '../storage/sqlite/disk-error.ts'
import { openDatabase } from '../storage/sqlite/open-database.ts'
import { readJson, readText } from '../storage/sqlite/read-row.ts'
import { createMessageStore, type MessageStore } from './message-store.ts'
import type { Webhook, WebhookChange, WebhookDefinition, WebhookInput } from './webhook.ts'

export interface WebhookStoreOptions {
  /** The SQLite file, or `:memory:`. */
  readonly path: string
  readonly clock?: () => Date
  /** How many milliseconds to wait while another connection writes. Default: 5000. */
  readonly busyTimeout?: number
}

/** Webhooks, their messages and their attempts. */
export interface WebhookStore extends MessageStore {
  list(): readonly Webhook[]
  find(id: string): Webhook | null
  /** @throws LakeError `notFound` */
  require(id: string): Webhook
  /** @throws LakeError `invalidRequest` when there are too many already */
  create(input: WebhookInput): Webhook
  /** What is disabled forgets what was on its way. @throws LakeError `notFound` */
  change(id: string, change: WebhookChange): Webhook
  /** With its messages. @throws LakeError `notFound` */
  remove(id: string): void
  /** For signatures, and for nothing else. */
  findSecret(id: string): string | null
  close(): void
}

/** Each has one request under way at most, so this bounds the requests as well. */
const mostWebhooks = 100
const columns = 'id, definition, secret IS NOT NULL AS has_secret, created_at, updated_at'

/** Opens the tables of webhooks on a connection of their own: the command line changes them while the lake runs. */
export function createWebhookStore({
  path,
  clock = () => new Date(),
  busyTimeout = 5000,
}: WebhookStoreOptions): WebhookStore {
  const database = openDatabase(path, { room: 'webhooks', folder: new URL('./migrations/', import.meta.url) })
  database.exec(`PRAGMA busy_timeout = ${Math.trunc(busyTimeout)}`)
  // NORMAL: after a loss of power an attempt may be forgotten, and is made again with the same idempotency-key.
  database.exec('PRAGMA synchronous = NORMAL')
  const sql = prepare(database)

  const find = (id: string): Webhook | null => {
    const row = sql.select.get(id)
    return row === undefined ? null : toWebhook(row)
  }
  const require = (id: string): Webhook => {
    const found = find(id)
    if (found === null) throw new LakeError('notFound', `There is no webhook with the id "${id}".`)
    return found
  }

  return {
    ...createMessageStore(database, clock),
    list: () => withDiskErrors(() => sql.selectAll.all().map(toWebhook)),
    find: (id) => withDiskErrors(() => find(id)),
    require: (id) => withDiskErrors(() => require(id)),

    create: ({ secret, ...definition }) =>
      withDiskErrors(() => {
        if (sql.selectAll.all().length >= mostWebhooks) {
          throw new LakeError('invalidRequest', `There are ${mostWebhooks} webhooks already. Remove one first.`)
        }
        const id = `w${randomBytes(9).toString('hex')}`
        const now = clock().toISOString()
        sql.insert.run(id, JSON.stringify(definition), secret, now, now)
        return require(id)
      }),

    change: (id, { secret, ...change }) =>
      withDiskErrors(() => {
        const { id: _, hasSecret, createdAt, updatedAt, ...definition } = require(id)
        const changed: WebhookDefinition = { ...definition, ...change }
        sql.update.run(JSON.stringify(changed), clock().toISOString(), id)
        if (secret !== undefined) sql.setSecret.run(secret, id)
        if (changed.isDisabledByUser) sql.cancelMessages.run(id)
        return require(id)
      }),

    remove: (id) =>
      withDiskErrors(() => {
        require(id)
        sql.delete.run(id)
      }),

    findSecret: (id) =>
      withDiskErrors(() => {
        const secret = sql.selectSecret.get(id)?.secret
        return typeof secret === 'string' ? secret : null
      }),

    close: () => database.close(),
  }
}

function prepare(database: DatabaseSync) {
  return {
    select: database.prepare(`SELECT ${columns} FROM webhooks WHERE id = ?`),
    selectAll: database.prepare(`SELECT ${columns} FROM webhooks ORDER BY created_at, id`),
    selectSecret: database.prepare('SELECT secret FROM webhooks WHERE id = ?'),
    insert: database.prepare(
      'INSERT INTO webhooks (id, definition, secret, created_at, updated_at) VALUES (?, ?, ?, ?, ?)',
    ),
    update: database.prepare('UPDATE webhooks SET definition = ?, updated_at = ? WHERE id = ?'),
    setSecret: database.prepare('UPDATE webhooks SET secret = ? WHERE id = ?'),
    cancelMessages: database.prepare("DELETE FROM webhook_messages WHERE webhook_id = ? AND status = 'queued'"),
    delete: database.prepare('DELETE FROM webhooks WHERE id = ?'),
  }
}

function toWebhook(row: Record<string, SQLOutputValue>): Webhook {
  return {
    ...readJson<WebhookDefinition>(row.definition),
    id: readText(row.id),
    hasSecret: row.has_secret === 1,
    createdAt: readText(row.created_at),
    updatedAt: readText(row.updated_at),
  }
}

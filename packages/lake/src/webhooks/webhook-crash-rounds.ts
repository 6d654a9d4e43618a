import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createLake } from '../lake/create-lake.ts'
import { databaseFileName } from '../storage/sqlite/open-database.ts'
import { createSqliteDocumentStore } from '../storage/sqlite/sqlite-document-store.ts'
import { createWebhooks } from './create-webhooks.ts'
import { editor, openTarget, type ReceivedRequest } from './webhook-test-kit.ts'

export interface WebhookCrashReport {
  /** Changes that are in the history, acknowledged or not. */
  readonly committed: number
  /** How many requests came again with a key that had come before. */
  readonly repeated: number
  /** Committed changes that were never delivered. */
  readonly missing: readonly string[]
  /** Deliveries of what was not committed. */
  readonly unknown: readonly string[]
}

/**
 * Kills a lake again and again while it commits and delivers, starts it once more, and compares what its target got
 * with what its history holds.
 * @param rounds how often to kill
 */
export async function runWebhookCrashRounds(
  rounds: number,
  onRound: (round: number) => void = () => {},
): Promise<WebhookCrashReport> {
  const folder = mkdtempSync(join(tmpdir(), 'lake-webhook-crash-'))
  const target = await openTarget()
  // Now and then a target is not well either.
  target.answer = () => ({ status: target.received.length % 17 === 0 ? 503 : 200 })
  try {
    const acknowledged: string[] = []
    for (let round = 1; round <= rounds; round++) {
      acknowledged.push(...(await writeUntilKilled(folder, target.origin, round)))
      onRound(round)
    }
    target.answer = () => ({ status: 200 })
    const committed = await deliverTheRest(folder, target.origin)
    const keys = target.received.map(({ headers }) => headers['idempotency-key'])
    const delivered = new Set(target.received.map(nameOf))
    const lost = acknowledged.filter((id) => !committed.some((name) => name.startsWith(`${id} `)))
    return {
      committed: committed.length,
      repeated: keys.length - new Set(keys).size,
      missing: [...lost, ...committed.filter((name) => !delivered.has(name))],
      unknown: [...delivered].filter((name) => !committed.includes(name)),
    }
  } finally {
    await target.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function writeUntilKilled(folder: string, origin: string, round: number): Promise<readonly string[]> {
  const script = new URL('./webhook-crash-writer.ts', import.meta.url).pathname
  const writer = spawn(process.execPath, [script, folder, origin, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(writer, 'exit')
  const acknowledged: string[] = []
  const enough = 1 + ((round * 7) % 40)
  for await (const id of createInterface({ input: writer.stdout })) {
    acknowledged.push(id)
    if (acknowledged.length === enough) writer.kill('SIGKILL')
  }
  await exited
  return acknowledged
}

/** @returns the changes that history holds, as `<transaction> <document>` */
async function deliverTheRest(folder: string, origin: string): Promise<readonly string[]> {
  const store = createSqliteDocumentStore({ folder })
  const path = join(folder, databaseFileName)
  const webhooks = createWebhooks({ path, outbox: store.outbox, projectId: 'vigil', allowedOrigins: [origin] })
  const lake = createLake({ store: webhooks.watch(store) })
  try {
    webhooks.start(lake)
    const [{ id = '' } = {}] = webhooks.store.list()
    do {
      await webhooks.settle()
      await new Promise((resolve) => setTimeout(resolve, 50))
    } while (store.outbox.read(1).length > 0 || webhooks.store.findNextDue(id) !== null)
    const documentIds = ['a', 'b'].flatMap((name) => [0, 1, 2, 3, 4].map((n) => `${name}-${n}`))
    const log = lake.dataset('production').transactionLog({ documentIds, access: editor, limit: 1_000_000 })
    return log.flatMap((entry) => entry.documentIDs.map((documentId) => `${entry.id} ${documentId}`))
  } finally {
    await webhooks.close()
    lake.close()
  }
}

function nameOf({ headers }: ReceivedRequest): string {
  return `${headers['sanity-transaction-id']} ${headers['sanity-document-id']}`
}

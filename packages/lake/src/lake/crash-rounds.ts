import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createSqliteDocumentStore } from '../storage/sqlite/sqlite-document-store.ts'
import { createLake } from './create-lake.ts'
import type { Access } from './lake.ts'

export interface CrashReport {
  readonly rounds: number
  /** Transactions that the killed processes had acknowledged. */
  readonly acknowledged: number
  /** Acknowledged transactions that are not there. */
  readonly lost: readonly string[]
  /** Transactions of which only a part is there, or documents that history does not explain. */
  readonly broken: readonly string[]
}

export const crashAccess: Access = {
  userId: 'crash',
  grants: [{ filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'history'] }],
}

/** Each transaction of the writer creates or changes this many documents, all with the same revision. */
export const documentsPerTransaction = 3

/**
 * Kills a process again and again while it commits, and looks each time at what is on the disk: everything that it
 * acknowledged, and nothing by halves.
 * @param rounds how often to kill
 * @param onRound called after each round
 */
export async function runCrashRounds(
  rounds: number,
  onRound: (round: number) => void = () => {},
): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), 'lake-crash-'))
  const acknowledged = new Set<string>()
  const lost: string[] = []
  const broken: string[] = []
  try {
    for (let round = 1; round <= rounds; round++) {
      for (const id of await writeUntilKilled(folder, round)) acknowledged.add(id)
      const found = inspect(folder, acknowledged)
      lost.push(...found.lost)
      broken.push(...found.broken)
      onRound(round)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { rounds, acknowledged: acknowledged.size, lost, broken }
}

/** Starts a writer and kills it in the middle of its work, at a different moment in each round. */
async function writeUntilKilled(folder: string, round: number): Promise<readonly string[]> {
  const script = new URL('./crash-writer.ts', import.meta.url).pathname
  const writer = spawn(process.execPath, [script, folder, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(writer, 'exit')
  const acknowledged: string[] = []
  const enough = 1 + ((round * 7) % 40)
  for await (const id of createInterface({ input: writer.stdout })) {
    acknowledged.push(id)
    // What it acknowledges until it is dead counts as well.
    if (acknowledged.length === enough) writer.kill('SIGKILL')
  }
  await exited
  return acknowledged
}

function inspect(folder: string, acknowledged: ReadonlySet<string>): Pick<CrashReport, 'lost' | 'broken'> {
  const lake = createLake({ store: createSqliteDocumentStore({ folder }) })
  try {
    const dataset = lake.dataset('production')
    const ids = Array.from({ length: documentsPerTransaction }, (_, n) => `document-${n}`)
    const log = dataset.transactionLog({ documentIds: ids, access: crashAccess, limit: 1_000_000 })
    const whole = log.filter(({ documentIDs }) => documentIDs.length === documentsPerTransaction)
    const known = new Set(whole.map(({ id }) => id))
    const last = log.at(-1)?.id
    const { documents } = dataset.getDocuments(ids, crashAccess)
    return {
      lost: [...acknowledged].filter((id) => !known.has(id)),
      broken: [
        ...log.filter((entry) => !whole.includes(entry)).map(({ id }) => id),
        ...documents.filter(({ _rev }) => _rev !== last).map(({ _id, _rev }) => `${_id} at ${_rev}, not ${last}`),
      ],
    }
  } finally {
    lake.close()
  }
}

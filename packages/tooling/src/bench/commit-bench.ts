import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createLake } from '@vigil/lake/lake/create-lake'
import { createSqliteDocumentStore } from '@vigil/lake/storage/sqlite/sqlite-document-store'
import { startLake } from '../system/started-lake.ts'
import { percentile } from './measure.ts'
import type { Row } from './report.ts'
import { access } from './stories.ts'

const rounds = 60
const commitsPerRound = 50
const clients = 16

/** What is measured: makes one document durable. */
type Insert = (n: number) => Promise<void>

/**
 * Durable single-document commits, beside bare SQLite: one transaction for each insert of the same JSON into one plain
 * table, in WAL mode with `synchronous = FULL`. All take turns in short rounds, so that they meet the same disk.
 */
export async function benchCommits(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-commits-'))
  const started = await startLake()
  const bare = openBare(join(folder, 'bare.sqlite'))
  const lake = createLake({ store: createSqliteDocumentStore({ folder: join(folder, 'lake') }) })
  lake.createDataset('bench')
  try {
    const dataset = lake.dataset('bench')
    const inProcess: Insert = async (n) => void (await dataset.mutate([{ create: aDocument(n) }], { access }))
    const overHttp: Insert = (n) => post(started, n)
    const [peer, ours, http, many] = await takeTurns([
      { insert: bare.insert },
      { insert: inProcess },
      { insert: overHttp },
      { insert: (n) => post(started, n + 1_000_000), together: clients },
    ])
    const row = (what: string, value: number | undefined): Row => ({
      what: `durable single-document commits, ${what}`,
      unit: 'commits/s',
      ours: value ?? Number.NaN,
      better: 'higher',
      peer: { name: 'bare SQLite', value: peer ?? Number.NaN },
    })
    return [row('in the process', ours), row('over HTTP, 1 client', http), row(`over HTTP, ${clients} clients`, many)]
  } finally {
    lake.close()
    bare.close()
    await started.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Turn {
  readonly insert: Insert
  /** How many insert at the same time. Default: 1. */
  readonly together?: number
}

/** @returns of each the median of its rounds, in inserts per second */
async function takeTurns(turns: readonly Turn[]): Promise<readonly number[]> {
  const rates: number[][] = turns.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, { insert, together = 1 }] of turns.entries()) {
      const first = round * commitsPerRound
      let next = first
      const work = async () => {
        while (next < first + commitsPerRound) await insert(next++)
      }
      const startedAt = performance.now()
      await Promise.all(Array.from({ length: together }, work))
      rates[index]?.push((commitsPerRound * 1000) / (performance.now() - startedAt))
    }
  }
  // The first rounds warm up.
  return rates.map((measured) => percentile(measured.slice(5), 0.5))
}

function aDocument(n: number) {
  return { _id: `story-${n}`, _type: 'story', title: `Story ${n}`, text: 'word '.repeat(200) }
}

function openBare(path: string) {
  const database = new DatabaseSync(path)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec('CREATE TABLE documents (id TEXT PRIMARY KEY, body TEXT NOT NULL)')
  const statement = database.prepare('INSERT INTO documents (id, body) VALUES (?, ?)')
  const insert: Insert = async (n) => {
    const document = aDocument(n)
    statement.run(document._id, JSON.stringify(document))
  }
  return { insert, close: () => database.close() }
}

async function post({ url, token }: { readonly url: string; readonly token: string }, n: number): Promise<void> {
  const { _type, ...document } = aDocument(n)
  const response = await fetch(`${url}/v2025-02-19/data/mutate/production`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    // A type that no guard knows: this measures the lake, not what a newsroom asks of stories.
    body: JSON.stringify({ mutations: [{ create: { ...document, _type: 'bench' } }] }),
  })
  if (!response.ok) throw new Error(`A commit answered ${response.status}: ${await response.text()}`)
  await response.arrayBuffer()
}

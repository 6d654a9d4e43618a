import { DatabaseSync } from 'node:sqlite'
import { collectReferences } from '../../core/find-references.ts'
import type { LakeDocument } from '../../core/document.ts'
import { isEqualJson } from '../../core/is-equal-json.ts'
import { applyMendoza } from '../../core/mendoza/apply.ts'
import { fromChangeColumns } from './change-codec.ts'
import { readJson, readText } from './read-row.ts'

export interface InspectOptions {
  /** A database that nobody writes to meanwhile, such as a copy. */
  readonly path: string
  /** Called with each document. */
  readonly onDocument?: ((dataset: string, document: LakeDocument) => void | Promise<void>) | undefined
  /** Called between two steps; what it throws ends the work. */
  readonly breathe?: (() => Promise<void>) | undefined
}

/** Problems of the file itself, in the words of SQLite. */
export function inspectFile(path: string): readonly string[] {
  try {
    const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
    try {
      const found = database.prepare('PRAGMA integrity_check').all()
      const words = found.map((row) => String(row.integrity_check)).filter((word) => word !== 'ok')
      const orphans = database.prepare('PRAGMA foreign_key_check').all()
      return [
        ...words.map((word) => `The database file: ${word}`),
        ...(orphans.length > 0 ? [`The database file: ${orphans.length} rows belong to nothing.`] : []),
      ]
    } finally {
      database.close()
    }
  } catch (error) {
    return [`The database file cannot be read: ${String(error)}`]
  }
}

/**
 * Problems of what the database says: documents that are not what their history made of them, revisions that do not lead
 * to the next, strong references to nothing.
 */
export async function inspectContent({ path, onDocument, breathe }: InspectOptions): Promise<readonly string[]> {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
  try {
    return [
      ...findLost(database),
      ...(await inspectDocuments(database, { onDocument, breathe })),
      ...(await inspectHistory(database, breathe)),
    ]
  } finally {
    database.close()
  }
}

/** Documents that the history says are there, and are not. */
function findLost(database: DatabaseSync): readonly string[] {
  const rows = database
    .prepare(
      `SELECT name, document_id FROM document_changes AS c JOIN datasets USING (dataset_id)
       WHERE after IS NOT NULL
         AND sequence = (SELECT max(sequence) FROM document_changes AS later
                         WHERE later.dataset_id = c.dataset_id AND later.document_id = c.document_id)
         AND NOT EXISTS (SELECT 1 FROM documents AS d
                         WHERE d.dataset_id = c.dataset_id AND d.document_id = c.document_id)`,
    )
    .all()
  return rows.map((row) => `"${row.document_id}" in "${row.name}" is lost: its history says that it is there.`)
}

async function inspectDocuments(
  database: DatabaseSync,
  { onDocument, breathe }: Pick<InspectOptions, 'onDocument' | 'breathe'>,
): Promise<readonly string[]> {
  const findTarget = database.prepare('SELECT 1 FROM documents WHERE dataset_id = ? AND document_id = ?')
  const rows = database.prepare(
    `SELECT name, d.dataset_id, d.document_id, d.body,
            (SELECT after FROM document_changes AS c
             WHERE c.dataset_id = d.dataset_id AND c.document_id = d.document_id ORDER BY sequence DESC LIMIT 1) AS last
     FROM documents AS d JOIN datasets USING (dataset_id) ORDER BY d.dataset_id, d.document_id`,
  )
  const problems: string[] = []
  for (const row of rows.iterate()) {
    await breathe?.()
    const dataset = readText(row.name)
    const id = readText(row.document_id)
    const say = (problem: string) => problems.push(`"${id}" in "${dataset}" ${problem}`)
    const document = parseDocument(readText(row.body))
    if (document === null || document._id !== id) {
      say('cannot be read.')
      continue
    }
    if (row.last === null || !isEqualJson(readJson(row.last), document)) say('is not what its history says.')
    for (const { id: target, weak, path } of collectReferences(document)) {
      const isMissing = !weak && findTarget.get(row.dataset_id ?? null, target) === undefined
      if (isMissing) say(`refers to "${target}" in "${path}", which does not exist.`)
    }
    await onDocument?.(dataset, document)
  }
  return problems
}

/** Applies every change to the document as the one before left it, as the Studio does. */
async function inspectHistory(database: DatabaseSync, breathe: InspectOptions['breathe']): Promise<readonly string[]> {
  const rows = database.prepare(
    `SELECT name, document_id, transaction_id, mutations, effects, after
     FROM document_changes JOIN datasets USING (dataset_id) JOIN transactions USING (dataset_id, sequence)
     ORDER BY dataset_id, document_id, sequence`,
  )
  const problems: string[] = []
  let current = ''
  let before: unknown = null
  for (const row of rows.iterate()) {
    await breathe?.()
    const key = `"${row.document_id}" in "${row.name}"`
    if (key !== current) before = null
    current = key
    try {
      const after = row.after === null ? null : readText(row.after)
      const columns = { mutations: readText(row.mutations), effects: readText(row.effects), after }
      const { effects, after: document } = fromChangeColumns(columns)
      const content = withoutRevision(document)
      if (!isEqualJson(applyMendoza(before, effects.apply), content)) {
        problems.push(`${key} has a history that breaks at "${row.transaction_id}".`)
      }
      before = content
    } catch {
      // Whatever is wrong with the row: the decoder stumbled over it, and so would the Studio.
      problems.push(`${key} has a history that cannot be read at "${row.transaction_id}".`)
    }
  }
  return problems
}

function withoutRevision(document: LakeDocument | null): unknown {
  if (document === null) return null
  const { _rev, ...content } = document
  return content
}

function parseDocument(text: string): LakeDocument | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

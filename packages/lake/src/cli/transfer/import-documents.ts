import { randomUUID } from 'node:crypto'
import { isDocumentId } from '../../core/document-id.ts'
import type { DocumentInput } from '../../core/document.ts'
import { type GuardFinding, LakeError } from '../../core/errors.ts'
import { isExported } from '../../lake/exported-documents.ts'
import type { Access, Lake } from '../../lake/lake.ts'
import type { Breathe } from '../interruptible.ts'
import type { Progress } from '../progress.ts'
import { resolveAssets, type UploadNamed } from '../resolve-assets.ts'
import { type NumberedLine, readLines } from './read-lines.ts'
import { weakenReferences } from './weaken-references.ts'

export interface DocumentImportOptions {
  readonly lake: Lake
  readonly dataset: string
  readonly access: Access
  readonly dataFile: string
  readonly upload: UploadNamed
  /** What to do about documents whose ids are taken. */
  readonly ifExists: 'fail' | 'replace' | 'skip'
  /** What to do when documents must not be published, or refer to what is nowhere. */
  readonly ifRefused: 'fail' | 'skip'
  readonly progress: Progress
  readonly breathe: Breathe
}

/** What became of the documents of a file. */
export interface DocumentImportReport {
  readonly written: number
  /** Were there already. */
  readonly skipped: number
  /** Belong to no content: what a lake keeps for itself, and secrets. */
  readonly leftOut: number
  readonly refused: readonly GuardFinding[]
  /** Documents with references that stay weak, because what they mean was refused. */
  readonly weak: readonly string[]
}

type Identified = DocumentInput & { readonly _id: string }

const batchDocuments = 500
const batchBytes = 4_000_000

/** A refusal to tell of, after everything was tried. Whoever catches it decides what is printed. */
export class RefusedImportError extends LakeError {
  readonly report: DocumentImportReport

  constructor(report: DocumentImportReport) {
    const documents = new Set(report.refused.map(({ documentId }) => documentId)).size
    const message = `${documents} ${documents === 1 ? 'document was' : 'documents were'} refused, so nothing was written. Change them, or leave them out with --skip-refused.`
    super('refusedByGuard', message, { findings: report.refused })
    this.report = report
  }
}

/**
 * Writes the documents of a file, in batches, so that any number needs little memory. Documents may refer to each other
 * in any order: a reference to what comes later is weak at first, and strong in the end.
 *
 * Call it inside `runAtOnce`: when it throws, some batches are written.
 * @throws LakeError, `RefusedImportError` with all refusals
 */
export async function importDocuments(options: DocumentImportOptions): Promise<DocumentImportReport> {
  const { lake, dataset: name, access, ifExists, ifRefused, breathe } = options
  const dataset = lake.dataset(name)
  const isThere = (id: string) => dataset.getDocuments([id], access).documents.length > 0
  const survey = await surveyFile(options)
  const existing = ifExists === 'replace' ? new Set<string>() : new Set([...survey.ids].filter(isThere))
  if (ifExists === 'fail' && existing.size > 0) throw alreadyThere([...existing])

  const refusals = new Map<string, readonly GuardFinding[]>()
  const weak = new Set<string>()
  const written = new Set<string>()

  /** Writes a batch without those of it that are refused. */
  async function writeBatch(documents: readonly Identified[], isLate: (id: string) => boolean): Promise<void> {
    let rest = documents
    while (rest.length > 0) {
      const ids = new Set(rest.map(({ _id }) => _id))
      const weakened = rest.map((document) =>
        weakenReferences(document, (id) => !ids.has(id) && isLate(id) && !isThere(id)),
      )
      try {
        await lake.importDocuments(
          name,
          weakened.map(({ document }) => document),
          access,
        )
      } catch (error) {
        const refused = findRefusals(error, rest)
        if (refused.size === 0) throw error
        for (const [id, findings] of refused) refusals.set(id, findings)
        rest = rest.filter(({ _id }) => !refused.has(_id))
        continue
      }
      for (const { document, targets } of weakened) {
        written.add(document._id)
        refusals.delete(document._id)
        if (targets.length > 0) weak.add(document._id)
        else weak.delete(document._id)
      }
      return
    }
  }

  async function writeAll(isWanted: (id: string) => boolean, isLate: (id: string) => boolean): Promise<void> {
    let batch: Identified[] = []
    let bytes = 0
    for await (const line of readLines(options.dataFile)) {
      await breathe()
      const document = survey.identify(line)
      if (document === null || existing.has(document._id) || !isWanted(document._id)) continue
      batch.push(requireDocument(await resolveAssets(document, options.upload)))
      bytes += line.bytes
      if (batch.length >= batchDocuments || bytes >= batchBytes) {
        await writeBatch(batch, isLate)
        options.progress.add({ items: batch.length, bytes })
        batch = []
        bytes = 0
      }
    }
    await writeBatch(batch, isLate)
    options.progress.add({ items: batch.length, bytes })
  }

  await writeAll(
    () => true,
    (id) => survey.ids.has(id),
  )
  // A guard may have missed what came later.
  const refusedAtFirst = new Set(refusals.keys())
  if (refusedAtFirst.size > 0)
    await writeAll(
      (id) => refusedAtFirst.has(id),
      (id) => survey.ids.has(id),
    )
  if (refusals.size > 0 && ifRefused === 'fail') throw new RefusedImportError(toReport())
  const toStrengthen = new Set(weak)
  if (toStrengthen.size > 0) {
    await writeAll(
      (id) => toStrengthen.has(id),
      (id) => refusals.has(id),
    )
    // Those are there already, with weak references: what is refused as it should be must not stay as it should not be.
    const taken = [...refusals.keys()].filter((id) => written.has(id))
    if (taken.length > 0 && ifRefused === 'fail') throw new RefusedImportError(toReport())
    if (taken.length > 0)
      await dataset.mutate(
        taken.map((id) => ({ delete: { id } })),
        { access },
      )
    for (const id of taken) written.delete(id)
  }
  return toReport()

  function toReport(): DocumentImportReport {
    return {
      written: written.size,
      skipped: existing.size,
      leftOut: survey.leftOut,
      refused: [...refusals.values()].flat(),
      weak: [...weak].filter((id) => written.has(id)),
    }
  }
}

interface Survey {
  readonly ids: ReadonlySet<string>
  readonly leftOut: number
  /** The document of a line with its id; null when it is left out. */
  identify(line: NumberedLine): Identified | null
}

/** Reads the whole file once before anything is written: most of what can be wrong is found here. */
async function surveyFile({ dataFile, breathe }: DocumentImportOptions): Promise<Survey> {
  const ids = new Set<string>()
  const newIds = new Map<number, string>()
  let leftOut = 0

  function identify({ number, document }: NumberedLine): Identified | null {
    const { _id: id = newIds.get(number), _type: type } = document
    if (typeof type !== 'string' || type === '') throw wrong(number, 'has no "_type"')
    if (typeof id !== 'string' || !isDocumentId(id)) throw wrong(number, 'has an "_id" that cannot be one')
    const identified = { ...document, _id: id, _type: type }
    return isExported({ ...identified, _rev: '', _createdAt: '', _updatedAt: '' }) ? identified : null
  }

  let lines = 0
  for await (const line of readLines(dataFile)) {
    await breathe()
    lines += 1
    if (line.document._id === undefined) newIds.set(line.number, randomUUID())
    const document = identify(line)
    if (document === null) leftOut += 1
    else if (ids.has(document._id)) throw wrong(line.number, `has the id "${document._id}" a second time`)
    else ids.add(document._id)
  }
  if (lines === 0) throw new LakeError('invalidRequest', 'The file has no documents.')
  return { ids, leftOut, identify }
}

function wrong(line: number, what: string): LakeError {
  return new LakeError('invalidRequest', `The document of line ${line} ${what}. Nothing was written.`)
}

function alreadyThere(ids: readonly string[]): LakeError {
  const named = ids.slice(0, 5).map((id) => `"${id}"`)
  const more = ids.length > named.length ? ` and ${ids.length - named.length} more` : ''
  const message = `There already: ${named.join(', ')}${more}. Replace them with --replace, or leave them as they are with --missing. Nothing was written.`
  return new LakeError('documentAlreadyExists', message)
}

/** The documents of a batch that an error is about. None: it is about something else, such as the disk. */
function findRefusals(error: unknown, batch: readonly Identified[]): ReadonlyMap<string, readonly GuardFinding[]> {
  if (!(error instanceof LakeError)) return new Map()
  const { findings, documentId, index } = error.details
  const ids = new Set(batch.map(({ _id }) => _id))
  if (findings !== undefined) {
    return Map.groupBy(
      findings.filter((finding) => ids.has(finding.documentId)),
      (finding) => finding.documentId,
    )
  }
  const id = documentId !== undefined && ids.has(documentId) ? documentId : batch[index ?? -1]?._id
  if (error.kind !== 'invalidRequest' || id === undefined) return new Map()
  return new Map([[id, [{ documentId: id, path: '', message: error.message }]]])
}

function requireDocument(value: unknown): Identified {
  if (isIdentified(value)) return value
  throw new Error('A document lost its id or type on the way.')
}

function isIdentified(value: unknown): value is Identified {
  if (typeof value !== 'object' || value === null) return false
  return '_id' in value && typeof value._id === 'string' && '_type' in value && typeof value._type === 'string'
}

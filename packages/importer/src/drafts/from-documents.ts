import { type LeftOut, toExcerpt } from '../article.ts'
import { ImportError } from '../import-error.ts'
import type { SourceDocument, SourceLine } from '../read/ndjson.ts'
import { type ContentType, contentShapes, hasImportSource, isContentType } from './content-shapes.ts'
import { type Draft, type Flag, toDraftId, toPublishedId } from './draft.ts'
import type { ImportSource } from './draft-context.ts'
import { toImportId } from './import-id.ts'
import { keepExistingReferences } from './keep-existing-references.ts'

/** A document of the file that can become a draft. */
export interface Candidate {
  readonly id: string
  readonly type: ContentType
  readonly document: SourceDocument
}

export interface Candidates {
  readonly candidates: readonly Candidate[]
  readonly leftOut: readonly LeftOut[]
}

/** Chooses the documents of a file that the newsroom knows what to do with. Throws when a field is of the wrong kind. */
export function chooseCandidates(lines: readonly SourceLine[]): Candidates {
  const byId = new Map<string, Candidate>()
  const leftOut: LeftOut[] = []
  for (const { line, document } of lines) {
    const reason = whyNot(document)
    if (reason !== null || !isContentType(document._type)) {
      leftOut.push({ excerpt: describe(document), reason: reason ?? 'The newsroom has no such type of document.' })
      continue
    }
    requireShape(document, document._type, line)
    const id = toPublishedId(document._id ?? toImportId(document._type, JSON.stringify(document)))
    const known = byId.get(id)
    // An export holds a changed document twice; the draft is what the editor saw last.
    const isOlder = known !== undefined && document._id === id
    const older = isOlder ? document : known?.document
    if (older !== undefined)
      leftOut.push({ excerpt: describe(older), reason: 'The file holds the document twice; its draft was taken.' })
    if (!isOlder) byId.set(id, { id, type: document._type, document })
  }
  return { candidates: [...byId.values()], leftOut }
}

/**
 * Turns documents of an export into drafts that refer only to what exists. Pure.
 *
 * @param existingIds Published ids and asset ids of the dataset among those that the documents refer to.
 */
export function fromDocuments(
  candidates: readonly Candidate[],
  { source, existingIds }: { readonly source: ImportSource; readonly existingIds: ReadonlySet<string> },
): { readonly drafts: readonly Draft[]; readonly flags: readonly Flag[] } {
  const arriving = new Map(candidates.map(({ id, type }) => [id, type]))
  const flags: Flag[] = []
  const drafts = candidates.map(({ id, type, document }): Draft => {
    const { value, removed } = keepExistingReferences(withoutSystemFields(document), { existingIds, arriving })
    flags.push(...removed.map(({ path, target }) => flagReference(document, id, path, target)))
    return {
      ...value,
      _id: toDraftId(id),
      _type: type,
      // Whoever assessed the risk did it for another newsroom.
      ...(type === 'story' ? { risk: 'notAssessed', placePrecision: 'country' } : {}),
      ...(hasImportSource(type) ? { importSource: source } : {}),
    }
  })
  return { drafts, flags }
}

function whyNot({ _id, _type }: SourceDocument): string | null {
  if (/^(sanity|system)\./.test(_type))
    return 'It belongs to the system of its dataset; files and releases are not taken over.'
  if (_id === undefined) return null
  if (_id.startsWith('versions.')) return 'It is a version in a release. Only documents and drafts are taken over.'
  if (!/^(drafts\.)?[A-Za-z0-9_-]{1,100}$/.test(_id)) return 'Its id has characters that ids here must not have.'
  return null
}

function requireShape(document: SourceDocument, type: ContentType, line: number): void {
  const { error } = contentShapes[type].safeParse(document)
  const issue = error?.issues[0]
  if (issue === undefined) return
  throw new ImportError(
    'invalidDocuments',
    `Line ${line}: the field "${issue.path.join('.')}" of the ${type} is wrong: ${issue.message}.`,
  )
}

function withoutSystemFields({ _id, _rev, _createdAt, _updatedAt, _system, ...fields }: SourceDocument) {
  return fields
}

function flagReference(document: SourceDocument, id: string, path: string, target: string): Flag {
  const isAsset = /^(image|file)[-@]/.test(target)
  return {
    excerpt: `${describe(document)}, ${path}`,
    reason: isAsset
      ? `Its file (${toExcerpt(target, 60)}) is not in the dataset.`
      : `It referred to ${target}, which does not exist here.`,
    suggestion: isAsset ? 'Upload the file in the Studio.' : 'Choose another document, or leave it empty.',
    documentId: id,
  }
}

function describe({ _id, _type, title, name, text }: SourceDocument): string {
  const label = [title, name, text].find((value) => typeof value === 'string')
  return `${_type} ${typeof label === 'string' ? `“${toExcerpt(label, 60)}”` : (_id ?? 'without an id')}`
}

import { releaseIdOf, toPublishedId, toReleaseDocumentId } from '../core/document-id.ts'
import type { LakeDocument } from '../core/document.ts'
import { LakeError } from '../core/errors.ts'
import type { CommittedTransaction, DocumentChange } from '../core/transaction.ts'
import type { DocumentStore } from '../storage/document-store.ts'
import type { CompiledAccess } from './access.ts'
import type { Access, LakeDataset, ReleaseEvent } from './lake.ts'

export interface ReleaseEventsOptions {
  readonly dataset: string
  readonly store: DocumentStore
  readonly compile: (access: Access) => CompiledAccess
}

type Told = Omit<ReleaseEvent, 'timestamp' | 'author' | 'releaseName'>

/**
 * What happened to a release and which documents came into it and left it, read from its commits. Edits of its title
 * are no events: the Studio finds them in the transactions.
 */
export function createReleaseEvents({
  dataset,
  store,
  compile,
}: ReleaseEventsOptions): Pick<LakeDataset, 'releaseEvents'> {
  return {
    releaseEvents(releaseId, { access, limit = 100, cursor }) {
      const id = toReleaseDocumentId(releaseId)
      const last = store.findLastExisting(dataset, id)
      const { may } = compile(access)
      const [first] = store.readTransactions({ dataset, documentIds: [id], limit: 1 })
      if (!last || !first || !may('history', last)) return { events: [], nextCursor: '' }

      const before = parseCursor(cursor)
      const isWanted = (documentId: string) => documentId === id || releaseIdOf(documentId) === releaseId
      const commits = [...store.readCommits(dataset, { fromSequence: first.sequence, isWanted })]
        .filter(({ sequence }) => sequence < before)
        .map((commit) => ({ commit, told: toEvents(commit, releaseId, may) }))
        .filter(({ told }) => told.length > 0)
        .reverse()
      const page = commits.slice(0, limit)
      return {
        events: page.flatMap(({ commit: { timestamp, author }, told }) =>
          told.map((event) => ({ ...event, timestamp, author, releaseName: releaseId })),
        ),
        nextCursor: commits.length > limit ? String(page.at(-1)?.commit.sequence ?? '') : '',
      }
    },
  }
}

function toEvents(
  { id: revisionId, changes }: CommittedTransaction,
  releaseId: string,
  may: CompiledAccess['may'],
): readonly Told[] {
  const release = changes.find(({ documentId }) => documentId === toReleaseDocumentId(releaseId))
  const step = release ? toStep(release) : null
  // The versions that a release takes with it, or brings back, have not been discarded or added by anybody.
  if (step && step.type !== 'createRelease' && step.type !== 'scheduleRelease') return [step]
  const versions = changes
    .filter(({ documentId }) => releaseIdOf(documentId) === releaseId)
    .filter(({ before, after }) => [before, after].every((document) => !document || may('history', document)))
  return [...versions.flatMap((change) => toVersionEvent(change, revisionId) ?? []), ...(step ? [step] : [])]
}

function toStep({ before, after }: DocumentChange): Told | null {
  if (!before) return after ? { type: 'createRelease' } : null
  if (!after) return null
  switch (after.state) {
    case 'scheduled':
      if (before.state === 'scheduled' && before.publishAt === after.publishAt) return null
      return { type: 'scheduleRelease', publishAt: String(after.publishAt) }
    case 'published':
      return before.state === 'published' ? null : { type: 'publishRelease' }
    case 'archived':
      return before.state === 'archived' ? null : { type: 'archiveRelease' }
    default:
      if (before.state === 'scheduled') return { type: 'unscheduleRelease' }
      return before.state === 'archived' ? { type: 'unarchiveRelease' } : null
  }
}

function toVersionEvent({ documentId: versionId, before, after }: DocumentChange, revisionId: string): Told | null {
  const placeOf = ({ _type: documentType }: LakeDocument) => ({
    documentId: toPublishedId(versionId),
    documentType,
    versionId,
  })
  if (!before && after) {
    return { type: 'addDocumentToRelease', ...placeOf(after), revisionId, versionRevisionId: revisionId }
  }
  if (!before || after) return null
  return { type: 'discardDocumentFromRelease', ...placeOf(before), versionRevisionId: before._rev }
}

function parseCursor(cursor: string | undefined): number {
  if (cursor === undefined) return Number.POSITIVE_INFINITY
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor)
  throw new LakeError('invalidRequest', 'The cursor must be the "nextCursor" of the page before.')
}

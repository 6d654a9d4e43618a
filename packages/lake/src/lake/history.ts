import { isPublishedId, toPublishedId } from '../core/document-id.ts'
import type { LakeDocument } from '../core/document.ts'
import { LakeError } from '../core/errors.ts'
import type { DocumentEvent } from '../core/transaction.ts'
import type { DocumentStore, EventPlace, StoredEvent, StoredTransaction } from '../storage/document-store.ts'
import type { CompiledAccess } from './access.ts'
import type {
  Access,
  DocumentEventsPage,
  LakeDataset,
  RevisionSelection,
  TransactionLogEntry,
  TransactionLogOptions,
} from './lake.ts'

export interface HistoryOptions {
  readonly dataset: string
  readonly store: DocumentStore
  readonly compile: (access: Access) => CompiledAccess
}

/** What happens to a published document. The lives of its drafts and versions are told under their own ids. */
const publishedEvents: readonly DocumentEvent['type'][] = [
  'publishDocumentVersion',
  'unpublishDocument',
  'deleteDocumentGroup',
  'createLiveDocument',
  'updateLiveDocument',
]

const scheduleOutcomes: readonly DocumentEvent['type'][] = [
  'scheduleDocumentVersion',
  'unscheduleDocumentVersion',
  'publishDocumentVersion',
  'unpublishDocument',
  'deleteDocumentVersion',
]
const mostOutcomes = 1000

/** The questions about the past of a dataset. All need the permission `history` on the documents they are about. */
export function createHistory({
  dataset,
  store,
  compile,
}: HistoryOptions): Pick<LakeDataset, 'transactionLog' | 'documentsAt' | 'documentEvents'> {
  function findSequence(selection: Exclude<RevisionSelection, { lastRevision: true }>): number | null {
    if ('revision' in selection) return store.findCommit(dataset, selection.revision)?.sequence ?? null
    return store.findCommitAt(dataset, toIsoTime(selection.time))?.sequence ?? null
  }

  function findDocument(id: string, selection: RevisionSelection): LakeDocument | null {
    if ('lastRevision' in selection) return store.findLastExisting(dataset, id)
    const sequence = findSequence(selection)
    return sequence === null ? null : store.findDocumentAt(dataset, id, sequence)
  }

  /** The bounds of a log as places in it; null when a transaction is not known. */
  function findBounds({ fromTransaction, toTransaction }: TransactionLogOptions) {
    const find = (id: string | undefined) => (id ? (store.findCommit(dataset, id)?.sequence ?? null) : undefined)
    const fromSequence = find(fromTransaction)
    const toSequence = find(toTransaction)
    return fromSequence === null || toSequence === null ? null : { fromSequence, toSequence }
  }

  /** Leaves the changes whose document may be seen both as it was and as it became. */
  function toEntry(transaction: StoredTransaction, access: CompiledAccess): TransactionLogEntry | null {
    const seen = transaction.changes.filter(({ documentId, after }) => {
      const before = store.findDocumentAt(dataset, documentId, transaction.sequence - 1)
      return [before, after].every((document) => document === null || access.may('history', document))
    })
    if (seen.length === 0) return null
    return {
      id: transaction.id,
      timestamp: transaction.timestamp,
      author: transaction.author,
      documentIDs: seen.map((change) => change.documentId),
      mutations: seen.flatMap((change) => change.mutations),
      effects: Object.fromEntries(seen.map(({ documentId, effects }) => [documentId, effects])),
    }
  }

  /** Everything that can end the schedule of a version, newest first. */
  const findOutcomes = (versionId: string) =>
    store.readDocumentEvents({
      dataset,
      documentId: toPublishedId(versionId),
      versionId,
      types: scheduleOutcomes,
      limit: mostOutcomes,
    })

  return {
    transactionLog(options) {
      const { documentIds, fromTime, toTime, authors, reverse, limit = 100 } = options
      const bounds = findBounds(options)
      if (!bounds) return []
      const access = compile(options.access)
      const transactions = store.readTransactions({
        dataset,
        documentIds,
        ...bounds,
        fromTime: fromTime ? toIsoTime(fromTime) : undefined,
        toTime: toTime ? toIsoTime(toTime) : undefined,
        authors,
        reverse,
        limit,
      })
      return transactions.flatMap((transaction) => toEntry(transaction, access) ?? [])
    },

    documentsAt(ids, selection, access) {
      const { may } = compile(access)
      const documents = [...new Set(ids)].flatMap((id) => findDocument(id, selection) ?? [])
      return documents.filter((document) => may('history', document))
    },

    documentEvents(id, { access, limit = 100, cursor }): DocumentEventsPage {
      const last = store.findLastExisting(dataset, id)
      if (!last || !compile(access).may('history', last)) return { events: [], nextCursor: '' }
      const found = store.readDocumentEvents({
        dataset,
        documentId: toPublishedId(id),
        ...(isPublishedId(id) ? { types: publishedEvents } : { versionId: id }),
        before: cursor ? parseCursor(cursor) : undefined,
        // One more than asked for tells whether there is another page.
        limit: limit + 1,
      })
      const page = found.slice(0, limit)
      const oldest = page.at(-1)
      const outcomes = page.some(isScheduling) ? findOutcomes(id) : []
      return {
        events: page.map(({ event, transactionId, sequence, position, timestamp, author }) => ({
          ...withOutcome(event, { sequence, position }, outcomes),
          id: `${transactionId}-${position}`,
          timestamp,
          author,
        })),
        nextCursor: oldest && found.length > limit ? `${oldest.sequence}.${oldest.position}` : '',
      }
    },
  }
}

function isScheduling({ event }: Pick<StoredEvent, 'event'>): boolean {
  return event.type === 'scheduleDocumentVersion'
}

/** A schedule as it stands now: the next thing that happened to the version decides. */
function withOutcome(event: DocumentEvent, place: EventPlace, outcomes: readonly StoredEvent[]): DocumentEvent {
  if (event.type !== 'scheduleDocumentVersion') return event
  const isLater = ({ sequence, position }: EventPlace) =>
    sequence > place.sequence || (sequence === place.sequence && position > place.position)
  const next = outcomes.findLast(isLater)?.event
  if (!next) return event
  const isPublished = next.type === 'publishDocumentVersion' || next.type === 'unpublishDocument'
  return { ...event, state: isPublished ? 'published' : 'unscheduled' }
}

function toIsoTime(text: string): string {
  const time = new Date(text)
  if (Number.isNaN(time.getTime())) {
    throw new LakeError('invalidRequest', `"${text.slice(0, 40)}" is no time. Send one such as "2026-01-31T12:00:00Z".`)
  }
  return time.toISOString()
}

function parseCursor(cursor: string): EventPlace {
  const [, sequence, position] = /^(\d{1,15})\.(\d{1,15})$/.exec(cursor) ?? []
  if (sequence === undefined || position === undefined) {
    throw new LakeError('invalidRequest', 'The cursor must be the "nextCursor" of the page before.')
  }
  return { sequence: Number(sequence), position: Number(position) }
}

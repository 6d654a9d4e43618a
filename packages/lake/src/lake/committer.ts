import { createHash } from 'node:crypto'
import type { Action, TimerAction } from '../core/action.ts'
import { LakeError } from '../core/errors.ts'
import type { Mutation } from '../core/mutation.ts'
import { parseActions } from '../core/parse-action.ts'
import { planActions } from '../core/plan-actions.ts'
import type { TransactionPlan } from '../core/plan-transaction.ts'
import { toTransactionTags } from '../core/sync-tags.ts'
import { releaseTimerUserId } from '../core/system-users.ts'
import type { MutationResult } from '../core/transaction.ts'
import type { WorkspaceOptions } from '../core/workspace.ts'
import type { DocumentIndex } from '../groq/document-index.ts'
import type { Commit } from '../realtime/broker.ts'
import type { DocumentStore } from '../storage/document-store.ts'
import type { CompiledAccess } from './access.ts'
import { authorsOf } from './authors-of.ts'
import { checkGuards } from './check-guards.ts'
import {
  checkPermissions,
  checkPurgePermissions,
  insufficientPermissions,
  requireFreeIds,
  withoutLeaks,
} from './check-permissions.ts'
import { checkSchedulePermissions } from './check-schedule-permissions.ts'
import type { CommitQueue, DoneJob } from './commit-queue.ts'
import { deriveChanges } from './derive-changes.ts'
import type {
  Access,
  ActionInput,
  CommitOptions,
  CommitResult,
  Derivation,
  GuardCandidate,
  PublishGuard,
} from './lake.ts'
import { planMutations } from './plan-mutations.ts'

const releaseActions = 'sanity.action.release.'

export interface CommitterOptions {
  readonly dataset: string
  readonly store: DocumentStore
  readonly queue: CommitQueue
  readonly index: DocumentIndex
  readonly compile: (access: Access) => CompiledAccess
  readonly clock: () => Date
  readonly createId: () => string
  readonly guards: readonly PublishGuard[]
  readonly derivations: readonly Derivation[]
  /** How guards look into other datasets. */
  readonly neighbours: Pick<GuardCandidate, 'peek' | 'peekAll'>
  /** Told of each commit, after it is durable and in memory. */
  readonly onCommit: (commit: Commit) => void
}

/** The one way in which documents of a dataset change. */
export interface Committer {
  mutate(mutations: readonly Mutation[], options: CommitOptions): Promise<CommitResult>
  act(actions: readonly ActionInput[], options: CommitOptions): Promise<CommitResult>
  /** Mutations that bring documents in as they are, releases and the versions of scheduled releases included. */
  importDocuments(mutations: readonly Mutation[], options: CommitOptions): Promise<CommitResult>
  /** What the lake does by itself when the time of a release has come. */
  actByTimer(action: TimerAction): Promise<CommitResult>
}

/** Guards are asked all the same. */
const timerAccess: Access = {
  userId: releaseTimerUserId,
  grants: [{ filter: '_id in path("**")', permissions: ['read', 'create', 'update'], datasets: ['*'] }],
}

/**
 * Each commit plans, checks and writes in one go: nothing else happens in the process meanwhile, so commits of a
 * dataset are one after the other, and what fails has touched nothing.
 */
export function createCommitter(options: CommitterOptions): Committer {
  const { dataset, store, queue, index, compile, clock, createId, guards, derivations, neighbours, onCommit } = options
  let lastTimestamp = store.findLastCommit(dataset)?.timestamp ?? ''

  const ofType = index.publishedOfType

  type Plan = (context: WorkspaceOptions & { readonly access: CompiledAccess; readonly now: Date }) => TransactionPlan

  function commit(
    request: unknown,
    firstId: string | undefined,
    options: CommitOptions,
    plan: Plan,
  ): DoneJob<CommitResult> {
    const access = compile(options.access)
    // Before anything is planned: errors of the plan would tell which documents there are.
    if (!access.canWriteAnything) throw insufficientPermissions('update', firstId)
    const transactionId = options.transactionId ?? createId()
    // Only an id that the client chose can come twice.
    const fingerprint = options.transactionId === undefined ? '' : toFingerprint([access.userId, request])
    const repeated = fingerprint === '' ? null : findRepeated(transactionId, fingerprint)
    if (repeated) return { result: repeated }

    const now = clock()
    const timestamp = laterOf(now.toISOString(), lastTimestamp)
    const read = readAs(access, request)
    const workspace = { transactionId, timestamp, createId, findStrongReferrers: index.strongReferrersOf }
    const planned = withoutLeaks({ index, read, access }, () =>
      plan({
        ...workspace,
        read,
        readHidden: index.get,
        createKey: options.autoGenerateArrayKeys ? createKey : undefined,
        access,
        now,
      }),
    )
    const { results, documentEvents, purgedIds = [] } = planned
    requireFreeIds(planned.changes, index)
    checkPermissions(planned.changes, access)
    checkSchedulePermissions(planned.changes, { access, index })
    checkPurgePermissions(purgedIds, { access, index })
    const derived = deriveChanges(planned.changes, {
      ...workspace,
      derivations,
      dataset,
      neighbours,
      ofType,
      read: index.get,
      now,
    })
    const changes = [...planned.changes, ...derived]
    checkGuards(changes, {
      ...{ dataset, guards, read: index.get, now, author: access.userId, ...neighbours },
      authorsOf: (id) => authorsOf(id, { dataset, store, index, changes, author: access.userId }),
    })
    const result = { transactionId, results }
    if (options.dryRun || changes.length === 0) return { result }

    const transaction = store.commit(
      { id: transactionId, dataset, timestamp, author: access.userId, changes, documentEvents, purgedIds },
      fingerprint,
    )
    const timestampBefore = lastTimestamp
    lastTimestamp = timestamp
    index.apply(changes)
    const tags = toTransactionTags(changes, index.siblingsOf)
    return {
      result,
      undo() {
        lastTimestamp = timestampBefore
        index.apply(changes.map(({ documentId, before }) => ({ documentId, after: before })))
      },
      announce: () => onCommit({ transaction, tags }),
    }
  }

  /**
   * To plans, documents that their author may not see are not there, so that no error can tell that they are. Only
   * what is done to a release concerns all of it; that the author may not is found out afterwards.
   */
  function readAs({ readsEverything, canRead }: CompiledAccess, request: unknown): WorkspaceOptions['read'] {
    if (readsEverything || actsOnRelease(request)) return index.get
    return (id) => {
      const document = index.get(id)
      return document && canRead(document) ? document : null
    }
  }

  function createKey(): string {
    return createHash('sha256').update(createId()).digest('hex').slice(0, 12)
  }

  /**
   * A client whose connection broke sends the same request again, and must learn that it was done: a refusal would
   * make the Studio throw the editor's text away.
   */
  function findRepeated(transactionId: string, fingerprint: string): CommitResult | null {
    requireTransactionId(transactionId)
    const known = store.findCommit(dataset, transactionId)
    if (!known) return null
    if (known.fingerprint !== fingerprint) {
      const message = `The transaction id "${transactionId}" is taken by another transaction. Send this one with a new id.`
      throw new LakeError('invalidRequest', message)
    }
    const results = known.changes.map(({ documentId, after }): MutationResult => {
      const before = store.findDocumentAt(dataset, documentId, known.sequence - 1)
      const operation = after ? (before ? 'update' : 'create') : 'delete'
      return { id: documentId, operation, document: after }
    })
    return { transactionId, results }
  }

  const planOf =
    (actions: readonly (Action | TimerAction)[]): Plan =>
    (context) =>
      planActions({
        ...context,
        actions,
        findVersionIds: index.versionIdsOf,
        findReleaseVersionIds: index.versionIdsIn,
        findLastExisting: (id) => index.get(id) ?? store.findLastExisting(dataset, id),
      })

  const enqueue = (...job: Parameters<typeof commit>) => queue.add({ run: () => commit(...job) })

  return {
    mutate: (mutations, options) =>
      enqueue({ mutations }, firstMutatedId(mutations), options, (context) =>
        planMutations({ ...context, mutations, index }),
      ),

    act(input, options) {
      const actions = parseActions(input)
      return enqueue({ actions }, firstActedId(input), options, planOf(actions))
    },

    importDocuments: (mutations, options) =>
      enqueue({ mutations }, firstMutatedId(mutations), options, (context) =>
        planMutations({ ...context, mutations, index, isImport: true }),
      ),

    actByTimer: (action) => enqueue({ action }, undefined, { access: timerAccess }, planOf([action])),
  }
}

function actsOnRelease(request: unknown): boolean {
  const actions: unknown = typeof request === 'object' && request !== null ? Reflect.get(request, 'actions') : undefined
  return Array.isArray(actions) && actions.some((action) => readText(action, 'actionType')?.startsWith(releaseActions))
}

/** Clocks may be set back, history may not. */
function laterOf(now: string, last: string): string {
  return now > last ? now : last
}

function toFingerprint(request: unknown): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('base64url')
}

function requireTransactionId(id: string): void {
  if (/^[\w.:-]{1,128}$/.test(id)) return
  const message = 'A transaction id has up to 128 characters: letters, digits, "_", "-", "." and ":".'
  throw new LakeError('invalidRequest', message)
}

function firstMutatedId([first]: readonly Mutation[]): string | undefined {
  if (!first) return undefined
  const [subject] = Object.values(first)
  return readText(subject, 'id') ?? readText(subject, '_id')
}

function firstActedId([first]: readonly ActionInput[]): string | undefined {
  return readText(first, 'publishedId') ?? readText(first, 'draftId') ?? readText(first, 'versionId')
}

function readText(value: unknown, name: string): string | undefined {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  return typeof found === 'string' ? found : undefined
}

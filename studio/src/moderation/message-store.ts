import { ClientError, type SanityClient, ServerError } from '@sanity/client'
import type { MessagePatch, StoredMessage } from '@vigil/safeguarding/messages/decide'
import { catchError, filter, from, map, merge, type Observable, of, scan, share, switchMap } from 'rxjs'
import {
  applyMessagesEvent,
  type MessagesEvent,
  type MessagesSnapshot,
  nothingLoaded,
  parseMessage,
} from './messages-snapshot.ts'

/** So many that wait are at hand, and so many of the others. */
const mostWaiting = 5_000
const mostDecided = 1_000

const messagesQuery = `[
  *[_type == "message" && campaign == $campaign && state == "waiting"] | order(receivedOn asc, _id asc) [0...${mostWaiting}],
  *[_type == "message" && campaign == $campaign && state != "waiting"] | order(decidedAt desc) [0...${mostDecided}]
]`

/** Follows the messages of a campaign: what a colleague decides is there at once. */
export function observeMessages(client: SanityClient, campaign: string): Observable<MessagesSnapshot> {
  const heard = client
    .listen(
      '*[_type == "message" && campaign == $campaign]',
      { campaign },
      { events: ['welcome', 'mutation'], includeResult: true, visibility: 'query', tag: 'moderation.listen' },
    )
    .pipe(
      map((event): MessagesEvent | null => {
        if (event.type === 'welcome') return { type: 'opened' }
        return event.type === 'mutation' ? { type: 'changed', id: event.documentId, document: event.result } : null
      }),
      filter((event) => event !== null),
      share(),
    )
  // A stream that opens again may have missed something.
  const loaded = heard.pipe(
    filter(({ type }) => type === 'opened'),
    switchMap(() => load(client, campaign)),
  )
  return merge(heard, loaded).pipe(
    catchError((error: unknown) => of<MessagesEvent>({ type: 'failed', message: explainFailure(error) })),
    scan(applyMessagesEvent, nothingLoaded),
    map(({ snapshot }) => snapshot),
  )
}

function load(client: SanityClient, campaign: string): Observable<MessagesEvent> {
  const answer = client.fetch<[unknown[], unknown[]]>(messagesQuery, { campaign }, { tag: 'moderation.messages' })
  return from(answer).pipe(
    map(([waiting, decided]) => ({
      type: 'loaded',
      documents: [...waiting, ...decided],
      hasMore: waiting.length === mostWaiting,
    })),
  )
}

/** What became of decisions: those that hold, with the revision they made, and those that somebody else was faster with. */
export interface CommitOutcome {
  readonly done: readonly { readonly id: string; readonly revision: string }[]
  readonly conflicts: readonly string[]
}

/** Writes decisions in one transaction: all of them, or, when somebody has changed one of the messages, none. */
export async function commitPatches(client: SanityClient, patches: readonly MessagePatch[]): Promise<CommitOutcome> {
  const transaction = client.transaction()
  for (const { id, ifRevisionID, set, unset } of patches) {
    transaction.patch(id, (patch) =>
      patch
        .ifRevisionId(ifRevisionID)
        .set(set)
        .unset([...unset]),
    )
  }
  try {
    const { transactionId } = await transaction.commit({ tag: 'moderation.decide' })
    return { done: patches.map(({ id }) => ({ id, revision: transactionId })), conflicts: [] }
  } catch (error) {
    if (!isConflict(error)) throw error
    return { done: [], conflicts: patches.map(({ id }) => id) }
  }
}

const patchesAtOnce = 50

/**
 * Writes decisions that have nothing to do with each other. One that somebody was faster with does not keep the others
 * from being written.
 */
export async function commitEach(
  client: SanityClient,
  patches: readonly MessagePatch[],
  onProgress: (done: number) => void,
): Promise<CommitOutcome> {
  const outcomes: CommitOutcome[] = []
  for (let start = 0; start < patches.length; start += patchesAtOnce) {
    const some = patches.slice(start, start + patchesAtOnce)
    const together = await commitPatches(client, some)
    if (together.conflicts.length === 0) outcomes.push(together)
    else for (const patch of some) outcomes.push(await commitPatches(client, [patch]))
    onProgress(Math.min(start + patchesAtOnce, patches.length))
  }
  return { done: outcomes.flatMap(({ done }) => done), conflicts: outcomes.flatMap(({ conflicts }) => conflicts) }
}

/** All approved messages of a campaign, however many there are. */
export async function fetchApproved(client: SanityClient, campaign: string): Promise<StoredMessage[]> {
  const approved: StoredMessage[] = []
  for (let last = ''; ; ) {
    const page: unknown[] = await client.fetch(approvedQuery, { campaign, last }, { tag: 'moderation.digest' })
    approved.push(...page.flatMap((document) => parseMessage(document) ?? []))
    if (page.length < approvedAtOnce) return approved
    last = idOf(page.at(-1))
  }
}

const approvedAtOnce = 1_000
const approvedQuery = `*[_type == "message" && campaign == $campaign && state == "approved" && _id > $last] | order(_id asc) [0...${approvedAtOnce}]`

function idOf(document: unknown): string {
  return typeof document === 'object' && document !== null && '_id' in document ? String(document._id) : ''
}

/** The answer of the lake when a document is not at the revision that the decision was made for, or is gone. */
function isConflict(error: unknown): boolean {
  return error instanceof ClientError && (error.statusCode === 409 || error.statusCode === 404)
}

/** Why something did not work, in words for somebody who does not know what a lake is. */
export function explainFailure(error: unknown): string {
  if (error instanceof ClientError && error.statusCode === 403)
    return 'Your account may not do this. Ask an administrator.'
  if (error instanceof ClientError || error instanceof ServerError) return error.message
  return 'The content lake does not answer. Check the connection; your decision was not written.'
}

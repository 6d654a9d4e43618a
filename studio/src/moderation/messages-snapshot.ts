import type { StoredMessage } from '@vigil/safeguarding/messages/decide'
import { messageDocument } from '@vigil/safeguarding/private/message'

/** The messages of a campaign as they are now, or why there are none to show. */
export type MessagesSnapshot =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string }
  | {
      readonly state: 'ready'
      readonly messages: readonly StoredMessage[]
      /** More are waiting than are loaded; they come when these are decided. */
      readonly hasMore: boolean
    }

/** Something that the lake has told. */
export type MessagesEvent =
  /** A stream of changes has opened, for the first time or again. */
  | { readonly type: 'opened' }
  | { readonly type: 'loaded'; readonly documents: readonly unknown[]; readonly hasMore: boolean }
  | { readonly type: 'changed'; readonly id: string; readonly document: unknown }
  | { readonly type: 'failed'; readonly message: string }

export interface MessagesState {
  readonly snapshot: MessagesSnapshot
  readonly byId: ReadonlyMap<string, StoredMessage>
  /** What changed while the list is being loaded; null when it is not. */
  readonly meanwhile: ReadonlyMap<string, StoredMessage | null> | null
}

export const nothingLoaded: MessagesState = { snapshot: { state: 'loading' }, byId: new Map(), meanwhile: null }

/** What is known after an event. The list stays as it is while it is loaded again. */
export function applyMessagesEvent(state: MessagesState, event: MessagesEvent): MessagesState {
  const { snapshot, byId, meanwhile } = state
  switch (event.type) {
    case 'opened':
      return { ...state, meanwhile: meanwhile ?? new Map() }
    case 'failed':
      return { ...state, snapshot: { state: 'failed', message: event.message } }
    case 'loaded': {
      const loaded = event.documents.flatMap((document) => parseMessage(document) ?? [])
      const merged = new Map<string, StoredMessage | null>(loaded.map((message) => [message._id, message]))
      for (const [id, message] of meanwhile ?? []) merged.set(id, message)
      return toState(merged, { hasMore: event.hasMore, meanwhile: null })
    }
    case 'changed': {
      const message = parseMessage(event.document)
      const now = meanwhile === null ? null : new Map(meanwhile).set(event.id, message)
      if (snapshot.state !== 'ready') return { ...state, meanwhile: now }
      const changed = new Map<string, StoredMessage | null>(byId).set(event.id, message)
      return toState(changed, { hasMore: snapshot.hasMore, meanwhile: now })
    }
  }
}

function toState(
  found: ReadonlyMap<string, StoredMessage | null>,
  { hasMore, meanwhile }: { readonly hasMore: boolean; readonly meanwhile: MessagesState['meanwhile'] },
): MessagesState {
  const byId = new Map([...found].filter((entry): entry is [string, StoredMessage] => entry[1] !== null))
  return { snapshot: { state: 'ready', messages: [...byId.values()], hasMore }, byId, meanwhile }
}

/** What does not have the shape of a message cannot be judged; the lake lets nothing in that has not. */
export function parseMessage(document: unknown): StoredMessage | null {
  const { data } = messageDocument.safeParse(document)
  return data !== undefined && typeof data._rev === 'string' ? { ...data, _rev: data._rev } : null
}

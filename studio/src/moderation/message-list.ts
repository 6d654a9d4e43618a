import { type MessageState, messageStates } from '@vigil/safeguarding/private/message'
import type { StoredMessage } from '@vigil/safeguarding/messages/decide'

/** So many messages stand on one page: enough to scan, few enough to stay quick. */
export const pageSize = 20

/** The messages in one state: what waits in the order in which it came, what is decided with the latest first. */
export function messagesIn(state: MessageState, messages: readonly StoredMessage[]): readonly StoredMessage[] {
  const found = messages.filter((message) => message.state === state)
  return state === 'waiting'
    ? found.sort((a, b) => compare(a.receivedOn, b.receivedOn) || compare(a._id, b._id))
    : found.sort((a, b) => compare(b.decidedAt, a.decidedAt) || compare(a._id, b._id))
}

export function countByState(messages: readonly StoredMessage[]): Readonly<Record<MessageState, number>> {
  const count = (state: MessageState) => messages.filter((message) => message.state === state).length
  const [waiting, approved, rejected, merged] = messageStates
  return { waiting: count(waiting), approved: count(approved), rejected: count(rejected), merged: count(merged) }
}

/** One page of a list. A page that is not there any more is the last one. */
export function pageOf<Item>(items: readonly Item[], page: number) {
  const pages = Math.max(1, Math.ceil(items.length / pageSize))
  const current = Math.min(Math.max(0, page), pages - 1)
  return { items: items.slice(current * pageSize, (current + 1) * pageSize), page: current, pages }
}

/** Who is at hand once the message with this id has left the list: the next one, or the last. */
export function neighbourOf(id: string, messages: readonly StoredMessage[]): string | null {
  const index = messages.findIndex((message) => message._id === id)
  const neighbour = index === -1 ? messages[0] : (messages[index + 1] ?? messages[index - 1])
  return neighbour?._id ?? null
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}

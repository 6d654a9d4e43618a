import { findDuplicates } from '@vigil/safeguarding/messages/find-duplicates'
import type { StoredMessage } from '@vigil/safeguarding/messages/decide'
import type { MessageState } from '@vigil/safeguarding/private/message'
import { useDeferredValue, useMemo, useState } from 'react'
import { messagesIn, neighbourOf, pageOf, pageSize } from './message-list.ts'

/** Messages that say the same as one of them. */
export interface DuplicatesOf {
  readonly group: readonly StoredMessage[]
  readonly isExact: boolean
}

/** Which messages are listed, which page of them is shown, and which one is at hand. */
export function useQueue(messages: readonly StoredMessage[], isLeaving: (message: StoredMessage) => boolean) {
  const [state, setState] = useState<MessageState>('waiting')
  const [wantedPage, setWantedPage] = useState(0)
  const [wantedId, setWantedId] = useState<string | null>(null)
  const listed = useMemo(
    () => messagesIn(state, messages).filter((message) => !isLeaving(message)),
    [state, messages, isLeaving],
  )
  const { items, page, pages } = pageOf(listed, wantedPage)
  const current = items.find(({ _id }) => _id === wantedId) ?? items[0] ?? null
  const duplicates = useDuplicates(state === 'waiting' ? listed : noMessages)

  return {
    state,
    listed,
    items,
    page,
    pages,
    current,
    duplicatesOf: (id: string) => duplicates.get(id) ?? null,
    chooseState(next: MessageState) {
      setState(next)
      setWantedPage(0)
      setWantedId(null)
    },
    choosePage(next: number) {
      setWantedPage(next)
      setWantedId(null)
    },
    choose: setWantedId,
    /** Goes so many places further, also to another page. At an end it stays. */
    chooseBy(steps: number) {
      const index = listed.findIndex((message) => message._id === current?._id)
      const next = listed[index + steps]
      if (index === -1 || next === undefined) return
      setWantedPage(Math.floor((index + steps) / pageSize))
      setWantedId(next._id)
    },
    /** What is at hand once this one has left. */
    neighbourOf: (id: string) => neighbourOf(id, listed),
  }
}

const noMessages: readonly StoredMessage[] = []

/** Thousands are compared in about a second, so it waits until the page has nothing more urgent to do. */
function useDuplicates(messages: readonly StoredMessage[]): ReadonlyMap<string, DuplicatesOf> {
  const deferred = useDeferredValue(messages)
  const found = useMemo(() => findDuplicates(deferred), [deferred])
  return useMemo(() => {
    const byId = new Map(messages.map((message) => [message._id, message]))
    const groups = found.map(({ first, others, isExact }) => ({
      group: [first, ...others].flatMap((id) => byId.get(id) ?? []),
      isExact,
    }))
    return new Map(
      groups
        .filter(({ group }) => group.length > 1)
        .flatMap((group) => group.group.map(({ _id }) => [_id, group] as const)),
    )
  }, [found, messages])
}

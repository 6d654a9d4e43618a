import type { CheckedMessage, Hint } from '@vigil/safeguarding/messages/check-message'
import type { StoredMessage } from '@vigil/safeguarding/messages/decide'
import { useEffect, useMemo, useState } from 'react'

const checkedAtOnce = 100

/** Hints of messages, looked for once for each revision. */
export function useHints(check: (message: CheckedMessage) => Hint[]): (message: StoredMessage) => readonly Hint[] {
  return useMemo(() => {
    const known = new WeakMap<StoredMessage, readonly Hint[]>()
    return (message) => {
      const found = known.get(message) ?? check(message)
      known.set(message, found)
      return found
    }
  }, [check])
}

/**
 * The messages without hints, found little by little so that the page stays quick. Null: some are not looked at yet.
 */
export function useCleanMessages(
  messages: readonly StoredMessage[],
  hintsOf: (message: StoredMessage) => readonly Hint[],
): readonly StoredMessage[] | null {
  const [looked, setLooked] = useState({ messages, hintsOf, count: checkedAtOnce })
  const count = looked.messages === messages && looked.hintsOf === hintsOf ? looked.count : checkedAtOnce
  useEffect(() => {
    if (count >= messages.length) return
    const timer = setTimeout(() => {
      for (const message of messages.slice(count, count + checkedAtOnce)) hintsOf(message)
      setLooked({ messages, hintsOf, count: count + checkedAtOnce })
    })
    return () => clearTimeout(timer)
  }, [messages, hintsOf, count])
  return useMemo(
    () => (count < messages.length ? null : messages.filter((message) => hintsOf(message).length === 0)),
    [messages, hintsOf, count],
  )
}

import type { StoredMessage } from '@vigil/safeguarding/messages/decide'
import { useEffect, useRef } from 'react'

interface OpenMessage {
  /** The message that a form is open for; null when none is. */
  readonly id: string | null
  readonly messages: readonly StoredMessage[]
  /** It is not in its list any more, so the form has to go. */
  readonly onDecided: (text: string) => void
  /** It is still there, and the form as well. */
  readonly onChanged: (text: string) => void
}

/** Tells somebody who has a form open that a colleague did something with the same message. */
export function useColleaguesDecisions({ id, messages, onDecided, onChanged }: OpenMessage): void {
  const known = useRef<StoredMessage | null>(null)
  const now = id === null ? null : (messages.find(({ _id }) => _id === id) ?? null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is to be told is decided by the message alone.
  useEffect(() => {
    const before = known.current
    known.current = now
    if (id === null || before === null || before._id !== id || now?._rev === before._rev) return
    if (now?.state === before.state) {
      onChanged('A colleague has just changed this message. Look at it again before you decide.')
    } else {
      known.current = null
      onDecided(
        `A colleague has ${outcomes[now?.state ?? 'gone']} this message in the meantime. Nothing of yours was written.`,
      )
    }
  }, [id, now])
}

const outcomes = {
  waiting: 'put back',
  approved: 'approved',
  rejected: 'rejected',
  merged: 'merged',
  gone: 'deleted',
} as const

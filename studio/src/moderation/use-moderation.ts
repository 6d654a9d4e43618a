import type { CheckedMessage, Hint } from '@vigil/safeguarding/messages/check-message'
import {
  decideApprove,
  decideMerge,
  decideRedact,
  decideReject,
  type MessagePatch,
  type StoredMessage,
} from '@vigil/safeguarding/messages/decide'
import type { MessageState } from '@vigil/safeguarding/private/message'
import { useMemo, useState } from 'react'
import type { MessageAction } from './message-card.tsx'
import { countByState } from './message-list.ts'
import { countMessages } from './queue-notice.ts'
import { useCleanMessages, useHints } from './use-clean-messages.ts'
import { useColleaguesDecisions } from './use-colleagues-decisions.ts'
import { type DecisionPlan, type DecisionStore, useDecisions } from './use-decisions.ts'
import { useFocusOnMessage } from './use-focus-on-message.ts'
import { useQueue } from './use-queue.ts'

export interface ModerationOptions {
  readonly messages: readonly StoredMessage[]
  readonly check: (message: CheckedMessage) => Hint[]
  readonly store: DecisionStore
  /** Who decides. */
  readonly userId: string
  readonly clock: () => Date
}

/** An action that asks for something before it is done. */
export type FormAction = Exclude<MessageAction, 'approve'>

const actionsIn: Readonly<Record<MessageState, readonly MessageAction[]>> = {
  waiting: ['approve', 'reject', 'redact'],
  approved: ['reject', 'redact'],
  rejected: ['approve'],
  merged: [],
}

/** Everything that moderators do with the messages of a campaign, and where they are in the list meanwhile. */
export function useModeration({ messages, check, store, userId, clock }: ModerationOptions) {
  const decisions = useDecisions(store)
  const { decide, decideEach, setNotice, isLeaving } = decisions
  const queue = useQueue(messages, isLeaving)
  const hintsOf = useHints(check)
  const clean = useCleanMessages(queue.state === 'waiting' ? queue.listed : noMessages, hintsOf)
  const counts = useMemo(() => countByState(messages.filter((message) => !isLeaving(message))), [messages, isLeaving])
  const [form, setForm] = useState<{ readonly id: string; readonly action: FormAction } | null>(null)
  const { focusCurrent, ...focusRefs } = useFocusOnMessage()

  useColleaguesDecisions({
    id: form?.id ?? null,
    messages,
    onChanged: (text) => setNotice({ tone: 'trouble', text }),
    onDecided(text) {
      setForm(null)
      setNotice({ tone: 'trouble', text })
      focusCurrent()
    },
  })

  const decision = () => ({ by: userId, at: clock().toISOString() })
  const actionsOf = (message: StoredMessage): readonly MessageAction[] =>
    queue.duplicatesOf(message._id) === null ? actionsIn[queue.state] : [...actionsIn[queue.state], 'merge']

  /** Decides, and goes on with the message behind those that leave the list. */
  function run(plan: DecisionPlan, next: string | null): void {
    setForm(null)
    if (next !== null) queue.choose(next)
    focusCurrent()
    void decide(plan)
  }

  return {
    ...decisions,
    ...focusRefs,
    queue,
    counts,
    clean,
    hintsOf,
    actionsOf,
    form,

    closeForm() {
      setForm(null)
      focusCurrent()
    },

    chooseState(next: MessageState) {
      setForm(null)
      queue.chooseState(next)
    },

    move(steps: number) {
      queue.chooseBy(steps)
      focusCurrent()
    },

    /** Does it, or opens the form that it needs. */
    act(message: StoredMessage, action: MessageAction) {
      if (!actionsOf(message).includes(action)) {
        if (action === 'merge') setNotice({ tone: 'done', text: 'No other message that waits says the same.' })
        return
      }
      queue.choose(message._id)
      if (action !== 'approve') return setForm({ id: message._id, action })
      const by = decision()
      const toPatches = each((waiting) => decideApprove(waiting, by))
      run({ before: [message], toPatches, done: 'Approved.' }, queue.neighbourOf(message._id))
    },

    reject(message: StoredMessage, reason: string) {
      const by = decision()
      const toPatches = each((waiting) => decideReject(waiting, { reason, ...by }))
      run({ before: [message], toPatches, done: 'Rejected.' }, queue.neighbourOf(message._id))
    },

    redact(message: StoredMessage, text: string) {
      const toPatches = each((waiting) => decideRedact(waiting, text))
      run({ before: [message], toPatches, done: 'Redacted.' }, message._id)
    },

    mergeInto(kept: StoredMessage, others: readonly StoredMessage[]) {
      const by = decision()
      const toPatches: DecisionPlan['toPatches'] = ([first = kept, ...rest]) => decideMerge(first, rest, by)
      const done = `Merged ${countMessages(others.length)} into one.`
      run({ before: [kept, ...others], toPatches, done }, kept._id)
    },

    approveClean() {
      const before = clean ?? noMessages
      const by = decision()
      const toPatches = each((message) => decideApprove(message, by))
      void decideEach({ before, toPatches, done: `Approved ${countMessages(before.length)} without hints.` })
    },
  }
}

export type Moderation = ReturnType<typeof useModeration>

/** The same for each message. */
function each(toPatch: (message: StoredMessage) => MessagePatch): DecisionPlan['toPatches'] {
  return (messages) => messages.map(toPatch)
}

const noMessages: readonly StoredMessage[] = []

import { type MessagePatch, type StoredMessage, toUndo } from '@vigil/safeguarding/messages/decide'
import { useCallback, useRef, useState } from 'react'
import type { CommitOutcome } from './message-store.ts'
import { parseMessage } from './messages-snapshot.ts'
import { countMessages, explainConflicts, type Notice } from './queue-notice.ts'

/** Where decisions are written. */
export interface DecisionStore {
  /** All of them or none. */
  readonly commit: (patches: readonly MessagePatch[]) => Promise<CommitOutcome>
  /** Each for itself. */
  readonly commitEach: (patches: readonly MessagePatch[], onProgress: (done: number) => void) => Promise<CommitOutcome>
  readonly explain: (error: unknown) => string
}

/** Decisions about messages that belong together, such as a merge. */
export interface DecisionPlan {
  /** The messages as they are seen. */
  readonly before: readonly StoredMessage[]
  /** What becomes of them, in their order. */
  readonly toPatches: (before: readonly StoredMessage[]) => readonly MessagePatch[]
  /** What was done, in a sentence: “Approved.” */
  readonly done: string
}

interface Undoable {
  readonly done: string
  readonly isTogether: boolean
  readonly messages: readonly WrittenMessage[]
}

/** How far a decision about many messages is. */
export interface BulkProgress {
  readonly done: number
  readonly total: number
}

const mostUndoable = 50

/**
 * Writes decisions, and tells what became of them. Messages that are being decided leave the list at once, and come
 * back when it did not work.
 */
export function useDecisions(store: DecisionStore) {
  const [notice, setNotice] = useState<Notice | null>(null)
  const [leaving, setLeaving] = useState<ReadonlyMap<string, string>>(new Map())
  // What is written is known when its answer comes, which may be after the next key was pressed.
  const undoable = useRef<readonly Undoable[]>([])
  const underWay = useRef<Promise<unknown>>(Promise.resolve())
  const [lastDone, setLastDone] = useState<string | null>(null)
  const [progress, setProgress] = useState<BulkProgress | null>(null)
  const isUndoing = useRef(false)
  const ownWrites = useRef(createOwnWrites())

  const keepUndoable = useCallback((changed: readonly Undoable[]) => {
    undoable.current = changed.slice(-mostUndoable)
    setLastDone(changed.at(-1)?.done ?? null)
  }, [])

  const write = useCallback(
    async (plan: DecisionPlan, onProgress: ((done: number) => void) | null) => {
      const leave = plan.before.map(({ _id, _rev }) => [_id, _rev] as const)
      const comeBack = (ids: readonly string[]) =>
        setLeaving((known) => new Map([...known].filter(([id]) => !ids.includes(id))))
      // A redaction and the message that others are merged into stay where they are.
      const staying = plan.toPatches(plan.before).filter(({ set }) => !('state' in set))
      setLeaving((known) => new Map([...known, ...leave.filter(([id]) => !staying.some((patch) => patch.id === id))]))
      try {
        await underWay.current
        const before = plan.before.map(ownWrites.current.follow)
        const patches = plan.toPatches(before)
        const { done, conflicts } =
          onProgress === null ? await store.commit(patches) : await store.commitEach(patches, onProgress)
        comeBack(conflicts)
        const revisions = new Map(done.map(({ id, revision }) => [id, revision]))
        const messages = before.flatMap((message) => {
          const revision = revisions.get(message._id)
          return revision === undefined ? [] : [{ before: message, revision }]
        })
        for (const written of messages) ownWrites.current.note(written, patches)
        const isTogether = onProgress === null
        if (messages.length > 0) keepUndoable([...undoable.current, { done: plan.done, isTogether, messages }])
        setNotice(
          conflicts.length > 0
            ? { tone: 'trouble', text: explainConflicts(conflicts.length) }
            : { tone: 'done', text: plan.done },
        )
      } catch (error) {
        comeBack(plan.before.map(({ _id }) => _id))
        setNotice({ tone: 'trouble', text: store.explain(error) })
      }
    },
    [store, keepUndoable],
  )

  /** One after the other: a key may be pressed before the answer to the last one is there. */
  const enqueue = useCallback(
    (plan: DecisionPlan, onProgress: ((done: number) => void) | null) => {
      const written = write(plan, onProgress)
      underWay.current = written
      return written
    },
    [write],
  )

  const decide = useCallback((plan: DecisionPlan) => enqueue(plan, null), [enqueue])

  const decideEach = useCallback(
    async (plan: DecisionPlan) => {
      const total = plan.before.length
      setProgress({ done: 0, total })
      try {
        await enqueue(plan, (done) => setProgress({ done, total }))
      } finally {
        setProgress(null)
      }
    },
    [enqueue],
  )

  const undo = useCallback(async () => {
    if (isUndoing.current) return
    isUndoing.current = true
    try {
      // Nothing older is taken back because the answer to the last decision is still on its way.
      await underWay.current
      const last = undoable.current.at(-1)
      if (last === undefined) return
      const patches = last.messages.map(({ before, revision }) => toUndo(before, revision))
      const { conflicts } = last.isTogether ? await store.commit(patches) : await store.commitEach(patches, () => {})
      keepUndoable(undoable.current.filter((each) => each !== last))
      const ids = last.messages.map(({ before }) => before._id)
      setLeaving((known) => new Map([...known].filter(([id]) => !ids.includes(id))))
      setNotice(
        conflicts.length > 0
          ? { tone: 'trouble', text: explainConflicts(conflicts.length) }
          : { tone: 'done', text: `Taken back: ${last.done} ${countMessages(ids.length)} as before.` },
      )
    } catch (error) {
      setNotice({ tone: 'trouble', text: store.explain(error) })
    } finally {
      isUndoing.current = false
    }
  }, [store, keepUndoable])

  /** Whether this message is on its way out of the list. Once it has another revision, the list is right by itself. */
  const isLeaving = useCallback(({ _id, _rev }: StoredMessage) => leaving.get(_id) === _rev, [leaving])

  return { notice, setNotice, progress, decide, decideEach, undo, lastDone, isLeaving }
}

interface WrittenMessage {
  readonly before: StoredMessage
  readonly revision: string
}

/**
 * What somebody has written just now and does not see yet. A decision made on a message as it was before holds for the
 * message as they have made it themselves; what a colleague did in between is never passed over.
 */
function createOwnWrites() {
  const after = new Map<string, StoredMessage>()
  const keyOf = ({ _id, _rev }: StoredMessage) => `${_id}@${_rev}`
  return {
    note({ before, revision }: WrittenMessage, patches: readonly MessagePatch[]) {
      const patch = patches.find(({ id }) => id === before._id)
      if (patch === undefined) return
      const fields = Object.entries({ ...before, ...patch.set, _rev: revision })
      const message = parseMessage(Object.fromEntries(fields.filter(([name]) => !patch.unset.includes(name))))
      if (message !== null) after.set(keyOf(before), message)
    },
    follow(message: StoredMessage): StoredMessage {
      let found = message
      for (let next = after.get(keyOf(found)); next !== undefined; next = after.get(keyOf(found))) found = next
      return found
    },
  }
}

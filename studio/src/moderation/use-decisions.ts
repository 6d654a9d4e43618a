import { type MessagePatch, type StoredMessage, toUndo } from '@vigil/safeguarding/messages/decide'
import { useCallback, useRef, useState } from 'react'
import type { CommitOutcome } from './message-store.ts'
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
  /** The messages as they were, for taking it back. */
  readonly before: readonly StoredMessage[]
  readonly patches: readonly MessagePatch[]
  /** What was done, in a sentence: “Approved.” */
  readonly done: string
}

interface Undoable {
  readonly done: string
  readonly isTogether: boolean
  readonly messages: readonly { readonly before: StoredMessage; readonly revision: string }[]
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
  const [undoable, setUndoable] = useState<readonly Undoable[]>([])
  const [progress, setProgress] = useState<BulkProgress | null>(null)
  const isUndoing = useRef(false)

  const writeAll = useCallback(
    async (plan: DecisionPlan, onProgress: ((done: number) => void) | null) => {
      const isTogether = onProgress === null
      // A redaction and the message that others are merged into stay where they are.
      const gone = plan.before.filter(({ _id }) => plan.patches.some(({ id, set }) => id === _id && 'state' in set))
      setLeaving((known) => new Map([...known, ...gone.map(({ _id, _rev }) => [_id, _rev] as const)]))
      const comeBack = (ids: readonly string[]) =>
        setLeaving((known) => new Map([...known].filter(([id]) => !ids.includes(id))))
      try {
        const { done, conflicts } = isTogether
          ? await store.commit(plan.patches)
          : await store.commitEach(plan.patches, onProgress)
        comeBack(conflicts)
        const revisions = new Map(done.map(({ id, revision }) => [id, revision]))
        const messages = plan.before.flatMap((before) => {
          const revision = revisions.get(before._id)
          return revision === undefined ? [] : [{ before, revision }]
        })
        if (messages.length > 0) {
          setUndoable((known) => [...known, { done: plan.done, isTogether, messages }].slice(-mostUndoable))
        }
        setNotice(
          conflicts.length > 0
            ? { tone: 'trouble', text: explainConflicts(conflicts.length) }
            : { tone: 'done', text: plan.done },
        )
        return conflicts.length === 0
      } catch (error) {
        comeBack(plan.patches.map(({ id }) => id))
        setNotice({ tone: 'trouble', text: store.explain(error) })
        return false
      }
    },
    [store],
  )

  const decide = useCallback((plan: DecisionPlan) => writeAll(plan, null), [writeAll])

  const decideEach = useCallback(
    async (plan: DecisionPlan) => {
      const total = plan.patches.length
      setProgress({ done: 0, total })
      try {
        return await writeAll(plan, (done) => setProgress({ done, total }))
      } finally {
        setProgress(null)
      }
    },
    [writeAll],
  )

  const undo = useCallback(async () => {
    const last = undoable.at(-1)
    if (last === undefined || isUndoing.current) return
    isUndoing.current = true
    try {
      const patches = last.messages.map(({ before, revision }) => toUndo(before, revision))
      const { conflicts } = last.isTogether ? await store.commit(patches) : await store.commitEach(patches, () => {})
      setUndoable((known) => known.filter((each) => each !== last))
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
  }, [undoable, store])

  /** Whether this message is on its way out of the list. Once it has another revision, the list is right by itself. */
  const isLeaving = useCallback(({ _id, _rev }: StoredMessage) => leaving.get(_id) === _rev, [leaving])

  return { notice, setNotice, progress, decide, decideEach, undo, lastDone: undoable.at(-1)?.done ?? null, isLeaving }
}

import { createMessageCheck } from '@vigil/safeguarding/messages/check-message'
import type { MessagePatch, StoredMessage } from '@vigil/safeguarding/messages/decide'
import { forbiddenKinds, messageCampaign } from '@vigil/safeguarding/messages/message-campaign'
import { useMemo, useState } from 'react'
import type { CommitOutcome } from '../message-store.ts'
import { parseMessage } from '../messages-snapshot.ts'
import { ModerationDesk } from '../moderation-desk.tsx'

export const campaign = messageCampaign.parse({
  _id: 'campaign-1',
  title: 'Letters of light',
  maxLength: 200,
  allowedFields: ['firstName', 'country'],
  forbids: forbiddenKinds,
})

/** Messages that wait, one for each text, in this order. Only in tests. */
export function waitingMessages(texts: readonly string[]): StoredMessage[] {
  return texts.map((text, index) => ({
    ...{ _id: `message-${String(index).padStart(4, '0')}`, _type: 'message', _rev: 'r0', campaign: 'campaign-1' },
    ...{ text, sender: { firstName: `Sender${index}` }, receivedOn: '2026-11-01', state: 'waiting', copies: 1 },
  }))
}

/** Messages in memory that change as the lake would change them: by revision, all or none. Only in tests. */
export interface MemoryMessages {
  all(): readonly StoredMessage[]
  get(id: string): StoredMessage
  /** A colleague does something. */
  change(id: string, fields: Partial<StoredMessage>): void
  /** The next decisions wait until they are let go; then, if there is an error, they fail with it. */
  hold(error?: Error): () => void
}

export function createMemoryMessages(initial: readonly StoredMessage[]) {
  let messages = initial
  let revision = 0
  let held: Promise<void> | null = null
  const listeners = new Set<(messages: readonly StoredMessage[]) => void>()
  const tell = (changed: readonly StoredMessage[]) => {
    messages = changed
    for (const listener of listeners) listener(messages)
  }
  const apply = ({ id, set, unset }: MessagePatch, rev: string) => {
    const changed = messages.map((message) => {
      if (message._id !== id) return message
      const fields = Object.entries({ ...message, ...set, _rev: rev }).filter(([field]) => !unset.includes(field))
      const parsed = parseMessage(Object.fromEntries(fields))
      if (parsed === null) throw new Error(`The lake would refuse ${JSON.stringify(fields)}.`)
      return parsed
    })
    tell(changed)
  }
  const commit = async (patches: readonly MessagePatch[]): Promise<CommitOutcome> => {
    await held
    const isFresh = ({ id, ifRevisionID }: MessagePatch) =>
      messages.some(({ _id, _rev }) => _id === id && _rev === ifRevisionID)
    if (!patches.every(isFresh)) return { done: [], conflicts: patches.map(({ id }) => id) }
    revision += 1
    const rev = `r${revision}`
    for (const patch of patches) apply(patch, rev)
    return { done: patches.map(({ id }) => ({ id, revision: rev })), conflicts: [] }
  }
  const memory: MemoryMessages = {
    all: () => messages,
    get(id) {
      const found = messages.find(({ _id }) => _id === id)
      if (found === undefined) throw new Error(`There is no message ${id}.`)
      return found
    },
    change(id, fields) {
      revision += 1
      tell(messages.map((message) => (message._id === id ? { ...message, ...fields, _rev: `r${revision}` } : message)))
    },
    hold(error) {
      let release = () => {}
      held = new Promise((resolve, reject) => {
        release = () => (error === undefined ? resolve() : reject(error))
      })
      return () => {
        release()
        held = null
      }
    },
  }
  const store = {
    commit,
    async commitEach(patches: readonly MessagePatch[], onProgress: (done: number) => void): Promise<CommitOutcome> {
      const outcomes: CommitOutcome[] = []
      for (const patch of patches) {
        outcomes.push(await commit([patch]))
        onProgress(outcomes.length)
      }
      return { done: outcomes.flatMap(({ done }) => done), conflicts: outcomes.flatMap(({ conflicts }) => conflicts) }
    },
    explain: (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  }

  function MemoryDesk() {
    const [shown, setShown] = useState(messages)
    listeners.add(setShown)
    const check = useMemo(() => createMessageCheck(campaign, { today: '2026-11-01', charityNames: [] }), [])
    return (
      <ModerationDesk
        campaignId={campaign._id}
        messages={shown}
        hasMore={false}
        check={check}
        store={store}
        saveDigest={async () => ({ count: 0, upTo: null })}
        userId="user-1"
        clock={clock}
        UserName={NameById}
      />
    )
  }
  return { memory, MemoryDesk }
}

const clock = () => new Date('2026-11-20T10:00:00Z')

function NameById({ id }: { readonly id: string }) {
  return <>{id}</>
}

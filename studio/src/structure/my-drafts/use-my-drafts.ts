import { textOf } from '@vigil/content-model/field-of'
import { useEffect, useMemo, useRef, useState } from 'react'
import { getPublishedId, useClient, useCurrentUser } from 'sanity'
import { apiVersion } from '../../api-version.ts'
import { type Live, mapLive } from '../live/live.ts'
import { type LiveQuestion, useLiveRows } from '../live/use-live-rows.ts'
import { writtenTypes } from '../work-list/document-types.ts'
import { findDraftsOf } from './draft-history.ts'
import { fetchPublishTimes } from './publish-times.ts'
import type { Draft } from './to-draft-groups.ts'

/** An import can leave thousands of drafts; who is looking for their own has touched them lately. */
export const newestDrafts = 1000

const filter = '_type in $types && _id in path("drafts.**")'
const question: LiveQuestion = {
  fetch: `*[${filter}] | order(_updatedAt desc)[0...${newestDrafts}]{ _id, _type, _rev, _updatedAt }`,
  listen: `*[${filter}]`,
  params: { types: [...writtenTypes] },
  perspective: 'raw',
}

/** What is known of who worked on a draft: once it is somebody's, it stays theirs until it is published. */
interface Answer {
  readonly revision: string
  readonly isMine: boolean
}

/**
 * The drafts that the editor has made, or changed since they were last published, the latest change first.
 *
 * A document does not say who wrote it. The history does, so each draft is looked up there once in each of its states.
 */
export function useMyDrafts(): Live<readonly Draft[]> {
  const client = useClient({ apiVersion })
  const userId = useCurrentUser()?.id ?? ''
  const rows = useLiveRows(question)
  const drafts = useMemo(() => mapLive(rows, (found) => found.map(toDraft)), [rows])
  const answers = useRef(new Map<string, Answer>())
  const [mine, setMine] = useState<Live<readonly Draft[]>>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same question once more.
  useEffect(() => {
    if (drafts.state !== 'found') {
      setMine(drafts)
      return
    }
    let isWanted = true
    lookUp(drafts.value, answers.current, async (unknown) => {
      const publishedAt = await fetchPublishTimes(client, unknown)
      return findDraftsOf(
        client,
        userId,
        unknown.map((id) => ({ id, publishedAt: publishedAt.get(id) ?? '' })),
      )
    })
      .then((known) => {
        answers.current = known
        if (isWanted) setMine({ state: 'found', value: drafts.value.filter(({ id }) => known.get(id)?.isMine) })
      })
      .catch((error: unknown) => {
        const message = textOf(error, 'message') || 'The history did not answer.'
        if (isWanted) setMine({ state: 'failed', message, retry: () => setAttempt((count) => count + 1) })
      })
    return () => {
      isWanted = false
    }
  }, [client, userId, drafts, attempt])

  return mine
}

/** Answers for these drafts and no others: a draft that was published is forgotten, and begins anew. */
async function lookUp(
  drafts: readonly Draft[],
  known: ReadonlyMap<string, Answer>,
  findMine: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<Map<string, Answer>> {
  const isOpen = ({ id, revision }: Draft) => {
    const answer = known.get(id)
    return answer === undefined || (!answer.isMine && answer.revision !== revision)
  }
  const open = drafts.filter(isOpen).map(({ id }) => id)
  const found = open.length === 0 ? new Set() : await findMine(open)
  return new Map(
    drafts.map(({ id, revision }) => [id, { revision, isMine: known.get(id)?.isMine === true || found.has(id) }]),
  )
}

function toDraft(row: unknown): Draft {
  return {
    id: getPublishedId(textOf(row, '_id')),
    type: textOf(row, '_type'),
    revision: textOf(row, '_rev'),
    changedAt: textOf(row, '_updatedAt'),
  }
}

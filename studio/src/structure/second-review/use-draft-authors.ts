import { textOf } from '@vigil/content-model/field-of'
import { useEffect, useRef, useState } from 'react'
import { useClient } from 'sanity'
import { apiVersion } from '../../api-version.ts'
import { fetchDraftAuthors } from '../my-drafts/draft-history.ts'
import { fetchPublishTimes } from '../my-drafts/publish-times.ts'

/** A draft in one of its states. */
interface DraftState {
  readonly id: string
  readonly revision: string
}

type Authors = ReadonlyMap<string, readonly string[] | null>

/**
 * Who has worked on each of these drafts, by its id. Null: the history did not answer, so nobody knows.
 * Undefined until all are known. Each draft is looked up once in each of its states.
 */
export function useDraftAuthors(drafts: readonly DraftState[] | undefined): Authors | undefined {
  const client = useClient({ apiVersion })
  const known = useRef(new Map<string, readonly string[] | null>())
  const [authors, setAuthors] = useState<Authors>()

  useEffect(() => {
    if (drafts === undefined) return
    let isWanted = true
    const lookUp = async () => {
      const publishedAt = await fetchPublishTimes(
        client,
        drafts.map(({ id }) => id),
      )
      const found = drafts.map(async (draft) => {
        const since = { id: draft.id, publishedAt: publishedAt.get(draft.id) ?? '' }
        const key = `${draft.id} ${draft.revision}`
        const names = known.current.get(key) ?? (await fetchDraftAuthors(client, since).catch(unknownTo(draft.id)))
        known.current.set(key, names)
        return [draft.id, names] as const
      })
      return new Map(await Promise.all(found))
    }
    lookUp()
      .catch(() => new Map(drafts.map(({ id }) => [id, null])))
      .then((found) => {
        if (isWanted) setAuthors(found)
      })
    return () => {
      isWanted = false
    }
  }, [client, drafts])

  return authors
}

/** An account may not be allowed to read the history; then the review says that nobody knows. */
function unknownTo(id: string): (error: unknown) => null {
  return (error) => {
    console.info(`Nobody knows who wrote ${id}: ${textOf(error, 'message')}`)
    return null
  }
}

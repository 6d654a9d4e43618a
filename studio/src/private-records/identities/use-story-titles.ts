import { useEffect, useState } from 'react'
import { useClient } from 'sanity'
import { z } from 'zod'
import { apiVersion } from '../../api-version.ts'

const rows = z.array(z.object({ _id: z.string(), title: z.string().nullable() }))

/** The titles of all stories by their published ids, in the order of the titles. */
export function useStoryTitles(): ReadonlyMap<string, string> {
  const client = useClient({ apiVersion })
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    const query = '*[_type == "story"] | order(lower(title)){ _id, title }'
    client.fetch<unknown>(query, {}, { perspective: 'drafts', tag: 'identity' }).then(
      (found) => setTitles(new Map(rows.parse(found).map(({ _id, title }) => [_id, title || 'Story without a title']))),
      // Then stories are only not called by name.
      () => undefined,
    )
  }, [client])
  return titles
}

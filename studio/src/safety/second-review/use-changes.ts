import type { SignOffs } from '@vigil/safeguarding/private/sign-offs'
import { useEffect, useState } from 'react'
import { type SanityDocument, useClient, useDataset, useSchema } from 'sanity'
import { apiVersion } from '../../api-version.ts'
import { describePath } from '../findings/describe-path.ts'
import { changedParts } from './changed-parts.ts'

type Entry = SignOffs['entries'][number]

/** For each sign-off that is void: the titles of the fields that changed since it was given. */
export function useChanges(
  publishedId: string,
  story: SanityDocument | null,
  voided: readonly Entry[],
): ReadonlyMap<string, readonly string[]> {
  const client = useClient({ apiVersion })
  const dataset = useDataset()
  const type = useSchema().get('story')
  const [changes, setChanges] = useState<ReadonlyMap<string, readonly string[]>>(new Map())
  const asked = JSON.stringify(voided.map(({ _key, at }) => [_key, at]))
  useEffect(() => {
    if (story === null) return
    let isCurrent = true
    const entries: [string, string][] = JSON.parse(asked)
    const documentsAt = async (at: string): Promise<SanityDocument | undefined> => {
      const url = `/data/history/${dataset}/documents/drafts.${publishedId},${publishedId}?time=${encodeURIComponent(at)}`
      const { documents } = await client.request<{ documents: SanityDocument[] }>({ url, tag: 'second-review' })
      return documents.find(({ _id }) => _id.startsWith('drafts.')) ?? documents[0]
    }
    const compare = async ([key, at]: [string, string]): Promise<[string, string[]]> => {
      const before = await documentsAt(at)
      const names = before === undefined ? [] : changedParts(before, story)
      return [key, names.map((name) => describePath(type, story, [name]) || name)]
    }
    Promise.all(entries.map(compare)).then(
      (found) => isCurrent && setChanges(new Map(found)),
      // Without the history it is only said that something changed.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [asked, client, dataset, publishedId, story, type])
  return changes
}

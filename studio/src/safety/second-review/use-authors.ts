import { useEffect, useState } from 'react'
import { useClient, useDataset, useDocumentVersions } from 'sanity'
import { apiVersion } from '../../api-version.ts'
import { findAuthors } from './find-authors.ts'

/**
 * Who wrote what would be published. Undefined: not known yet; null: it cannot be found out.
 *
 * @param published the published document's id, when there is one
 * @param revision asks anew when it changes
 */
export function useAuthors(
  publishedId: string,
  published: string | null,
  revision: string,
): readonly string[] | null | undefined {
  const client = useClient({ apiVersion })
  const dataset = useDataset()
  const { data: versionIds } = useDocumentVersions({ documentId: publishedId })
  const [authors, setAuthors] = useState<readonly string[] | null | undefined>(undefined)
  const ids = [...new Set([publishedId, `drafts.${publishedId}`, ...versionIds])].join(',')
  useEffect(() => {
    if (revision === '') return
    let isCurrent = true
    const url = `/data/history/${dataset}/transactions/${ids}?excludeContent=true&reverse=true&limit=1000`
    client.request<unknown>({ url, json: false, tag: 'second-review' }).then(
      (log) => isCurrent && setAuthors(findAuthors(String(log), published)),
      () => isCurrent && setAuthors(null),
    )
    return () => {
      isCurrent = false
    }
  }, [client, dataset, ids, published, revision])
  return authors
}

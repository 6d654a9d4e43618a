import { useEffect, useState } from 'react'
import { type SanityDocument, useClient } from 'sanity'
import { apiVersion } from '../../api-version.ts'
import type { Schedule } from './find-schedule.ts'
import { isSameContent } from './is-same-content.ts'

/** Whether a draft holds changes that its schedule does not. Null: not known, or nobody asks. */
export function useNewerChanges(
  schedule: Schedule | null,
  publishedId: string,
  draft: SanityDocument | null,
): boolean | null {
  const client = useClient({ apiVersion })
  const releaseId = schedule?.releaseId
  const [version, setVersion] = useState<SanityDocument | null>(null)
  useEffect(() => {
    if (releaseId === undefined) return
    let isCurrent = true
    client.getDocument(`versions.${releaseId}.${publishedId}`).then(
      (found) => {
        if (isCurrent && found !== undefined) setVersion(found)
      },
      // Without an answer nothing is said about changes.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [client, releaseId, publishedId])
  return schedule === null || version === null || draft === null ? null : !isSameContent(version, draft)
}

import { useEffect, useMemo, useState } from 'react'
import { createGrantsStore, type DocumentValuePermission, useCurrentUser } from 'sanity'
import { usePrivateClient } from './use-private-client.ts'

export type Permission = 'unknown' | 'granted' | 'denied'

/** What one may do with private documents of a type. Where nobody may know that there are any, nothing is granted. */
export function usePrivatePermission(permission: DocumentValuePermission, type: string): Permission {
  const client = usePrivateClient()
  const userId = useCurrentUser()?.id ?? null
  const grants = useMemo(() => createGrantsStore({ client, userId }), [client, userId])
  const [answer, setAnswer] = useState<Permission>('unknown')
  useEffect(() => {
    const subscription = grants.checkDocumentPermission(permission, { _id: `${type}-any`, _type: type }).subscribe({
      next: ({ granted }) => setAnswer(granted ? 'granted' : 'denied'),
      // The lake answers as if the dataset were not there.
      error: () => setAnswer('denied'),
    })
    return () => subscription.unsubscribe()
  }, [grants, permission, type])
  return answer
}

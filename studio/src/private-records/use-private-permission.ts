import type { SanityClient } from '@sanity/client'
import { useEffect, useState } from 'react'
import { concatMap, map, type Observable, of } from 'rxjs'
import { createGrantsStore, type DocumentValuePermission, useCurrentUser } from 'sanity'
import { usePrivateClient } from './use-private-client.ts'

export type Permission = 'unknown' | 'granted' | 'denied'

/** What one may do with private documents of a type. Where nobody may know that there are any, nothing is granted. */
export function usePrivatePermission(permission: DocumentValuePermission, type: string): Permission {
  const client = usePrivateClient()
  const userId = useCurrentUser()?.id ?? null
  const [answer, setAnswer] = useState<Permission>('unknown')
  useEffect(() => {
    const subscription = askPermission(client, { permission, type, userId }).subscribe({
      next: (granted) => setAnswer(granted ? 'granted' : 'denied'),
      // What nobody can find out, nobody may.
      error: () => setAnswer('denied'),
    })
    return () => subscription.unsubscribe()
  }, [client, permission, type, userId])
  return answer
}

interface Question {
  readonly permission: DocumentValuePermission
  readonly type: string
  readonly userId: string | null
}

/**
 * The list of datasets comes first: it has those that one may know of. A question about another one is answered as if it
 * were not there, and then the whole Studio takes its own dataset for missing.
 */
function askPermission(client: SanityClient, { permission, type, userId }: Question): Observable<boolean> {
  const { dataset } = client.config()
  return client.observable.datasets.list().pipe(
    concatMap((datasets) => {
      if (!datasets.some(({ name }) => name === dataset)) return of(false)
      const grants = createGrantsStore({ client, userId })
      return grants
        .checkDocumentPermission(permission, { _id: `${type}-any`, _type: type })
        .pipe(map(({ granted }) => granted))
    }),
  )
}

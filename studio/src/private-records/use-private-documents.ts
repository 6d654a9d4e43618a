import type { ListenParams, SanityClient } from '@sanity/client'
import { useEffect, useState } from 'react'
import { catchError, concatMap, debounceTime, EMPTY, from, merge, type Observable, of, timer } from 'rxjs'
import type { z } from 'zod'
import { usePrivateClient } from './use-private-client.ts'

/** Private documents as they are now, or why there are none to show. */
export type PrivateDocuments<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'found'; readonly documents: readonly Value[] }
  | { readonly state: 'failed'; readonly message: string }

/**
 * Private documents, kept current while the component is shown.
 *
 * @param filter a GROQ filter. Null: nothing is asked for.
 */
export function usePrivateDocuments<Schema extends z.ZodType>(
  schema: Schema,
  filter: string | null,
  params: ListenParams = {},
): PrivateDocuments<z.infer<Schema>> {
  const client = usePrivateClient()
  const [documents, setDocuments] = useState<PrivateDocuments<z.infer<Schema>>>({ state: 'loading' })
  const key = JSON.stringify(params)
  useEffect(() => {
    setDocuments({ state: 'loading' })
    if (filter === null) return
    const subscription = observe(client, filter, JSON.parse(key)).subscribe((answer) =>
      setDocuments(
        answer.state === 'found' ? { state: 'found', documents: parseAll(schema, answer.documents) } : answer,
      ),
    )
    return () => subscription.unsubscribe()
  }, [client, schema, filter, key])
  return documents
}

function observe(client: SanityClient, filter: string, params: ListenParams): Observable<PrivateDocuments<unknown>> {
  const changes = client
    .listen(`*[${filter}]`, params, { events: ['mutation', 'welcome'], includeResult: false, visibility: 'query' })
    // Without a stream the list is still right when it is opened.
    .pipe(catchError(() => EMPTY))
  return merge(timer(0), changes).pipe(
    debounceTime(50),
    concatMap(() =>
      from(client.fetch<unknown[]>(`*[${filter}] | order(_createdAt desc)`, params, { tag: 'private-records' })).pipe(
        concatMap((documents) => of<PrivateDocuments<unknown>>({ state: 'found', documents })),
        catchError((error: unknown) =>
          of<PrivateDocuments<unknown>>({
            state: 'failed',
            message: error instanceof Error ? error.message : 'The content lake did not answer.',
          }),
        ),
      ),
    ),
  )
}

/** What does not have the shape cannot be shown; the lake lets nothing in that has not. */
function parseAll<Schema extends z.ZodType>(schema: Schema, documents: readonly unknown[]): z.infer<Schema>[] {
  return documents.flatMap((document) => {
    const parsed = schema.safeParse(document)
    return parsed.success ? [parsed.data] : []
  })
}

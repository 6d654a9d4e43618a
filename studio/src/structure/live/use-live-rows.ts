import type { SanityClient } from '@sanity/client'
import { fieldOf, textOf } from '@vigil/content-model/field-of'
import { useCallback, useEffect, useState } from 'react'
import { map, type Observable, of, switchMap } from 'rxjs'
import { listenQuery, useClient } from 'sanity'
import { apiVersion } from '../../api-version.ts'
import type { Live } from './live.ts'

/** A question to the lake, asked again whenever a document that it is about changes. */
export interface LiveQuestion {
  /** The whole query. It answers with a list. */
  readonly fetch: string
  /** The documents whose changes can change the answer: `*[_type == "story"]`. */
  readonly listen: string
  readonly params?: Readonly<Record<string, string | number | string[]>>
  readonly perspective: 'raw' | 'drafts' | 'published'
  /** Another dataset than the one that the Studio works on. */
  readonly dataset?: string
}

/**
 * The rows that answer a question, kept up to date.
 *
 * NB: the question must stay the same object while it is the same question.
 */
export function useLiveRows(question: LiveQuestion): Live<readonly unknown[]> {
  const client = useClient({ apiVersion })
  const [attempt, setAttempt] = useState(0)
  const [live, setLive] = useState<Live<readonly unknown[]>>({ state: 'loading' })
  const retry = useCallback(() => setAttempt((count) => count + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same question once more.
  useEffect(() => {
    setLive({ state: 'loading' })
    const subscription = ask(client, question).subscribe({
      next: (rows) =>
        setLive(rows === null ? { state: 'failed', message: notForYou, retry } : { state: 'found', value: rows }),
      error: (error) => setLive({ state: 'failed', message: explain(error), retry }),
    })
    return () => subscription.unsubscribe()
  }, [client, question, attempt, retry])

  return live
}

const notForYou = 'Your account may not see this. Ask an administrator if you need it.'

/** Null: the account may not know that there is such a dataset. */
function ask(client: SanityClient, question: LiveQuestion): Observable<readonly unknown[] | null> {
  const { fetch, listen, params, perspective, dataset } = question
  const options = { apiVersion, perspective, tag: 'desk' }
  const askIn = (asked: SanityClient): Observable<readonly unknown[]> =>
    listenQuery(asked, { fetch, listen }, { ...params }, options).pipe(map((rows) => (Array.isArray(rows) ? rows : [])))
  if (dataset === undefined) return askIn(client)
  // The list of datasets has those that one may know of. A question to another one is answered as if it were not there,
  // and then the whole Studio takes its own dataset for missing.
  return client.observable.datasets
    .list()
    .pipe(
      switchMap((datasets) =>
        datasets.some(({ name }) => name === dataset) ? askIn(client.withConfig({ dataset })) : of(null),
      ),
    )
}

function explain(error: unknown): string {
  const status = fieldOf(error, 'statusCode')
  if (status === 401 || status === 403) return notForYou
  return textOf(error, 'message') || 'The list did not come.'
}

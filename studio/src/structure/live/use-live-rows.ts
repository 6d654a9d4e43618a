import { fieldOf, textOf } from '@vigil/content-model/field-of'
import { useCallback, useEffect, useState } from 'react'
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
    const { fetch, listen, params, perspective, dataset } = question
    const asked = dataset === undefined ? client : client.withConfig({ dataset })
    setLive({ state: 'loading' })
    const options = { apiVersion, perspective, tag: 'desk' }
    const subscription = listenQuery(asked, { fetch, listen }, { ...params }, options).subscribe({
      next: (rows) => setLive({ state: 'found', value: Array.isArray(rows) ? rows : [] }),
      error: (error) => setLive({ state: 'failed', message: explain(error), retry }),
    })
    return () => subscription.unsubscribe()
  }, [client, question, attempt, retry])

  return live
}

function explain(error: unknown): string {
  const status = fieldOf(error, 'statusCode')
  if (status === 401 || status === 403) return 'Your account may not see this. Ask an administrator if you need it.'
  return textOf(error, 'message') || 'The list did not come.'
}

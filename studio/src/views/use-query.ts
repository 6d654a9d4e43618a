import { useEffect, useState } from 'react'
import { useDocumentStore } from 'sanity'
import { apiVersion } from '../api-version.ts'

interface LiveQuery {
  readonly query: string
  readonly params: Readonly<Record<string, string | string[]>>
}

/** The answer of a query over all documents, drafts and versions included, kept current; undefined until it is there. */
export function useQuery<Answer>({ query, params }: LiveQuery): Answer | undefined {
  const documents = useDocumentStore()
  const [answer, setAnswer] = useState<Answer>()
  const key = JSON.stringify(params)

  useEffect(() => {
    const asked = documents.listenQuery(query, JSON.parse(key), { apiVersion, perspective: 'raw', tag: 'views' })
    const subscription = asked.subscribe(setAnswer)
    return () => subscription.unsubscribe()
  }, [documents, query, key])

  return answer
}

import { evaluate, parse } from 'groq-js'

/** Asks a query of some documents, as a content server would. */
export async function ask(
  query: string,
  documents: readonly unknown[],
  params: Record<string, unknown> = {},
): Promise<unknown> {
  const answer = await evaluate(parse(query, { params }), { dataset: [...documents], params })
  return answer.get()
}

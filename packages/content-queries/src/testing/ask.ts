import { evaluate, parse } from 'groq-js'
import { statesForReaders } from '../translations/in-language.ts'

/** Asks a query of some documents, as a content server would, for readers of English unless `params` say otherwise. */
export async function ask(
  query: string,
  documents: readonly unknown[],
  params: Record<string, unknown> = {},
): Promise<unknown> {
  const given = { language: 'en', translationStates: statesForReaders, ...params }
  const answer = await evaluate(parse(query, { params: given }), { dataset: [...documents], params: given })
  return answer.get()
}

import { evaluate, parse } from 'groq-js'
import { statesForReaders } from '../translations/in-language.ts'

/** What a content server knows of every document. */
const written = { _createdAt: '2026-11-01T08:00:00Z', _updatedAt: '2026-11-02T09:30:00Z' }

/** Asks a query of some documents, as a content server would, for readers of English unless `params` say otherwise. */
export async function ask(
  query: string,
  documents: readonly unknown[],
  params: Record<string, unknown> = {},
): Promise<unknown> {
  const dataset = documents.map((document) => Object.assign({ ...written }, document))
  const given = { language: 'en', translationStates: statesForReaders, ...params }
  const answer = await evaluate(parse(query, { params: given }), { dataset, params: given })
  return answer.get()
}

import { type PageIssue, parsePage } from '@vigil/content-queries/parse-page'
import type { z } from 'zod'
import type { Perspective } from './perspective'
import type { ContentQuery } from './ask-safely'
import { queryContent } from './query-content'

/** What the content server has for a page, and the sync tags that it depends on. */
export type LoadedPage<Page> = ({ state: 'found'; page: Page } | { state: 'missing' | 'invalid' }) & {
  syncTags: readonly string[]
}

/** Asks for a page and reads the answer. What is broken is named in the log, without its content, and left out. */
export async function loadPage<Page>(
  query: ContentQuery,
  schema: z.ZodType<Page>,
  perspective: Perspective,
): Promise<LoadedPage<Page>> {
  const { result, syncTags, refused, id } = await queryContent(query, perspective)
  const parsed = parsePage(schema, result)
  const issues = parsed.state === 'missing' ? [] : parsed.issues
  logOnce(id, [
    ...refused.map((each) => `[${query.name}] document "${each.id}" is not shown: ${each.rules.join(', ')}.`),
    ...issues.map((issue) => toLogLine(query.name, issue)),
  ])
  return parsed.state === 'found' ? { state: 'found', page: parsed.page, syncTags } : { state: parsed.state, syncTags }
}

const loggedAnswers = new Set<string>()

// A page may be rendered many times from one answer.
function logOnce(answerId: string, lines: readonly string[]): void {
  if (lines.length === 0 || loggedAnswers.has(answerId)) return
  if (loggedAnswers.size >= 1000) loggedAnswers.clear()
  loggedAnswers.add(answerId)
  for (const line of lines) console.warn(line)
}

function toLogLine(name: string, { documentId, path, message }: PageIssue): string {
  const document = documentId === null ? 'a document' : `document "${documentId}"`
  return `[${name}] ${path || 'the answer'} of ${document} is left out: ${message}.`
}

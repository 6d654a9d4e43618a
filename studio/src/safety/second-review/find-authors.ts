import { z } from 'zod'

const logLine = z.looseObject({ author: z.string(), documentIDs: z.array(z.string()) })

/**
 * Who wrote what would be published, from the lake's log of the draft, its versions and the published document.
 *
 * @param log lines of JSON, the newest first
 * @param published the id of the published document, or null: it is not published, so everybody who ever wrote counts
 */
export function findAuthors(log: string, published: string | null): string[] {
  const authors = new Set<string>()
  for (const line of log.split('\n')) {
    const parsed = logLine.safeParse(parseJson(line))
    if (!parsed.success) continue
    // From here on readers have it.
    if (published !== null && parsed.data.documentIDs.includes(published)) break
    authors.add(parsed.data.author)
  }
  return [...authors]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

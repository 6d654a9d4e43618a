import type { Problem, PublishCandidate } from '../finding.ts'
import { type PublicText, publicTexts } from '../public-values.ts'

/** The problem of each public text in which something is found: at most one, so that an editor solves one at a time. */
export function* inPublicTexts(
  document: PublishCandidate,
  find: (publicText: PublicText) => string | null,
  explain: (found: string) => string,
): Generator<Problem> {
  for (const publicText of publicTexts(document)) {
    const found = find(publicText)
    if (found !== null) yield { path: publicText.path, message: explain(found) }
  }
}

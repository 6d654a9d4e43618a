import type { Problem, PublishCandidate } from '../finding.ts'
import { type PublicText, publicTexts } from '../public-values.ts'

/** Gives what it finds in a text, always the same in the same text. */
export type FindInText = (publicText: PublicText) => string | null

interface FoundText {
  readonly path: string
  readonly found: string
}

/** Documents do not change, they are replaced: what was found in one need not be looked for again. */
const known = new WeakMap<PublishCandidate, WeakMap<FindInText, readonly FoundText[]>>()

/** The problem of each public text in which something is found: at most one, so that an editor solves one at a time. */
export function inPublicTexts(
  document: PublishCandidate,
  find: FindInText,
  explain: (found: string) => string,
): readonly Problem[] {
  return findInTexts(document, find).map(({ path, found }) => ({ path, message: explain(found) }))
}

function findInTexts(document: PublishCandidate, find: FindInText): readonly FoundText[] {
  const ofDocument = known.get(document) ?? new WeakMap<FindInText, readonly FoundText[]>()
  known.set(document, ofDocument)
  const remembered = ofDocument.get(find)
  if (remembered !== undefined) return remembered
  const foundTexts = publicTexts(document).flatMap((publicText) => {
    const found = find(publicText)
    return found === null ? [] : [{ path: publicText.path, found }]
  })
  ofDocument.set(find, foundTexts)
  return foundTexts
}

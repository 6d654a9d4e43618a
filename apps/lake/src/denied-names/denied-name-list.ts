import type { GuardCandidate } from '@vigil/lake/lake/lake'
import { createDeniedNameMatcher, type DeniedNameMatcher } from '@vigil/safeguarding/denied-names/denied-name-matcher'
import { deniedNameDocument } from '@vigil/safeguarding/private/denied-name'
import type { HashWords } from './denied-names-key.ts'

/** Finds the matcher for the denied names of a private dataset, as they are now. */
export type FindDeniedNames = (
  privateDataset: string,
  neighbours: Pick<GuardCandidate, 'peekAll' | 'revisionOf'>,
) => DeniedNameMatcher

interface Known {
  revision: number
  readonly names: string
  readonly matcher: DeniedNameMatcher
}

/**
 * Keeps a matcher for each dataset, with what it remembers, as long as the list stays the same: other private records
 * change more often.
 */
export function createFindDeniedNames(hash: HashWords): FindDeniedNames {
  const known = new Map<string, Known>()
  return (dataset, { peekAll, revisionOf }) => {
    const revision = revisionOf(dataset)
    const found = known.get(dataset)
    if (found?.revision === revision) return found.matcher
    const names = [...peekAll(dataset, 'deniedName')].flatMap((document) => {
      const parsed = deniedNameDocument.safeParse(document)
      if (!parsed.success) return []
      const { hash: hashed, words, firstWord } = parsed.data
      return [{ hash: hashed, words, ...(firstWord === undefined ? {} : { firstWord }) }]
    })
    const text = JSON.stringify(names)
    if (found?.names === text) {
      found.revision = revision
      return found.matcher
    }
    const matcher = createDeniedNameMatcher({ hash, names })
    known.set(dataset, { revision, names: text, matcher })
    return matcher
  }
}

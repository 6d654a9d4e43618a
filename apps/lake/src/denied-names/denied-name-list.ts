import type { LakeDocument } from '@vigil/lake/core/document'
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
  readonly documents: readonly LakeDocument[]
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
    const documents = [...peekAll(dataset, 'deniedName')]
    if (found !== undefined && isSameList(found.documents, documents)) {
      found.revision = revision
      return found.matcher
    }
    const matcher = createDeniedNameMatcher({ hash, names: documents.flatMap(toName) })
    known.set(dataset, { revision, documents, matcher })
    return matcher
  }
}

/** Documents are replaced when they change, never written into. */
function isSameList(one: readonly LakeDocument[], other: readonly LakeDocument[]): boolean {
  return one.length === other.length && one.every((document, index) => document === other[index])
}

function toName(document: LakeDocument) {
  const parsed = deniedNameDocument.safeParse(document)
  if (!parsed.success) return []
  const { hash, words, firstWord } = parsed.data
  return [{ hash, words, ...(firstWord === undefined ? {} : { firstWord }) }]
}

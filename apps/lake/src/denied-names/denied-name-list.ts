import type { LakeDocument } from '@vigil/lake/core/document'
import type { GuardCandidate } from '@vigil/lake/lake/lake'
import {
  createDeniedNameMatcher,
  type HashedName,
  type NameHashes,
} from '@vigil/safeguarding/denied-names/denied-name-matcher'
import type { DeniedNames } from '@vigil/safeguarding/denied-names/find-denied-names'
import { deniedNameDocument } from '@vigil/safeguarding/private/denied-name'

/** Finds the denied names of a private dataset, as they are now. */
export type FindDeniedNames = (privateDataset: string, neighbours: Pick<GuardCandidate, 'peekAll'>) => DeniedNames

/**
 * Keeps what was made of a list, with what it remembers, as long as the list stays the same: other private records
 * change more often. When one name changes, the others are not parsed again.
 */
export function createFindDeniedNames(hashes: NameHashes): FindDeniedNames {
  const known = new WeakMap<readonly LakeDocument[], DeniedNames>()
  const parsed = new WeakMap<LakeDocument, readonly HashedName[]>()
  const namesIn = (document: LakeDocument) => {
    const names = parsed.get(document) ?? toNames(document)
    parsed.set(document, names)
    return names
  }
  return (dataset, { peekAll }) => {
    const documents = peekAll(dataset, 'deniedName')
    const found = known.get(documents) ?? createDeniedNameMatcher({ hashes, names: documents.flatMap(namesIn) })
    known.set(documents, found)
    return found
  }
}

/** One name, or none: what has not the shape of one is none. */
function toNames(document: LakeDocument): readonly HashedName[] {
  const parsed = deniedNameDocument.safeParse(document)
  if (!parsed.success) return []
  const { hash, words, firstWordTag, firstWord } = parsed.data
  return [{ hash, words, firstWordTag, firstWord }]
}

import type { PublishGuard } from '@vigil/lake/lake/lake'
import { createFindDeniedNames } from '../denied-names/denied-name-list.ts'
import { type HashWords, openDeniedNamesHash } from '../denied-names/denied-names-key.ts'
import { guardPrivateRecords } from './private-records.ts'
import { createSafeguard } from './safeguard.ts'

/** The guards of a newsroom whose lake is in this folder. */
export function createGuards(folder: string): readonly PublishGuard[] {
  // Not before the first name is looked for: a lake without denied names needs no key.
  let hash: HashWords | null = null
  const hashWords: HashWords = (words) => {
    hash ??= openDeniedNamesHash(folder)
    return hash(words)
  }
  return [createSafeguard(createFindDeniedNames(hashWords)), guardPrivateRecords]
}

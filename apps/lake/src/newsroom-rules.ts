import type { Derivation, PublishGuard } from '@vigil/lake/lake/lake'
import { createFindDeniedNames } from './denied-names/denied-name-list.ts'
import { type HashWords, openDeniedNamesHash } from './denied-names/denied-names-key.ts'
import { createRedirectFromOldSlug } from './derivations/redirect-from-old-slug.ts'
import { guardPrivateRecords } from './guards/private-records.ts'
import { createSafeguard } from './guards/safeguard.ts'

/** The guards of a newsroom whose lake is in this folder. */
export function createGuards(folder: string): readonly PublishGuard[] {
  return [createSafeguard(createFindDeniedNames(openWhenAsked(folder))), guardPrivateRecords]
}

/** What follows from published documents in a newsroom whose lake is in this folder. */
export function createDerivations(folder: string): readonly Derivation[] {
  return [createRedirectFromOldSlug(createFindDeniedNames(openWhenAsked(folder)))]
}

/** Not before the first name is looked for: a lake without denied names needs no key. */
function openWhenAsked(folder: string): HashWords {
  let hash: HashWords | null = null
  return (words) => {
    hash ??= openDeniedNamesHash(folder)
    return hash(words)
  }
}

import type { Derivation, PublishGuard } from '@vigil/lake/lake/lake'
import { createFindDeniedNames } from './denied-names/denied-name-list.ts'
import { openNameHashes } from './denied-names/denied-names-key.ts'
import { createRedirectFromOldSlug } from './derivations/redirect-from-old-slug.ts'
import { guardPrivateRecords } from './guards/private-records.ts'
import { createSafeguard } from './guards/safeguard.ts'

/** The guards of a newsroom whose lake is in this folder. */
export function createGuards(folder: string): readonly PublishGuard[] {
  return [createSafeguard(createFindDeniedNames(openNameHashes(folder))), guardPrivateRecords]
}

/** What follows from published documents in a newsroom whose lake is in this folder. */
export function createDerivations(folder: string): readonly Derivation[] {
  return [createRedirectFromOldSlug(createFindDeniedNames(openNameHashes(folder)))]
}

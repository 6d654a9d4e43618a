import type { PublishCandidate } from '../finding.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { textsOf } from './texts-of.ts'

/**
 * What somebody has read who calls a translation reviewed: the texts of the original and of the translation, as
 * fingerprints. It is kept in the translation; when it no longer fits, one of the two has changed.
 */
export function reviewMarkOf(document: PublishCandidate, translation: PublishCandidate): string {
  return [document, translation].map((value) => fingerprintOf(textsOf(value, document._type)).slice(0, 16)).join('-')
}

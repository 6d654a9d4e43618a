import type { z } from 'zod'
import type { DeniedNames } from '../denied-names/find-denied-names.ts'
import { isRecord } from '../is-record.ts'
import { consentRecordDocument, type ConsentRecord } from './consent-record.ts'
import { type SignOffs, signOffsDocument, toSignOffsId } from './sign-offs.ts'

/** What rules need to know of a consent. */
export type ConsentFacts = Pick<ConsentRecord, 'uses' | 'expiresOn' | 'withdrawnAt'>

/** What rules need to know of a sign-off. */
export type SignOff = Pick<SignOffs['entries'][number], 'by' | 'byName' | 'at' | 'fingerprint'>

/** What the rules may know of the private records: answers, never the records themselves. */
export interface PrivateFacts {
  /** The consent with this id; null when there is none, or none that can be read. */
  readonly findConsent: (id: string) => ConsentFacts | null
  readonly signOffsOf: (storyId: string) => readonly SignOff[]
  /**
   * The ids of the users who wrote what would be published. Null, or empty: nobody knows; then a story needs the word
   * of two different people.
   */
  readonly authorsOf: (storyId: string) => readonly string[] | null
  /** Absent: there is no list of denied names. */
  readonly deniedNames?: DeniedNames
}

export interface PrivateFactsOptions {
  /** The private document with this id, as it is stored, or null. */
  readonly get: (id: string) => unknown
  readonly authorsOf: PrivateFacts['authorsOf']
  /** What `createDeniedNameMatcher` made. Absent: there is no list of denied names. */
  readonly deniedNames?: DeniedNames
}

/**
 * Makes the facts out of private documents. A document that does not have its shape counts as missing: what cannot be
 * read allows nothing.
 */
export function toPrivateFacts({ get, authorsOf, deniedNames }: PrivateFactsOptions): PrivateFacts {
  return {
    findConsent(id) {
      const consent = toConsent(get(id))
      return consent?._id === id ? consent : null
    },
    signOffsOf: (storyId) => toSignOffs(get(toSignOffsId(storyId)))?.entries ?? [],
    authorsOf,
    ...(deniedNames && { deniedNames }),
  }
}

const toConsent = createParser(consentRecordDocument)
const toSignOffs = createParser(signOffsDocument)

/** Documents do not change, they are replaced; several rules ask for the same one. */
function createParser<Document>(shape: z.ZodType<Document>): (document: unknown) => Document | null {
  const known = new WeakMap<object, Document | null>()
  return (document) => {
    if (!isRecord(document)) return null
    const found = known.get(document)
    if (found !== undefined) return found
    const parsed = shape.safeParse(document).data ?? null
    known.set(document, parsed)
    return parsed
  }
}

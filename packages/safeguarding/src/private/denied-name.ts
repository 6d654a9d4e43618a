import { z } from 'zod'
import { identifier, moment, privateDocument, words } from './private-document.ts'

/** The most words that a denied name may have. */
export const mostWordsOfDeniedName = 6

/** A name that must never be published, as a keyed hash of its normalised words. The name itself is nowhere. */
export const deniedNameDocument = privateDocument('deniedName', 'denied', {
  /** HMAC-SHA-256 of what `normaliseName` makes of the name, in base64url. */
  hash: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be an HMAC-SHA-256 in base64url'),
  words: z.int().min(1).max(mostWordsOfDeniedName),
  /** What `tagOfFirstWord` said: it spares nearly all hashes when a text is looked through. */
  firstWordTag: z.int().min(0).max(0xffffff).exactOptional(),
  /** In older lists, in its place. It costs a hash for each word of a text that was not there before. */
  firstWord: z
    .string()
    .regex(/^[A-Za-z0-9_-]{3}$/, 'must be the first three letters of a hash')
    .exactOptional(),
  addedBy: identifier,
  addedAt: moment,
  /** Why, without the name. */
  reason: words.exactOptional(),
}).refine(({ _id, hash }) => _id === toDeniedNameId(hash), { path: ['_id'], message: 'must begin as the hash does' })

export type DeniedName = z.infer<typeof deniedNameDocument>

/** The id of the document for the name with this hash: adding a name twice meets the first. */
export function toDeniedNameId(hash: string): string {
  return `denied-${hash.slice(0, 24)}`
}

import { z } from 'zod'
import { identifier, moment, privateDocument } from './private-document.ts'

/** A picture that must not be uploaded again, by the hash of its bytes: it was replaced, or removed for safety. */
export const bannedImageDocument = privateDocument('bannedImage', 'banned-image', {
  hash: z.string().regex(/^[0-9a-f]{40}$/, 'must be a SHA-1 in hexadecimal digits'),
  at: moment,
  by: identifier,
}).refine(({ _id, hash }) => _id === toBannedImageId(hash), { path: ['_id'], message: 'must end with the hash' })

export type BannedImage = z.infer<typeof bannedImageDocument>

/** The id of the document for the picture with this hash. */
export function toBannedImageId(sha1: string): string {
  return `banned-image-${sha1}`
}

/** What somebody is told who uploads it again. */
export const bannedImageSentence =
  'This picture was replaced by a redacted one, or removed to protect somebody, and must not be uploaded again. Cover what it must not show, or choose another picture.'

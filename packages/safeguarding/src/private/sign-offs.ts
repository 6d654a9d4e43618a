import { z } from 'zod'
import { identifier, moment, privateDocument, words } from './private-document.ts'

/** One person's word that a story, exactly as its fingerprint says, harms nobody. */
export const signOff = z.looseObject({
  _key: identifier,
  /** The id of the user who gave it. */
  by: identifier,
  byName: words,
  at: moment,
  /** What `fingerprintOf` said about the story then. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/, 'must be the fingerprint of a story'),
  note: words.exactOptional(),
})

/** All sign-offs of one story. */
export const signOffsDocument = privateDocument('signOffs', 'sign-offs', {
  story: identifier,
  entries: z.array(signOff).max(1000),
}).refine(({ _id, story }) => _id === toSignOffsId(story), { path: ['_id'], message: 'must name the story' })

export type SignOffs = z.infer<typeof signOffsDocument>

/** The id of the document with the sign-offs of this story, whose id is that of the published story. */
export function toSignOffsId(storyId: string): string {
  return `sign-offs-${storyId}`
}

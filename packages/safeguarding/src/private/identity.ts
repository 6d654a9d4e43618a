import { z } from 'zod'
import { identifier, privateDocument, words } from './private-document.ts'

/** An image asset of the private dataset: what was there before it was redacted. */
const original = z.looseObject({
  _key: identifier,
  asset: z.looseObject({ _type: z.literal('reference'), _ref: identifier }),
  /** The public asset that is shown instead. */
  replacedBy: identifier.exactOptional(),
})

/** Who somebody is whom readers know by another name. */
export const identityDocument = privateDocument('identity', 'identity', {
  /** The name that readers see. */
  publicName: words,
  realName: words,
  contact: words.exactOptional(),
  note: words.exactOptional(),
  /** The ids of the stories that this person is in. */
  stories: z.array(identifier).max(1000).default([]),
  originals: z.array(original).max(1000).default([]),
})

export type Identity = z.infer<typeof identityDocument>

/** A document as it is written: always a draft, never anything that readers see. */
export interface Draft {
  readonly _id: `drafts.${string}`
  readonly _type: string
  readonly [field: string]: unknown
}

/** Something that an editor has to decide. It is reported, and written into the story. */
export interface Flag {
  readonly excerpt: string
  readonly reason: string
  readonly suggestion?: string
  /** The published id of the draft that was made of the excerpt. */
  readonly documentId?: string
}

/** A country that the dataset knows, and stories can therefore link to. */
export interface ExistingCountry {
  readonly id: string
  readonly isoCode: string
  readonly name: string
  readonly region: string | null
}

export function toDraftId(publishedId: string): Draft['_id'] {
  return `drafts.${publishedId}`
}

export function toPublishedId(draftId: string): string {
  return draftId.replace(/^drafts\./, '')
}

export const referenceTo = (id: string) => ({ _type: 'reference', _ref: id })
export const weakReferenceTo = (id: string) => ({ _type: 'reference', _ref: id, _weak: true })

/** References in an array, each with the key that the Studio asks for. */
export function keyed<T extends { readonly _ref: string }>(references: readonly T[]): (T & { _key: string })[] {
  return references.map((reference) => ({ _key: reference._ref, ...reference }))
}

/** What the lake stores: one JSON object with the five attributes that the lake owns. */
export interface LakeDocument {
  readonly _id: string
  readonly _type: string
  /** The id of the transaction that last changed the document. */
  readonly _rev: string
  readonly _createdAt: string
  /** The timestamp of the transaction that last changed the document, exactly. */
  readonly _updatedAt: string
  readonly [attribute: string]: unknown
}

/** A document as a client sends it: `_rev` and `_updatedAt` are ignored, `_createdAt` is kept when present. */
export interface DocumentInput {
  readonly _id?: string
  readonly _type: string
  readonly [attribute: string]: unknown
}

import type { LakeDocument } from '../core/document.ts'
import type { Perspective } from '../core/perspective.ts'
import { createDocumentIndex } from './document-index.ts'
import { evaluateQuery, type Evaluation } from './evaluate-query.ts'
import { parseQuery, type QueryParams } from './parse-query.ts'
import { createPerspectiveView } from './perspective-view.ts'

export const noon = new Date('2026-03-01T12:00:00.000Z')

/** A valid document; a test states only what it is about. */
export function aDocument(attributes: { readonly _id: string; readonly [name: string]: unknown }): LakeDocument {
  const time = '2026-01-01T00:00:00.000Z'
  return { _type: 'story', _rev: 'tx1', _createdAt: time, _updatedAt: time, ...attributes }
}

/** Asks documents a question, as somebody who may read everything. */
export function ask(
  documents: readonly LakeDocument[],
  query: string,
  {
    params = {},
    perspective = 'raw',
    readsAll = false,
  }: {
    readonly params?: QueryParams
    readonly perspective?: Perspective
    /** Whether that is known beforehand, so that nobody needs to ask of each document. */
    readonly readsAll?: boolean
  } = {},
): Evaluation {
  const source = createPerspectiveView(createDocumentIndex(documents), perspective, () => true, {
    readsAllOf: () => readsAll,
  })
  return evaluateQuery(parseQuery(query, params), { source, now: noon, userId: 'ann' })
}

import type { EditAttribute } from '@vigil/ui/edit-attribute'
import { createDataAttribute } from 'next-sanity'
import { type Perspective, publishedPerspective } from '../data/perspective'
import type { Environment } from '../environment'

/**
 * For previews: how the Studio's overlays find the field behind a part of the page. Said outright, in attributes: the
 * invisible markers within texts reach neither pictures nor every paragraph of a text that is cut into several.
 * Readers' pages get nothing of the kind.
 */
export function createEditAttribute(
  { studioUrl }: Pick<Environment, 'studioUrl'>,
  perspective: Perspective,
): EditAttribute | undefined {
  if (perspective === publishedPerspective || studioUrl === null) return undefined
  return (document, field) => createDataAttribute({ ...document, baseUrl: studioUrl, path: field }).toString()
}

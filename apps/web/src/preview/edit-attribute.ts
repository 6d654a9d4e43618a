import { createDataAttribute } from 'next-sanity'
import { type Perspective, publishedPerspective } from '../data/perspective'
import type { Environment } from '../environment'

/**
 * For previews: how the Studio's overlays find the field behind a part of the page. Texts carry that themselves, as
 * invisible markers; pictures and whole bodies cannot. Readers' pages get nothing of the kind.
 */
export function createEditAttribute(
  { studioUrl }: Pick<Environment, 'studioUrl'>,
  perspective: Perspective,
  document: { id: string; type: string },
): ((field: string) => string) | undefined {
  if (perspective === publishedPerspective || studioUrl === null) return undefined
  return (field) => createDataAttribute({ ...document, baseUrl: studioUrl, path: field }).toString()
}

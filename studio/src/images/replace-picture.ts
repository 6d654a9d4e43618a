import { fieldOf } from '@vigil/content-model/field-of'

/** What a figure shows from now on. */
export interface NewPicture {
  readonly assetId: string
  readonly fields: Readonly<Record<string, unknown>>
  /** It has another shape: where the old one was cropped means nothing any more. */
  readonly isCut: boolean
}

/** What a client patches to show another picture. */
export interface PicturePatch {
  readonly set: Readonly<Record<string, unknown>>
  readonly unset: readonly string[]
}

/**
 * The patch that shows another picture wherever a document shows this one; null when it shows it nowhere.
 */
export function toPicturePatch(document: unknown, assetId: string, picture: NewPicture): PicturePatch | null {
  const paths = findFigures(document, assetId, '')
  if (paths.length === 0) return null
  const set = paths.flatMap((path) => [
    [`${path}.asset`, toAssetReference(picture.assetId)] as const,
    ...Object.entries(picture.fields).map(([name, value]) => [`${path}.${name}`, value] as const),
  ])
  const unset = picture.isCut ? paths.flatMap((path) => [`${path}.crop`, `${path}.hotspot`]) : []
  return { set: Object.fromEntries(set), unset }
}

export function toAssetReference(assetId: string) {
  return { _type: 'reference', _ref: assetId } as const
}

/** The paths of everything that holds the asset, as patches write them. */
function findFigures(value: unknown, assetId: string, path: string): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      const key = fieldOf(item, '_key')
      return findFigures(item, assetId, `${path}[${typeof key === 'string' ? `_key=="${key}"` : index}]`)
    })
  }
  if (typeof value !== 'object' || value === null) return []
  const own = path !== '' && fieldOf(fieldOf(value, 'asset'), '_ref') === assetId ? [path] : []
  const inner = Object.entries(value).flatMap(([name, child]) =>
    findFigures(child, assetId, path === '' ? name : `${path}.${name}`),
  )
  return [...own, ...inner]
}

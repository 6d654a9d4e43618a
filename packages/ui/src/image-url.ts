import type { FigureContent } from '@vigil/content-queries/figure'

/** Builds the address of a photo at a width, cut to a shape (width divided by height) when one is given. */
export type ImageUrl = (
  figure: Pick<FigureContent, 'assetId' | 'crop' | 'hotspot'>,
  options: { width: number; aspectRatio?: number },
) => string

/** Width and height of a photo as the editor cropped it, read from the id of its asset. */
export function toFigureSize({ assetId, crop }: Pick<FigureContent, 'assetId' | 'crop'>): {
  width: number
  height: number
} {
  const [, width = '0', height = '0'] = /-(\d+)x(\d+)-/.exec(assetId) ?? []
  return {
    width: Math.round(Number(width) * (1 - (crop?.left ?? 0) - (crop?.right ?? 0))),
    height: Math.round(Number(height) * (1 - (crop?.top ?? 0) - (crop?.bottom ?? 0))),
  }
}

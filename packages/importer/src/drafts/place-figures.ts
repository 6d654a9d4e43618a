import type { KeptImage } from '../media/image-keeper.ts'
import type { Photo, RecognisedArticle } from '../recognise/recognised-article.ts'

type Block = Readonly<Record<string, unknown>>

/**
 * Puts the pictures that were brought in where the page shows them. The first one above all text is the main image.
 * Blocks stand for parts of the body one to one, but a list has a block for each of its entries.
 */
export function placeFigures(
  blocks: readonly Block[],
  { photos, body }: RecognisedArticle,
  images: ReadonlyMap<Photo, KeptImage> = new Map(),
): { readonly heroImage: Block | null; readonly body: readonly Block[] } {
  const placed = photos.flatMap((photo) => {
    const figure = toFigure(photo, images.get(photo))
    return figure === null ? [] : [{ figure, position: photo.position ?? 0 }]
  })
  const [first] = placed
  const hero = first?.position === 0 ? first : null
  const inText = placed.filter((one) => one !== hero)
  const counts = body.map((block) => (block.kind === 'list' ? block.items.length : 1))
  const starts = counts.map((_, index) => counts.slice(0, index).reduce((sum, count) => sum + count, 0))
  const placeOf = (position: number) => starts[position] ?? blocks.length
  const figures = inText.map(({ figure, position }, index) => ({
    place: placeOf(position),
    block: { _key: `f${index}`, ...figure },
  }))
  const at = (place: number) => figures.filter((one) => one.place === place).map(({ block }) => block)
  return {
    heroImage: hero?.figure ?? null,
    body: [...blocks.flatMap((block, index) => [...at(index), block]), ...at(blocks.length)],
  }
}

function toFigure({ alt, caption }: Photo, kept: KeptImage | undefined): Block | null {
  if (kept === undefined || !('assetId' in kept)) return null
  return {
    _type: 'figure',
    asset: { _type: 'reference', _ref: kept.assetId },
    ...(alt === undefined ? {} : { alt }),
    ...(caption === undefined ? {} : { caption }),
  }
}

import { z } from 'zod'
import { optional, optionalText } from './result-schema.ts'

/** What a page needs of a photo: which asset, what it shows, and the crop that an editor chose. */
export const figureFragment = /* groq */ `
  "assetId": asset._ref,
  "placeholder": asset->metadata.lqip,
  alt,
  caption,
  credit,
  crop { top, bottom, left, right },
  hotspot { x, y, width, height }
`

const fraction = z.number().min(0).max(1)

const figureShape = z.object({
  assetId: z
    .string()
    .regex(/^image-[0-9a-f]{40}-\d+x\d+-[a-z]+$/, 'Expected the id of an image asset')
    .nullish(),
  placeholder: optional(z.string().startsWith('data:image/')),
  alt: optionalText,
  caption: optionalText,
  credit: optionalText,
  crop: optional(z.object({ top: fraction, bottom: fraction, left: fraction, right: fraction })),
  hotspot: optional(z.object({ x: fraction, y: fraction, width: fraction, height: fraction })),
})

export const figureResult = figureShape.nullish().transform((figure) => {
  if (!figure?.assetId) return null
  return { ...figure, assetId: figure.assetId }
})

/** A photo that has an image; a figure whose image is not chosen yet is no figure. */
export type FigureContent = NonNullable<z.infer<typeof figureResult>>

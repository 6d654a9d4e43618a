import { LakeError } from '../core/errors.ts'
import { isRasterFormat, type ImageFormat, type RasterFormat } from './image-format.ts'
import { type Colour, type Focus, readers } from './parameter-readers.ts'

export type ImageFit = 'clip' | 'crop' | 'fill' | 'fillmax' | 'max' | 'min' | 'scale'

/** What an image address asks for, checked. Sizes are in pixels of the result, `dpr` already multiplied in. */
export interface ImageTransform {
  readonly width?: number
  readonly height?: number
  readonly fit: ImageFit
  /** With `crop`: how far the sides that are not given may be from the source's. */
  readonly bounds?: SizeBounds
  /** The part of the source that counts. */
  readonly rect?: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  /** Where to cut when cutting is needed: from 0, 0 (top left) to 1, 1; `entropy` looks for the busiest part. */
  readonly focus: Focus
  /** Clockwise. */
  readonly rotation: 0 | 90 | 180 | 270
  readonly flip: { readonly horizontal: boolean; readonly vertical: boolean }
  /** 0 to 2000, ten to a pixel. */
  readonly blur: number
  /** 0 to 100. */
  readonly sharpen: number
  /** -100 (grey) to 100. */
  readonly saturation: number
  readonly isInverted: boolean
  /** Pixels of background on every side. */
  readonly padding: number
  /** Below what shines through, and around the picture; undefined: it goes on shining through where it can. */
  readonly background?: Colour
  readonly format: RasterFormat
  readonly isProgressive: boolean
  readonly quality: number
  /** Whether a moving picture may go on moving. */
  readonly canMove: boolean
}

export interface SizeBounds {
  readonly minWidth: number
  readonly maxWidth: number
  readonly minHeight: number
  readonly maxHeight: number
}

/** No side of a result is longer. */
export const longestSide = 4096

const defaultQuality = 75
const widestPadding = 500

type ParameterName = keyof typeof readers
type ParameterValue<Name extends ParameterName> = NonNullable<ReturnType<(typeof readers)[Name]['read']>>

/**
 * Reads the transform parameters of an image address. Sizes beyond the limit become the limit; parameters
 * that are not known (a cache breaker, say) do nothing.
 *
 * @param accept - The request's `Accept` header; `auto=format` goes by it.
 * @returns null when the address asks for the picture as it is kept.
 * @throws LakeError `invalidRequest` that names the parameter.
 */
export function parseTransform(
  search: URLSearchParams,
  { sourceFormat, accept = '' }: { readonly sourceFormat: ImageFormat; readonly accept?: string },
): ImageTransform | null {
  const get = <Name extends ParameterName>(name: Name): ParameterValue<Name> | undefined => {
    const text = search.get(name)
    if (text === null || text === '') return undefined
    const { read, expects } = readers[name]
    const value = read(text)
    if (value !== undefined) return value as ParameterValue<Name> // Of this name: TypeScript sees all readers at once.
    const message = `The image parameter "${name}" must be ${expects}, not "${text.slice(0, 40)}".`
    throw new LakeError('invalidRequest', message)
  }

  const dpr = get('dpr') ?? 1
  const sides = limitSides({ width: get('w'), height: get('h') }, dpr)
  const bounds = {
    minWidth: Math.min(longestSide, (get('min-w') ?? 0) * dpr),
    maxWidth: Math.min(longestSide, (get('max-w') ?? longestSide) * dpr),
    minHeight: Math.min(longestSide, (get('min-h') ?? 0) * dpr),
    maxHeight: Math.min(longestSide, (get('max-h') ?? longestSide) * dpr),
  }
  const rect = get('rect')
  const focalPoint = { x: get('fp-x') ?? 0.5, y: get('fp-y') ?? 0.5 }
  const crop = get('crop')
  const background = get('bg')
  const fm = get('fm')
  const flip = get('flip') ?? ''
  const effects = {
    rotation: get('or') ?? 0,
    flip: { horizontal: flip.includes('h'), vertical: flip.includes('v') },
    blur: get('blur') ?? 0,
    sharpen: get('sharp') ?? 0,
    saturation: get('sat') ?? 0,
    isInverted: get('invert') === 'true',
    padding: Math.min(widestPadding, Math.round((get('pad') ?? 0) * dpr)),
  } as const
  const quality = Math.round(get('q') ?? get('quality') ?? defaultQuality)
  const isStill = get('frame') === 1
  const auto = get('auto')
  const fit = get('fit') ?? 'clip'

  // A drawing has no size of its own: unless another format is named, it is sent as it is.
  if (!isRasterFormat(sourceFormat) && fm === undefined) return null
  const source = isRasterFormat(sourceFormat) ? sourceFormat : 'png'
  const format = fm?.format ?? (auto === undefined ? source : chooseFormat(source, accept))
  const changesNothing =
    Object.keys({ ...sides }).length === 0 &&
    rect === undefined &&
    background === undefined &&
    Object.values(effects).every((effect) => (typeof effect === 'object' ? flip === '' : !effect))
  if (changesNothing && format === sourceFormat && !isStill && search.get('q') === null) return null
  return {
    ...sides,
    fit,
    ...(fit === 'crop' && ['min-w', 'max-w', 'min-h', 'max-h'].some((name) => search.get(name)) ? { bounds } : {}),
    ...(rect === undefined ? {} : { rect }),
    focus: crop === undefined || crop === 'focalpoint' ? focalPoint : crop,
    ...effects,
    ...(background === undefined ? {} : { background }),
    format,
    isProgressive: fm?.isProgressive ?? false,
    quality,
    canMove: !isStill,
  }
}

/** The smallest that the reader's program shows. What can move stays in a format that can. */
function chooseFormat(source: RasterFormat, accept: string): RasterFormat {
  const takes = (type: string) => new RegExp(`image/${type}(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))`, 'i').test(accept)
  const canMove = source === 'gif' || source === 'webp'
  if (takes('avif') && !canMove) return 'avif'
  if (takes('webp')) return 'webp'
  return source === 'avif' ? 'jpeg' : source
}

function limitSides({ width, height }: { width: number | undefined; height: number | undefined }, dpr: number) {
  const longest = Math.max(width ?? 0, height ?? 0) * dpr
  const factor = longest > longestSide ? (longestSide / longest) * dpr : dpr
  return {
    ...(width === undefined ? {} : { width: Math.max(1, Math.round(width * factor)) }),
    ...(height === undefined ? {} : { height: Math.max(1, Math.round(height * factor)) }),
  }
}

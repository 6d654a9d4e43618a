import { LakeError } from '../core/errors.ts'
import { findFormatByExtension, type ImageFormat } from './image-format.ts'

export type ImageFit = 'clip' | 'crop' | 'fill' | 'max' | 'min' | 'scale'

/** What an image address asks for, checked. Sizes are in pixels of the result, `dpr` already multiplied in. */
export interface ImageTransform {
  readonly width?: number
  readonly height?: number
  readonly fit: ImageFit
  /** The part of the source that counts. */
  readonly rect?: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  /** Where to cut when cutting is needed: from 0, 0 (top left) to 1, 1; `entropy` looks for the busiest part. */
  readonly focus: { readonly x: number; readonly y: number } | 'entropy'
  readonly quality: number
  readonly format: ImageFormat
  /** Colour for `fit=fill`, and below transparent parts of a JPEG. */
  readonly background: string
  readonly blur: number
}

/** No side of a result is longer. */
export const longestSide = 4096

const fits: readonly ImageFit[] = ['clip', 'crop', 'fill', 'max', 'min', 'scale']
const gravities: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  center: { x: 0.5, y: 0.5 },
  top: { x: 0.5, y: 0 },
  bottom: { x: 0.5, y: 1 },
  left: { x: 0, y: 0.5 },
  right: { x: 1, y: 0.5 },
}

/** Each reads the text of one parameter; undefined means that it cannot be that. */
const validators = {
  w: (text: string) => readNumber(text, 1, longestSide),
  h: (text: string) => readNumber(text, 1, longestSide),
  dpr: (text: string) => readNumber(text, 0.1, 4),
  q: (text: string) => readNumber(text, 1, 100),
  blur: (text: string) => readNumber(text, 0, 500),
  'fp-x': (text: string) => readNumber(text, 0, 1),
  'fp-y': (text: string) => readNumber(text, 0, 1),
  fit: (text: string) => fits.find((fit) => fit === text),
  rect: (text: string) => readRect(text),
  fm: (text: string) => findFormatByExtension(text === 'pjpg' ? 'jpg' : text) ?? undefined,
  auto: (text: string) => (text === 'format' ? text : undefined),
  crop: (text: string) => readCrop(text),
  bg: (text: string) => (/^([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text) ? `#${text.toLowerCase()}` : undefined),
}

type ParameterName = keyof typeof validators

/**
 * Reads the transform parameters of an image address. Sizes beyond the limit become the limit; parameters
 * that are not known (a cache breaker, say) do nothing.
 *
 * @param accept - The request's `Accept` header; `auto=format` goes by it.
 * @throws LakeError `invalidRequest` that names the parameter.
 */
export function parseTransform(
  search: URLSearchParams,
  { sourceFormat, accept = '' }: { readonly sourceFormat: ImageFormat; readonly accept?: string },
): ImageTransform {
  const get = <Name extends ParameterName>(name: Name): ReturnType<(typeof validators)[Name]> | undefined => {
    const text = search.get(name)
    if (text === null || text === '') return undefined
    const value = validators[name](text)
    if (value === undefined) {
      throw new LakeError('invalidRequest', `The image parameter "${name}" cannot be "${text.slice(0, 40)}".`)
    }
    // Each validator's own result type; TypeScript sees the union of all of them here.
    return value as ReturnType<(typeof validators)[Name]>
  }

  const dpr = get('dpr') ?? 1
  const size = limitSize(get('w'), get('h'), dpr)
  const rect = get('rect')
  const x = get('fp-x')
  const y = get('fp-y')
  const crop = get('crop')
  const autoFormat = get('auto') !== undefined && /image\/webp/.test(accept) ? 'webp' : undefined
  return {
    ...size,
    ...(rect === undefined ? {} : { rect }),
    fit: get('fit') ?? 'clip',
    focus: crop === undefined || crop === 'focalpoint' ? { x: x ?? 0.5, y: y ?? 0.5 } : crop,
    quality: Math.round(get('q') ?? 80),
    format: get('fm') ?? autoFormat ?? sourceFormat,
    background: get('bg') ?? '#ffffff',
    blur: get('blur') ?? 0,
  }
}

/** Whether the address asks for the picture as it is kept. */
export function isIdentity(transform: ImageTransform, sourceFormat: ImageFormat): boolean {
  const { width, height, rect, blur, format } = transform
  return width === undefined && height === undefined && rect === undefined && blur === 0 && format === sourceFormat
}

function limitSize(width: number | undefined, height: number | undefined, dpr: number) {
  const longest = Math.max(width ?? 0, height ?? 0) * dpr
  const factor = longest > longestSide ? (longestSide / longest) * dpr : dpr
  return {
    ...(width === undefined ? {} : { width: Math.max(1, Math.round(width * factor)) }),
    ...(height === undefined ? {} : { height: Math.max(1, Math.round(height * factor)) }),
  }
}

function readNumber(text: string, least: number, most: number): number | undefined {
  if (!/^\d{1,9}(\.\d{1,9})?$/.test(text)) return undefined
  return Math.min(most, Math.max(least, Number(text)))
}

function readRect(text: string): ImageTransform['rect'] | undefined {
  if (!/^\d{1,6}(,\d{1,6}){3}$/.test(text)) return undefined
  const [left = 0, top = 0, width = 0, height = 0] = text.split(',').map(Number)
  return width > 0 && height > 0 ? { left, top, width, height } : undefined
}

function readCrop(text: string): ImageTransform['focus'] | 'focalpoint' | undefined {
  if (text === 'focalpoint' || text === 'entropy') return text
  const parts = text.split(',')
  if (parts.length > 2 || !parts.every((part) => Object.hasOwn(gravities, part))) return undefined
  // "top,left" moves in both directions; each word leaves the other direction alone.
  const focus = { x: 0.5, y: 0.5 }
  for (const part of parts) {
    const { x, y } = gravities[part] ?? focus
    if (x !== 0.5) focus.x = x
    if (y !== 0.5) focus.y = y
  }
  return focus
}

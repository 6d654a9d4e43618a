import type { Focus } from './parameter-readers.ts'
import { type ImageTransform, longestSide, type SizeBounds } from './transform-parameters.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Area extends Size {
  readonly left: number
  readonly top: number
}

/** What to do with the pixels: cut this out, then make it this large. */
export interface Geometry {
  readonly extract: Area
  readonly size: Size
  /** `fill` and `fillmax` centre the result of `size` on a background of this size. */
  readonly canvas?: Size
}

type Request = Pick<ImageTransform, 'width' | 'height' | 'fit' | 'rect' | 'focus' | 'bounds'>

/**
 * Works out what a transform does to a picture of this size.
 *
 * `clip` fits into the box; `max` as well, but never enlarges; `crop` covers the box and cuts off the rest;
 * `min` as well, but never enlarges; `fill` fits and fills up with the background; `fillmax` as well, but never
 * enlarges; `scale` distorts.
 */
export function resolveGeometry(source: Size, request: Request): Geometry {
  const { extract, size, canvas } = fitInto(clampArea(request.rect ?? { left: 0, top: 0, ...source }, source), request)
  return { extract, size: limit(size), ...(canvas === undefined ? {} : { canvas }) }
}

function fitInto(whole: Area, { fit, focus, bounds, ...sides }: Request): Geometry {
  const { width, height } = bounds === undefined ? sides : fillInSides(whole, sides, bounds)
  if (width === undefined && height === undefined) return { extract: whole, size: toSize(whole.width, whole.height) }

  const factors = [width && width / whole.width, height && height / whole.height].filter(
    (factor) => factor !== undefined,
  )
  const inside = Math.min(...factors)
  const scaled = (factor: number) => toSize(whole.width * factor, whole.height * factor)
  // With one side given there is nothing to cut or to fill: the other side follows.
  if (width === undefined || height === undefined) {
    const enlarges = fit !== 'max' && fit !== 'min' && fit !== 'fillmax'
    return { extract: whole, size: scaled(enlarges ? inside : Math.min(1, inside)) }
  }
  const box = { width, height }
  switch (fit) {
    case 'clip':
      return { extract: whole, size: scaled(inside) }
    case 'max':
      return { extract: whole, size: scaled(Math.min(1, inside)) }
    case 'fill':
      return { extract: whole, size: scaled(inside), canvas: box }
    case 'fillmax':
      return { extract: whole, size: scaled(Math.min(1, inside)), canvas: box }
    case 'scale':
      return { extract: whole, size: box }
    case 'crop':
      return { extract: cutToRatio(whole, box, focus), size: box }
    case 'min': {
      const extract = cutToRatio(whole, box, focus)
      const factor = Math.min(1, width / extract.width)
      return { extract, size: toSize(extract.width * factor, extract.height * factor) }
    }
  }
}

/** The sides that are not given, as the ratio of the picture has them, kept within the bounds. */
function fillInSides(whole: Size, { width, height }: Pick<Request, 'width' | 'height'>, bounds: SizeBounds): Size {
  const factor = width !== undefined ? width / whole.width : height !== undefined ? height / whole.height : 1
  return limit(
    toSize(
      width ?? clamp(whole.width * factor, bounds.minWidth, bounds.maxWidth),
      height ?? clamp(whole.height * factor, bounds.minHeight, bounds.maxHeight),
    ),
  )
}

/** The largest part with the ratio of the box, with the focus as near to its middle as the edges allow. */
function cutToRatio(whole: Area, box: Size, focus: Focus): Area {
  const factor = Math.max(box.width / whole.width, box.height / whole.height)
  const { width, height } = toSize(
    Math.min(whole.width, box.width / factor),
    Math.min(whole.height, box.height / factor),
  )
  const { x, y } = focus === 'entropy' ? { x: 0.5, y: 0.5 } : focus
  const left = clamp(Math.round(whole.width * x - width / 2), 0, whole.width - width)
  const top = clamp(Math.round(whole.height * y - height / 2), 0, whole.height - height)
  return { left: whole.left + left, top: whole.top + top, width, height }
}

/** The source may be larger than what is sent, and one side may follow far behind the other. */
function limit({ width, height }: Size): Size {
  const factor = Math.min(1, longestSide / Math.max(width, height))
  return toSize(width * factor, height * factor)
}

function clampArea(area: Area, { width, height }: Size): Area {
  const left = clamp(area.left, 0, width - 1)
  const top = clamp(area.top, 0, height - 1)
  return { left, top, width: clamp(area.width, 1, width - left), height: clamp(area.height, 1, height - top) }
}

function toSize(width: number, height: number): Size {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

import type { Box, PictureSize } from './area.ts'

/** Smaller ones cannot be seen, nor taken hold of. */
export const shortestSide = 8

interface Point {
  readonly x: number
  readonly y: number
}

/** The box between two corners, whichever way somebody dragged. */
export function toBox(from: Point, to: Point): Box {
  return {
    left: Math.min(from.x, to.x),
    top: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  }
}

/** The box in whole pixels, inside the picture and not too small; moved rather than made smaller. */
export function fitInto(picture: PictureSize, box: Box): Box {
  const width = clamp(Math.round(box.width), Math.min(shortestSide, picture.width), picture.width)
  const height = clamp(Math.round(box.height), Math.min(shortestSide, picture.height), picture.height)
  return {
    left: clamp(Math.round(box.left), 0, picture.width - width),
    top: clamp(Math.round(box.top), 0, picture.height - height),
    width,
    height,
  }
}

export function moveBy(box: Box, { x, y }: Point): Box {
  return { ...box, left: box.left + x, top: box.top + y }
}

/** The left upper corner stays. It stops at the edge of the picture. */
export function growBy(picture: PictureSize, box: Box, { x, y }: Point): Box {
  return {
    ...box,
    width: clamp(box.width + x, shortestSide, picture.width - box.left),
    height: clamp(box.height + y, shortestSide, picture.height - box.top),
  }
}

/** What of the box lies in the picture, widened to whole pixels; null when nothing does. */
export function clipTo(picture: PictureSize, { left, top, width, height }: Box): Box | null {
  const from = { x: Math.max(0, Math.floor(left)), y: Math.max(0, Math.floor(top)) }
  const to = {
    x: Math.min(picture.width, Math.ceil(left + width)),
    y: Math.min(picture.height, Math.ceil(top + height)),
  }
  return to.x <= from.x || to.y <= from.y ? null : toBox(from, to)
}

/** Where a new area starts: in the middle, a quarter of the picture, a little aside for each that is there already. */
export function toNewBox(picture: PictureSize, before: number): Box {
  const aside = (before % 5) * 0.04
  return fitInto(picture, {
    left: picture.width * (0.375 + aside),
    top: picture.height * (0.375 + aside),
    width: picture.width / 4,
    height: picture.height / 4,
  })
}

/** How far an arrow key moves: a hundredth of the longer side. */
export function toStep({ width, height }: PictureSize): number {
  return Math.max(1, Math.round(Math.max(width, height) / 100))
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}

import type { Area, PictureSize, Shape } from './area.ts'
import { clipTo } from './box-geometry.ts'

/** Pixels as a canvas gives them: red, green, blue and opacity of each, row by row. */
export interface PixelGrid extends PictureSize {
  readonly data: Uint8ClampedArray
}

/** Along each side of a mosaic. */
const mostCells = 8
/** In pixels. Smaller ones would show what is below: an area with sides shorter than two of them is filled. */
const shortestCell = 12

const bytesPerPixel = 4

/**
 * Covers an area for good: the pixels below it are replaced, in place, because a copy of a large photo may not fit into
 * memory. What lies outside the picture is left out.
 */
export function burnArea(grid: PixelGrid, area: Area): void {
  const box = clipTo(grid, area)
  if (box === null) return
  const isTooSmallForMosaic = Math.min(box.width, box.height) < 2 * shortestCell
  if (area.fill === 'solid' || isTooSmallForMosaic) fillSolid(grid, area, box)
  else fillMosaic(grid, area, box)
}

function fillMosaic(grid: PixelGrid, area: Area, box: Cell): void {
  for (const rows of toCells(box.top, box.height)) {
    for (const columns of toCells(box.left, box.width)) {
      // NB: whole cells, also where an ellipse touches them only: a cell that is half covered could be worked out
      // from its colour and the half that is not.
      const cell = { left: columns.from, top: rows.from, width: columns.length, height: rows.length }
      if (touches(area, cell)) fillCell(grid, cell)
    }
  }
}

interface Cell {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** One colour, so that not even the picture's own colours remain. */
function fillSolid(grid: PixelGrid, area: Area, box: Cell): void {
  for (let y = box.top; y < box.top + box.height; y++) {
    for (let x = box.left; x < box.left + box.width; x++) {
      if (touches(area, { left: x, top: y, width: 1, height: 1 })) setPixel(grid, x, y, [0, 0, 0])
    }
  }
}

function fillCell(grid: PixelGrid, { left, top, width, height }: Cell): void {
  const sum: [number, number, number] = [0, 0, 0]
  let weight = 0
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) {
      const at = (y * grid.width + x) * bytesPerPixel
      const opacity = grid.data[at + 3] ?? 0
      // What cannot be seen has a colour too, which must not come through.
      for (const channel of [0, 1, 2] as const) sum[channel] += (grid.data[at + channel] ?? 0) * opacity
      weight += opacity
    }
  }
  const average = (channel: 0 | 1 | 2) => (weight === 0 ? 0 : Math.round(sum[channel] / weight))
  const colour: Colour = [average(0), average(1), average(2)]
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) setPixel(grid, x, y, colour)
  }
}

type Colour = readonly [number, number, number]

function setPixel({ data, width }: PixelGrid, x: number, y: number, [red, green, blue]: Colour): void {
  const at = (y * width + x) * bytesPerPixel
  data[at] = red
  data[at + 1] = green
  data[at + 2] = blue
  data[at + 3] = 255
}

/** Cells of nearly the same length that fill a side. */
function toCells(start: number, length: number): readonly { readonly from: number; readonly length: number }[] {
  const count = Math.min(mostCells, Math.max(1, Math.floor(length / shortestCell)))
  const edge = (index: number) => start + Math.round((index * length) / count)
  return Array.from({ length: count }, (_, index) => ({ from: edge(index), length: edge(index + 1) - edge(index) }))
}

const touching: Readonly<Record<Shape, (area: Area, cell: Cell) => boolean>> = {
  rectangle: () => true,
  ellipse: ({ left, top, width, height }, cell) => {
    const [centreX, centreY] = [left + width / 2, top + height / 2]
    // The point of the cell that is nearest to the middle is inside, or none is.
    const nearestX = Math.max(cell.left, Math.min(centreX, cell.left + cell.width))
    const nearestY = Math.max(cell.top, Math.min(centreY, cell.top + cell.height))
    const [x, y] = [(nearestX - centreX) / (width / 2), (nearestY - centreY) / (height / 2)]
    return x * x + y * y <= 1
  },
}

/** Whether any part of the cell, however small, lies in the area. */
function touches(area: Area, cell: Cell): boolean {
  return touching[area.shape](area, cell)
}

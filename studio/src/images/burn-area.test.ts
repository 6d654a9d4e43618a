import fc from 'fast-check'
import type { Area } from './area.ts'
import { burnArea, type PixelGrid } from './burn-area.ts'

const anArea = (area: Partial<Area>): Area => ({
  key: 'a',
  shape: 'rectangle',
  fill: 'solid',
  left: 2,
  top: 3,
  width: 5,
  height: 4,
  ...area,
})

/** Every pixel has a colour of its own. */
function aPicture(width = 20, height = 16): PixelGrid {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let pixel = 0; pixel < width * height; pixel++) {
    data.set([1 + (pixel % 251), 1 + (Math.floor(pixel / 251) % 251), 1 + ((pixel * 7) % 251), 255], pixel * 4)
  }
  return { width, height, data }
}

const colourAt = ({ data, width }: PixelGrid, x: number, y: number) =>
  [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)].join()

/** The positions whose colour is another one than before. */
function changed(before: PixelGrid, after: PixelGrid): string[] {
  const found: string[] = []
  for (let y = 0; y < before.height; y++) {
    for (let x = 0; x < before.width; x++) {
      if (colourAt(before, x, y) !== colourAt(after, x, y)) found.push(`${x},${y}`)
    }
  }
  return found
}

function positions(left: number, top: number, width: number, height: number): string[] {
  return Array.from(
    { length: width * height },
    (_, index) => `${left + (index % width)},${top + Math.floor(index / width)}`,
  )
}

describe('a solid fill', () => {
  it('is exactly one colour, opaque, on every pixel of a rectangle, and nothing else changes', () => {
    const picture = aPicture()
    burnArea(picture, anArea({}))
    expect(changed(aPicture(), picture)).toEqual(positions(2, 3, 5, 4))
    expect(new Set(positions(2, 3, 5, 4).map((at) => colourAt(picture, ...toPoint(at))))).toEqual(
      new Set(['0,0,0,255']),
    )
  })

  it('covers what shines through as well', () => {
    const picture = aPicture()
    picture.data.fill(0)
    burnArea(picture, anArea({}))
    expect(colourAt(picture, 2, 3)).toBe('0,0,0,255')
  })

  it('covers the pixels that its edges run through', () => {
    const picture = aPicture()
    burnArea(picture, anArea({ left: 2.9, top: 3.9, width: 1.2, height: 0.2 }))
    expect(changed(aPicture(), picture)).toEqual(positions(2, 3, 3, 2))
  })

  it.each([
    ['beyond the left upper corner', { left: -3, top: -2 }, positions(0, 0, 2, 2)],
    ['beyond the right lower corner', { left: 18, top: 14 }, positions(18, 14, 2, 2)],
    ['over everything', { left: -100, top: -100, width: 300, height: 300 }, positions(0, 0, 20, 16)],
    ['beside the picture', { left: 20, top: 3 }, []],
    ['above the picture', { left: 2, top: -9 }, []],
  ])('%s is clipped', (_, box, covered) => {
    const picture = aPicture()
    burnArea(picture, anArea(box))
    expect(changed(aPicture(), picture)).toEqual(covered)
  })

  it('of an ellipse covers every pixel of which any part is inside', () => {
    fc.assert(
      fc.property(
        fc.record({
          left: fc.double({ min: -5, max: 20, noNaN: true }),
          top: fc.double({ min: -5, max: 16, noNaN: true }),
          width: fc.double({ min: 1, max: 20, noNaN: true }),
          height: fc.double({ min: 1, max: 16, noNaN: true }),
        }),
        (box) => {
          const picture = aPicture()
          burnArea(picture, anArea({ ...box, shape: 'ellipse' }))
          const covered = new Set(changed(aPicture(), picture))
          for (let degree = 0; degree < 360; degree += 3) {
            // Points on the edge and inside it.
            for (const part of [0.3, 0.7, 1 - 1e-9]) {
              const x = Math.floor(box.left + (box.width / 2) * (1 + part * Math.cos((degree * Math.PI) / 180)))
              const y = Math.floor(box.top + (box.height / 2) * (1 + part * Math.sin((degree * Math.PI) / 180)))
              if (x >= 0 && y >= 0 && x < 20 && y < 16) expect(covered).toContain(`${x},${y}`)
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('of an ellipse leaves the corners of its box', () => {
    const picture = aPicture()
    burnArea(picture, anArea({ shape: 'ellipse', left: 0, top: 0, width: 20, height: 16 }))
    expect(changed(aPicture(), picture)).not.toContain('0,0')
    expect(changed(aPicture(), picture)).toContain('10,8')
  })
})

describe('a mosaic', () => {
  const mosaic = anArea({ fill: 'mosaic', left: 10, top: 20, width: 160, height: 120 })

  it('has at most 8 by 8 cells, each of one colour, the average of what it covers', () => {
    const picture = aPicture(200, 160)
    burnArea(picture, mosaic)
    const colours = new Set<string>()
    for (let row = 0; row < 8; row++) {
      for (let column = 0; column < 8; column++) {
        const cell = positions(10 + column * 20, 20 + row * 15, 20, 15).map(toPoint)
        const inCell = new Set(cell.map(([x, y]) => colourAt(picture, x, y)))
        expect(inCell.size).toBe(1)
        expect([...inCell]).toEqual([averageOf(aPicture(200, 160), cell)])
        for (const colour of inCell) colours.add(colour)
      }
    }
    expect(colours.size).toBeGreaterThan(8)
    expect(changed(aPicture(200, 160), picture)).not.toContain('9,20')
    expect(changed(aPicture(200, 160), picture)).not.toContain('170,20')
  })

  it.each([
    [24, 4],
    [50, 16],
    [95, 49],
    [600, 64],
  ])('of %i pixels has at most %i cells', (side, most) => {
    const picture = aPicture(640, 640)
    burnArea(picture, { ...mosaic, left: 3, top: 3, width: side, height: side })
    expect(
      new Set(positions(3, 3, side, side).map((at) => colourAt(picture, ...toPoint(at)))).size,
    ).toBeLessThanOrEqual(most)
  })

  it('of an ellipse covers whole cells, so that no cell can be worked out from the part beside it', () => {
    const picture = aPicture(200, 160)
    burnArea(picture, { ...mosaic, shape: 'ellipse' })
    const covered = new Set(changed(aPicture(200, 160), picture))
    for (let row = 0; row < 8; row++) {
      for (let column = 0; column < 8; column++) {
        const cell = positions(10 + column * 20, 20 + row * 15, 20, 15)
        const inside = cell.filter((at) => covered.has(at)).length
        // One pixel may have the average's colour already.
        expect(inside < 3 || inside > cell.length - 3).toBe(true)
      }
    }
    expect(covered.has('10,20')).toBe(false)
    expect(covered.has('90,80')).toBe(true)
  })

  it('that is too small for cells is filled', () => {
    const picture = aPicture()
    burnArea(picture, anArea({ fill: 'mosaic' }))
    expect(colourAt(picture, 2, 3)).toBe('0,0,0,255')
  })

  it('at the edge, cut down to a sliver, is filled', () => {
    const picture = aPicture(200, 160)
    burnArea(picture, { ...mosaic, left: 195 })
    expect(colourAt(picture, 199, 30)).toBe('0,0,0,255')
  })

  it('takes nothing from pixels that cannot be seen', () => {
    const picture = aPicture(64, 64)
    for (let at = 3; at < picture.data.length; at += 4) picture.data[at] = 0
    burnArea(picture, { ...mosaic, left: 0, top: 0, width: 64, height: 64 })
    expect(colourAt(picture, 5, 5)).toBe('0,0,0,255')
  })
})

function toPoint(at: string): [number, number] {
  const [x = '', y = ''] = at.split(',')
  return [Number(x), Number(y)]
}

function averageOf({ data, width }: PixelGrid, cell: readonly [number, number][]): string {
  const mean = (channel: number) =>
    Math.round(cell.reduce((sum, [x, y]) => sum + (data[(y * width + x) * 4 + channel] ?? 0), 0) / cell.length)
  return [mean(0), mean(1), mean(2), 255].join()
}

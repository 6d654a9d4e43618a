import { isJsonObject } from '../../core/is-json-object.ts'

type Position = readonly [lng: number, lat: number]

/** What a geography is made of. The first ring of a polygon is its border, the others are holes in it. */
interface Shape {
  readonly points: readonly Position[]
  readonly lines: readonly (readonly Position[])[]
  readonly polygons: readonly (readonly (readonly Position[])[])[]
}

/** `geo::latLng()`: a GeoJSON point; null outside of the globe. */
export function toLatLng(lat: unknown, lng: unknown): unknown {
  if (typeof lat !== 'number' || typeof lng !== 'number') return null
  return Math.abs(lat) > 90 || Math.abs(lng) > 180 ? null : { type: 'Point', coordinates: [lng, lat] }
}

/** `geo()`: the value itself when it is a geography. */
export function toGeography(value: unknown): unknown {
  return readShape(value) ? value : null
}

/** `geo::distance()` between two points, in metres, on a globe of the mean radius. */
export function distanceBetween(left: unknown, right: unknown): number | null {
  const [from, to] = [readPoint(left), readPoint(right)]
  if (!from || !to) return null
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [deltaLat, deltaLng] = [radians(to[1] - from[1]), radians(to[0] - from[0])]
  const squared =
    Math.sin(deltaLat / 2) ** 2 + Math.cos(radians(from[1])) * Math.cos(radians(to[1])) * Math.sin(deltaLng / 2) ** 2
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(squared)))
}

/** `geo::contains()`, on the plane: nothing of the second lies outside of the first. */
export function contains(outer: unknown, inner: unknown): boolean | null {
  const [left, right] = [readShape(outer), readShape(inner)]
  if (!left || !right) return null
  const isInside = (position: Position) => isOn(left, position) || left.polygons.some((rings) => isIn(rings, position))
  if (!positionsOf(right).every(isInside)) return false
  const holes = left.polygons.flatMap(([, ...holes]) => holes.flat())
  const isCovered = (position: Position) =>
    !isOn(right, position) && right.polygons.some((rings) => isIn(rings, position))
  if (holes.some(isCovered)) return false
  // A line between two places inside may leave the shape: it does when it crosses the border, and then some middle
  // between two crossings lies outside.
  return segmentsOf(right).every((segment) => middlesOf(segment, segmentsOf(left)).every(isInside))
}

/** `geo::intersects()`, on the plane: there is a place that both have. */
export function intersects(first: unknown, second: unknown): boolean | null {
  const [left, right] = [readShape(first), readShape(second)]
  if (!left || !right) return null
  const touches = (shape: Shape) => (position: Position) =>
    isOn(shape, position) || shape.polygons.some((rings) => isIn(rings, position))
  if (positionsOf(right).some(touches(left)) || positionsOf(left).some(touches(right))) return true
  return segmentsOf(left).some((one) => segmentsOf(right).some((other) => crossingOf(one, other) !== null))
}

type Segment = readonly [Position, Position]

function positionsOf({ points, lines, polygons }: Shape): readonly Position[] {
  return [...points, ...lines.flat(), ...polygons.flat(2)]
}

function segmentsOf({ lines, polygons }: Shape): readonly Segment[] {
  return [...lines, ...polygons.flat()].flatMap((line) =>
    line.slice(1).map((end, index): Segment => [line[index] ?? end, end]),
  )
}

function isOn(shape: Shape, position: Position): boolean {
  return (
    shape.points.some((point) => point[0] === position[0] && point[1] === position[1]) ||
    segmentsOf(shape).some((segment) => isBetween(segment, position))
  )
}

/** Counts how often a ray to the east crosses the rings: inside of the border, outside of the holes, is odd. */
function isIn(rings: readonly (readonly Position[])[], [x, y]: Position): boolean {
  const crossings = rings.flatMap((ring) =>
    ring.slice(1).filter(([x2, y2], index) => {
      const [x1, y1] = ring[index] ?? [x2, y2]
      return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1
    }),
  )
  return crossings.length % 2 === 1
}

function sideOf([from, to]: Segment, [x, y]: Position): number {
  return (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0])
}

function isBetween([from, to]: Segment, position: Position): boolean {
  const [x, y] = position
  const isInBox =
    x >= Math.min(from[0], to[0]) &&
    x <= Math.max(from[0], to[0]) &&
    y >= Math.min(from[1], to[1]) &&
    y <= Math.max(from[1], to[1])
  return isInBox && sideOf([from, to], position) === 0
}

/** How far along the first segment, from 0 to 1, the second one meets it; null when it does not, or along it all. */
function crossingOf(one: Segment, other: Segment): number | null {
  const [from, to] = [sideOf(other, one[0]), sideOf(other, one[1])]
  if (from === to) return null
  const along = from / (from - to)
  const [start, end] = [sideOf(one, other[0]), sideOf(one, other[1])]
  return along >= 0 && along <= 1 && start * end <= 0 ? along : null
}

function middlesOf(segment: Segment, borders: readonly Segment[]): readonly Position[] {
  const [[x1, y1], [x2, y2]] = segment
  const crossings = borders.flatMap((border) => crossingOf(segment, border) ?? [])
  const cuts = [0, ...crossings, 1].sort((a, b) => a - b)
  return cuts.slice(1).map((cut, index) => {
    const middle = (cut + (cuts[index] ?? 0)) / 2
    return [x1 + (x2 - x1) * middle, y1 + (y2 - y1) * middle] as const
  })
}

function readPoint(value: unknown): Position | null {
  if (!isJsonObject(value)) return null
  if (value.type === 'Point') return readPosition(value.coordinates)
  const lng = 'lng' in value ? value.lng : value.lon
  return value.type === undefined || !('coordinates' in value) ? readPosition([lng, value.lat]) : null
}

function readPosition(value: unknown): Position | null {
  if (!Array.isArray(value)) return null
  const [lng, lat]: readonly unknown[] = value
  const isOnGlobe = typeof lng === 'number' && typeof lat === 'number' && Math.abs(lat) <= 90 && Math.abs(lng) <= 180
  return isOnGlobe ? [lng, lat] : null
}

/** Reads every item, or nothing. */
function readAll<Item>(value: unknown, read: (item: unknown) => Item | null): readonly Item[] | null {
  if (!Array.isArray(value)) return null
  const items = value.map(read).filter((item) => item !== null)
  return items.length === value.length ? items : null
}

const readLine = (value: unknown) => readAll(value, readPosition)
const readRings = (value: unknown) => readAll(value, readLine)

const noShape: Shape = { points: [], lines: [], polygons: [] }

function readShape(value: unknown): Shape | null {
  const point = readPoint(value)
  if (point) return { ...noShape, points: [point] }
  if (!isJsonObject(value)) return null
  const { type, coordinates } = value
  switch (type) {
    case 'MultiPoint':
      return toShape('points', readAll(coordinates, readPosition))
    case 'LineString':
      return toShape('lines', readAll([coordinates], readLine))
    case 'MultiLineString':
      return toShape('lines', readRings(coordinates))
    case 'Polygon':
      return toShape('polygons', readAll([coordinates], readRings))
    case 'MultiPolygon':
      return toShape('polygons', readAll(coordinates, readRings))
    case 'GeometryCollection':
      return combine(readAll(value.geometries, readShape))
    default:
      return null
  }
}

function toShape<Part extends keyof Shape>(part: Part, values: Shape[Part] | null): Shape | null {
  return values && { ...noShape, [part]: values }
}

function combine(shapes: readonly Shape[] | null): Shape | null {
  return (
    shapes && {
      points: shapes.flatMap(({ points }) => points),
      lines: shapes.flatMap(({ lines }) => lines),
      polygons: shapes.flatMap(({ polygons }) => polygons),
    }
  )
}

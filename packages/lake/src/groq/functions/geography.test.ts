import { contains, distanceBetween, intersects, toGeography, toLatLng } from './geography.ts'

const point = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] })
const line = (...coordinates: number[][]) => ({ type: 'LineString', coordinates })
const square = (from: number, to: number) => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
]
const polygon = (...coordinates: number[][][]) => ({ type: 'Polygon', coordinates })
const frame = polygon(square(0, 10), square(4, 6))
/** Like the letter U: two arms with a gap between them. */
const bay = polygon([
  [0, 0],
  [9, 0],
  [9, 9],
  [6, 9],
  [6, 3],
  [3, 3],
  [3, 9],
  [0, 9],
  [0, 0],
])

describe('geography', () => {
  it('makes points of the globe only', () => {
    expect(toLatLng(59.9, 10.7)).toEqual(point(10.7, 59.9))
    expect(toLatLng(91, 0)).toBeNull()
    expect(toLatLng('59', 10)).toBeNull()
  })

  it.each([
    [{ lat: 1, lng: 2 }, true],
    [{ lat: 1, lon: 2, _type: 'geopoint' }, true],
    [point(1, 2), true],
    [{ type: 'MultiPolygon', coordinates: [[square(0, 1)]] }, true],
    [{ type: 'GeometryCollection', geometries: [point(1, 2), line([0, 0], [1, 1])] }, true],
    [{ type: 'Feature', geometry: point(1, 2) }, false],
    [{ type: 'Point', coordinates: ['1', 2] }, false],
    [{ type: 'GeometryCollection', geometries: [{}] }, false],
    [{ lat: 1 }, false],
    [[{ lat: 1, lng: 2 }], false],
    [null, false],
  ])('knows whether %j is a geography: %s', (value, expected) => {
    expect(toGeography(value)).toBe(expected ? value : null)
  })

  it('measures the way from Oslo to San Francisco', () => {
    const [oslo, sanFrancisco] = [{ lat: 59.911, lng: 10.757 }, point(-122.419, 37.774)]
    expect(distanceBetween(oslo, sanFrancisco)).toBeGreaterThan(8_300_000)
    expect(distanceBetween(oslo, sanFrancisco)).toBeLessThan(8_400_000)
    expect(distanceBetween(oslo, oslo)).toBe(0)
    expect(distanceBetween(oslo, line([0, 0], [1, 1]))).toBeNull()
  })

  it.each([
    ['a place inside', point(2, 2), true],
    ['a place on the border', point(0, 5), true],
    ['a place in the hole', point(5, 5), false],
    ['a place outside', point(11, 5), false],
    ['a line inside', line([1, 1], [1, 9]), true],
    ['a line over the hole', line([1, 5], [9, 5]), false],
    ['a small polygon', polygon(square(1, 2)), true],
    ['a polygon that covers the hole', polygon(square(3, 7)), false],
    [
      'points of which one is outside',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 1],
          [11, 1],
        ],
      },
      false,
    ],
  ])('a frame contains %s: %s', (_, inner, expected) => {
    expect(contains(frame, inner)).toBe(expected)
  })

  it('sees that a line leaves a bay and comes back', () => {
    expect(contains(bay, line([1, 8], [8, 8]))).toBe(false)
    expect(contains(bay, line([1, 1], [8, 1]))).toBe(true)
  })

  it.each([
    ['a line through it', line([-1, 1], [11, 1]), true],
    ['a polygon around it', polygon(square(-5, 15)), true],
    ['a polygon in its hole', polygon(square(4.5, 5.5)), false],
    ['a line that ends before it', line([-2, 1], [-1, 1]), false],
    ['a place on its border', point(10, 3), true],
  ])('a frame intersects %s: %s', (_, other, expected) => {
    expect(intersects(frame, other)).toBe(expected)
    expect(intersects(other, frame)).toBe(expected)
  })

  it('says nothing of what is no geography', () => {
    expect(contains(frame, 1)).toBeNull()
    expect(intersects({}, frame)).toBeNull()
  })
})

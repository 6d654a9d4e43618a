import { findRefusal, findSizeRefusal } from './find-refusal.ts'
import type { PictureKind } from './sniff-picture.ts'

const still = (format: PictureKind['format']): PictureKind => ({ format, isMoving: false })

it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('takes a %s', (format) => {
  expect(findRefusal(still(format), 1000)).toBeNull()
})

it.each([
  [still('heic'), 1000, 'HEIC file'],
  [still('svg'), 1000, 'drawing (SVG)'],
  [still('tiff'), 1000, 'TIFF file'],
  [still('other'), 1000, 'not a picture'],
  [{ format: 'gif', isMoving: true } as const, 1000, 'moving picture'],
  [still('other'), 0, 'empty'],
  [still('jpeg'), 51 * 1024 * 1024, '51 megabytes'],
])('says why not, and what to do instead: %o', (kind, size, reason) => {
  expect(findRefusal(kind, size)).toContain(reason)
  expect(findRefusal(kind, size)).toMatch(/[Cc]hoose/)
})

it.each([
  [{ width: 8660, height: 5773 }, null],
  [{ width: 10_000, height: 6_001 }, '10000 by 6001 pixels (61 million)'],
  [{ width: 16_385, height: 10 }, '16384 on one side'],
])('judges the size %o', (size, reason) => {
  if (reason === null) expect(findSizeRefusal(size)).toBeNull()
  else expect(findSizeRefusal(size)).toContain(reason)
})

import { parsePagePath, type PagePath } from '@vigil/page-store/page-path'
import { createKnownMissing } from './known-missing.ts'

const [a, b, c] = ['/a', '/b', '/c'].map((path) => parsePagePath(path) as PagePath) as [PagePath, PagePath, PagePath]

let moment: number
let now: number

beforeEach(() => {
  moment = 1
  now = 0
})

const aMemory = (most?: number) =>
  createKnownMissing({
    ...{ readMoment: () => moment, clock: () => now, lifetime: 1000 },
    ...(most === undefined ? {} : { most }),
  })

test('what is missing is known with its status, and nothing else is', () => {
  const missing = aMemory()
  missing.note(a, 404, 1)
  missing.note(b, 410, 1)
  expect([a, b, c].map(missing.find)).toEqual([404, 410, null])
})

test('nothing is known any more once content changed', () => {
  const missing = aMemory()
  missing.note(a, 404, 1)
  moment = 2
  expect(missing.find(a)).toBeNull()
})

test('what was asked before a change and answered after it is not known', () => {
  const missing = aMemory()
  moment = 2
  missing.note(a, 404, 1)
  expect(missing.find(a)).toBeNull()
})

test('Next is asked again after a while, as nobody may be telling what changes', () => {
  const missing = aMemory()
  missing.note(a, 404, 1)
  now = 999
  expect(missing.find(a)).toBe(404)
  now = 1000
  expect(missing.find(a)).toBeNull()
})

test('of many addresses those that were noted last are known', () => {
  const missing = aMemory(2)
  missing.note(a, 404, 1)
  missing.note(b, 404, 1)
  missing.note(a, 404, 1)
  missing.note(c, 404, 1)
  expect([a, b, c].map(missing.find)).toEqual([404, null, 404])
})

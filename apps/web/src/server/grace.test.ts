import { parsePagePath } from '@vigil/page-store/page-path'
import { createGrace } from './grace.ts'

const [a, b, c] = ['/a', '/b', '/c'].map((path) => parsePagePath(path) ?? never())
const paths = (...some: (typeof a)[]) => some.filter((path) => path !== undefined)

let now: number
const aGrace = () => createGrace(1000, () => now)

beforeEach(() => {
  now = 0
})

it('names a stale page once its time is over, once', () => {
  const grace = aGrace()
  grace.noteStale(paths(a, b))
  now = 999
  expect(grace.takeOverdue()).toEqual([])
  now = 1000
  expect(grace.takeOverdue()).toEqual([a, b])
  expect(grace.takeOverdue()).toEqual([])
})

it('gives no page more time because it changed once more', () => {
  const grace = aGrace()
  grace.noteStale(paths(a))
  now = 900
  grace.noteStale(paths(b, a))
  now = 1000
  expect(grace.takeOverdue()).toEqual([a])
})

it('forgets what was rendered in time', () => {
  const grace = aGrace()
  grace.noteStale(paths(a, b))
  for (const path of paths(a)) grace.end(path)
  now = 5000
  expect(grace.takeOverdue()).toEqual([b])
})

it('never withdraws a page that is only unchecked, but has it looked at before a reader gets it', () => {
  const grace = aGrace()
  grace.noteUnchecked(paths(a))
  grace.noteUnchecked(paths(b), { isLate: true })
  const toBeChecked = () => paths(a, b, c).filter(grace.isToBeChecked)
  expect(toBeChecked()).toEqual([b])
  now = 1000
  expect(toBeChecked()).toEqual([a, b])
  expect(grace.takeOverdue()).toEqual([])
  for (const path of paths(a, c)) grace.postpone(path)
  expect(toBeChecked()).toEqual([b])
  now = 2000
  expect(toBeChecked()).toEqual([a, b])
})

it('takes a change that is known for more than one that may be, whichever comes first', () => {
  const grace = aGrace()
  grace.noteUnchecked(paths(a))
  grace.noteStale(paths(a, b))
  grace.noteUnchecked(paths(b), { isLate: true })
  expect(paths(a, b).filter(grace.isToBeChecked)).toEqual([])
  now = 1000
  expect(grace.takeOverdue()).toEqual([a, b])
})

function never(): never {
  throw new Error('This is a page path.')
}

import { createRateLimit } from './rate-limit.ts'

let now: number
const clock = () => new Date(now)
const open = (each = { burst: 3, perMinute: 6 }, all = { burst: 5, perMinute: 60 }) =>
  createRateLimit({ clock, each, all })
const takeMany = (limit: ReturnType<typeof open>, key: string, count: number) =>
  Array.from({ length: count }, () => limit.take(key).state)

beforeEach(() => {
  now = 1_000_000
})

it('takes a burst, then says how long to wait, then takes one more', () => {
  const limit = open()
  expect(takeMany(limit, 'a', 4)).toEqual(['taken', 'taken', 'taken', 'full'])
  expect(limit.take('a')).toEqual({ state: 'full', seconds: 10 })
  now += 10_000
  expect(takeMany(limit, 'a', 2)).toEqual(['taken', 'full'])
})

it('leaves the other campaigns their places, up to what all together may have', () => {
  const limit = open()
  takeMany(limit, 'a', 10)
  expect(takeMany(limit, 'b', 3)).toEqual(['taken', 'taken', 'full'])
})

it('never holds more than a burst, however long it was quiet, also when the clock goes back', () => {
  const limit = open()
  now += 86_400_000
  expect(takeMany(limit, 'a', 4)).toEqual(['taken', 'taken', 'taken', 'full'])
  now -= 3_600_000
  expect(limit.take('a').state).toBe('full')
})

it('gives a place back', () => {
  const limit = open()
  takeMany(limit, 'a', 3)
  limit.giveBack('a')
  expect(takeMany(limit, 'a', 2)).toEqual(['taken', 'full'])
})

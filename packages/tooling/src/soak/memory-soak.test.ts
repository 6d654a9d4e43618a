import { isBounded } from './memory-soak.ts'

it.each([
  [[200, 220, 215, 222], true],
  [[100, 180, 230, 239], true],
  [[100, 200, 300, 400], false],
  [[500], true],
])('of %j megabytes says %s', (megabytes, expected) => {
  expect(isBounded(megabytes)).toBe(expected)
})

import { measureLatency, percentile } from './measure.ts'

it.each([
  [0.5, 3],
  [0.99, 5],
  [0, 1],
])('percentile %d of 1..5 is %d', (share, expected) => {
  expect(percentile([5, 3, 1, 2, 4], share)).toBe(expected)
})

it('measures only the calls after the warm-up', async () => {
  let calls = 0
  const { p50, p99 } = await measureLatency(async () => ++calls, 20, 5)
  expect(calls).toBe(25)
  expect(p99).toBeGreaterThanOrEqual(p50)
})

import { runFuzzRounds } from './fuzz-rounds.ts'

// A machine under test may be slow; the long proof holds each answer to ten seconds.
it('answers whatever comes, by any route, without failing', async () => {
  const { requests, statuses, problems } = await runFuzzRounds(1500, { patience: 60_000 })
  expect(problems).toEqual([])
  expect(requests).toBe(1500)
  // Not everything was refused at the door.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(100)
  expect(statuses.get(400) ?? 0).toBeGreaterThan(20)
}, 300_000)

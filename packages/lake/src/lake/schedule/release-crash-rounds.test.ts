import { runReleaseCrashRounds } from './release-crash-rounds.ts'

it('publishes a release once and wholly, however it is killed around its time', async () => {
  const report = await runReleaseCrashRounds(3)
  expect(report.broken).toEqual([])
  expect(report.notOnce).toEqual([])
}, 60_000)

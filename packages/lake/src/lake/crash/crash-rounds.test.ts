import { runCrashRounds } from './crash-rounds.ts'

it('loses nothing that was acknowledged, and keeps nothing by halves, when it is killed while it writes', async () => {
  const report = await runCrashRounds(3)
  expect(report.lost).toEqual([])
  expect(report.broken).toEqual([])
  expect(report.acknowledged).toBeGreaterThanOrEqual(3)
}, 60_000)

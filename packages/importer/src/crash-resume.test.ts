import { runImportCrashRounds } from './testing/crash-rounds.ts'

// Real programs are killed here, and a real lake keeps what they wrote.
jest.setTimeout(120_000)

it('goes on after every SIGKILL, without doubles and without touching what editors changed', async () => {
  const report = await runImportCrashRounds(2, { posts: 100, pictures: 10 })

  expect(report).toMatchObject({ published: 0, overwritten: 0, dangling: [] })
  expect(report.kills).toBeGreaterThan(0)
  expect(report.stories).toBe(report.expectedStories)
  expect(report.assets).toBe(report.pictures)
})

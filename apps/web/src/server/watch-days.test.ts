import { until } from './testing/a-server.ts'
import { watchDays } from './watch-days.ts'

it('tells of each new day once', async () => {
  let now = Date.UTC(2026, 10, 22, 23, 59, 59)
  let looks = 0
  let days = 0
  const watch = watchDays({
    clock: () => {
      looks += 1
      return now
    },
    onNewDay: () => {
      days += 1
    },
    interval: 1,
  })
  await until(() => looks > 5)
  expect(days).toBe(0)
  now += 1000
  await until(() => days === 1)
  const before = looks
  await until(() => looks > before + 5)
  expect(days).toBe(1)
  now += 3 * 24 * 3600 * 1000
  await until(() => days === 2)
  watch.close()
})

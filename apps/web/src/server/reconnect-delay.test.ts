import { toReconnectDelay } from './reconnect-delay.ts'

const delays = { firstDelay: 250, mostDelay: 15_000 }

it.each([
  [1, 125, 250],
  [2, 250, 500],
  [3, 500, 1000],
  [7, 7500, 15_000],
  [5000, 7500, 15_000],
])('waits after %s failures for %s to %s milliseconds', (failures, least, most) => {
  expect(toReconnectDelay(failures, { ...delays, random: () => 0 })).toBe(least)
  expect(toReconnectDelay(failures, { ...delays, random: () => 1 })).toBe(most)
  expect(toReconnectDelay(failures, { ...delays, random: () => 0.5 })).toBe((least + most) / 2)
})

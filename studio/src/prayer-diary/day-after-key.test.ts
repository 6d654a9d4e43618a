import { dayAfterKey } from './day-after-key.ts'

it.each([
  ['2026-05-01', 'ArrowLeft', '2026-04-30'],
  ['2026-12-31', 'ArrowRight', '2027-01-01'],
  ['2024-03-07', 'ArrowUp', '2024-02-29'],
  ['2026-02-25', 'ArrowDown', '2026-03-04'],
  ['2026-05-06', 'Home', '2026-05-04'],
  ['2026-05-06', 'End', '2026-05-10'],
  ['2026-05-04', 'Home', '2026-05-04'],
  ['2026-05-03', 'End', '2026-05-03'],
  ['2026-03-31', 'PageUp', '2026-02-28'],
  ['2026-01-31', 'PageDown', '2026-02-28'],
])('from %s the key %s leads to %s', (day, key, expected) => {
  expect(dayAfterKey(day, { key, shiftKey: false })).toBe(expected)
})

it.each([
  ['2024-02-29', 'PageDown', '2025-02-28'],
  ['2024-02-29', 'PageUp', '2023-02-28'],
])('with the shift key, %s and %s lead to %s, a year away', (day, key, expected) => {
  expect(dayAfterKey(day, { key, shiftKey: true })).toBe(expected)
})

test('other keys move nothing', () => {
  expect(dayAfterKey('2026-05-01', { key: 'Tab', shiftKey: false })).toBeNull()
})

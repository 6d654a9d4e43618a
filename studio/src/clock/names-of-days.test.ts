import { nameOfDay, nameOfMonth } from './names-of-days.ts'

test('months and days have names', () => {
  expect(nameOfMonth('2026-05')).toBe('May 2026')
  expect(nameOfDay('2026-05-03')).toBe('Sunday 3 May 2026')
})

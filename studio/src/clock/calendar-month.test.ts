import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  isMonth,
  lengthOfMonth,
  nameOfDay,
  nameOfMonth,
  weekdayOf,
  weeksOf,
} from './calendar-month.ts'

it.each([
  ['2026-01', 31],
  ['2026-02', 28],
  ['2024-02', 29],
  ['2000-02', 29],
  ['2100-02', 28],
  ['2026-04', 30],
  ['2026-12', 31],
])('%s has %i days', (month, length) => expect(lengthOfMonth(month)).toBe(length))

it.each([
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-05', -17, '2024-12'],
  ['2026-05', 0, '2026-05'],
])('%s and %i months is %s', (month, count, expected) => expect(addMonths(month, count)).toBe(expected))

it.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
  // Where clocks change, these days are 23 or 25 hours long.
  ['2026-03-28', 2, '2026-03-30'],
  ['2026-10-24', 2, '2026-10-26'],
])('%s and %i days is %s', (day, count, expected) => {
  expect(addDays(day, count)).toBe(expected)
  expect(daysBetween(day, expected)).toBe(count)
})

it.each([
  ['2026-05-04', 0],
  ['2026-05-03', 6],
  ['2024-02-29', 3],
])('%s is weekday %i, counted from Monday', (day, weekday) => expect(weekdayOf(day)).toBe(weekday))

it.each([
  ['a month that begins on Monday and fills four weeks', '2021-02', 4, '2021-02-01', '2021-02-28'],
  ['a month that begins on Sunday', '2026-11', 6, '2026-10-26', '2026-12-06'],
  ['a month in the middle of the week', '2026-05', 5, '2026-04-27', '2026-05-31'],
])('%s', (_what, month, count, first, last) => {
  const weeks = weeksOf(month)
  expect(weeks).toHaveLength(count)
  expect(weeks.every((week) => week.length === 7 && weekdayOf(week[0] ?? '') === 0)).toBe(true)
  expect([weeks.at(0)?.at(0), weeks.at(-1)?.at(-1)]).toEqual([first, last])
})

test('a day that a short month lacks is its last one', () => {
  expect(dayOf('2026-02', 31)).toBe('2026-02-28')
  expect(dayOf('2026-03', 31)).toBe('2026-03-31')
})

it.each([
  ['2026-05', true],
  ['2026-13', false],
  ['2026-00', false],
  ['2026-5', false],
  [undefined, false],
])('whether %s is a month: %s', (text, expected) => expect(isMonth(text)).toBe(expected))

test('months and days have names', () => {
  expect(nameOfMonth('2026-05')).toBe('May 2026')
  expect(nameOfDay('2026-05-03')).toBe('Sunday 3 May 2026')
})

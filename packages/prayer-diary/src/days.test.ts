import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  daysFrom,
  daysOfMonth,
  isDay,
  isMonth,
  lengthOfMonth,
  weekdayOf,
  weeksOf,
} from './days.ts'

it.each([
  ['2026-01', 31],
  ['2026-02', 28],
  ['2024-02', 29],
  ['2000-02', 29],
  ['2100-02', 28],
  ['2026-04', 30],
  ['2026-12', 31],
])('%s has %i days', (month, length) => {
  expect(lengthOfMonth(month)).toBe(length)
  expect(daysOfMonth(month)).toHaveLength(length)
  expect(daysOfMonth(month).at(-1)).toBe(`${month}-${length}`)
})

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

test('days from one to another include both, and there are none backwards', () => {
  expect(daysFrom('2024-02-28', '2024-03-01')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01'])
  expect(daysFrom('2024-02-28', '2024-02-28')).toEqual(['2024-02-28'])
  expect(daysFrom('2024-02-28', '2024-02-27')).toEqual([])
})

it.each([
  ['2026-05-04', 0],
  ['2026-05-03', 6],
  ['2024-02-29', 3],
])('%s is weekday %i, counted from Monday', (day, weekday) => expect(weekdayOf(day)).toBe(weekday))

it.each([
  ['a month that begins on Monday and fills four weeks', '2021-02', 0, 4, '2021-02-01', '2021-02-28'],
  ['a month that begins on Sunday', '2026-11', 0, 6, '2026-10-26', '2026-12-06'],
  ['a month in the middle of the week', '2026-05', 0, 5, '2026-04-27', '2026-05-31'],
  ['a month that begins on Sunday, where weeks do', '2026-11', 6, 5, '2026-11-01', '2026-12-05'],
  ['a month that begins on Sunday, where weeks begin on Saturday', '2026-11', 5, 5, '2026-10-31', '2026-12-04'],
])('%s', (_what, month, firstWeekday, count, first, last) => {
  const weeks = weeksOf(month, firstWeekday)
  expect(weeks).toHaveLength(count)
  expect(weeks.every((week) => week.length === 7 && weekdayOf(week[0] ?? '') === firstWeekday)).toBe(true)
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

it.each([
  ['2026-05-31', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-05', false],
  [20260531, false],
])('whether %s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected))

import { entriesOfDays } from './entries-of-days.ts'
import type { ScheduledPoint } from './prayer-schedule.ts'

/** Which points stand on the days that have any. */
function pointsByDay(points: readonly ScheduledPoint[], from: string, to: string): Record<string, string[]> {
  const byDay: Record<string, string[]> = {}
  for (const { day, point } of entriesOfDays(points, from, to)) byDay[day] = [...(byDay[day] ?? []), point._id]
  return byDay
}

const inMay = (...points: ScheduledPoint[]) => pointsByDay(points, '2026-05-01', '2026-05-31')

it.each([
  ['the first day of the month', '2026-05-01', { '2026-05-01': ['a'] }],
  ['its last day', '2026-05-31', { '2026-05-31': ['a'] }],
  ['the day before it', '2026-04-30', {}],
  ['the day after it', '2026-06-01', {}],
  ['the same day of another year', '2025-05-12', {}],
])('a dated point on %s', (_what, date, expected) => {
  expect(inMay({ _id: 'a', schedule: 'dated', date })).toEqual(expected)
})

it.each([
  ['2026-03-31', true],
  ['2026-04-30', true],
  ['2026-02-28', true],
  ['2024-02-28', false],
  ['2024-02-29', true],
  ['2026-05-30', false],
])('a point of every 31st is prayed on %s: %s', (day, isPrayed) => {
  const points = [{ _id: 'a', schedule: 'dayOfMonth', dayOfMonth: 31 }]
  expect(pointsByDay(points, day, day)).toEqual(isPrayed ? { [day]: ['a'] } : {})
})

test('the end of a short month has the points of all the days that it lacks', () => {
  const points = [30, 31, 28, 29].map((dayOfMonth) => ({ _id: `on-${dayOfMonth}`, schedule: 'dayOfMonth', dayOfMonth }))
  expect(pointsByDay(points, '2026-02-27', '2026-03-01')).toEqual({
    '2026-02-28': ['on-28', 'on-29', 'on-30', 'on-31'],
  })
})

test('days may lie in different months and years', () => {
  const points = [
    { _id: 'eve', date: '2026-12-31' },
    { _id: 'first', schedule: 'dayOfMonth', dayOfMonth: 1 },
  ]
  expect(pointsByDay(points, '2026-12-01', '2027-01-02')).toEqual({
    '2026-12-01': ['first'],
    '2026-12-31': ['eve'],
    '2027-01-01': ['first'],
  })
})

test('what is for a day alone comes before what every month has, and then the ids decide', () => {
  expect(
    inMay(
      { _id: 'a', schedule: 'dayOfMonth', dayOfMonth: 3 },
      { _id: 'c', date: '2026-05-03' },
      { _id: 'b', date: '2026-05-03' },
    ),
  ).toEqual({ '2026-05-03': ['b', 'c', 'a'] })
})

test('a rolling point stands on the days that have nothing else', () => {
  const days = inMay({ _id: 'rolling' }, { _id: 'dated', date: '2026-05-03' })
  expect(Object.keys(days)).toHaveLength(31)
  expect(days['2026-05-02']).toEqual(['rolling'])
  expect(days['2026-05-03']).toEqual(['dated'])
})

test.each([
  ['dated', { date: '2026-05-10' }],
  ['monthly', { schedule: 'dayOfMonth', dayOfMonth: 10 }],
  ['rolling', { schedule: 'rolling' }],
])('a %s point is not asked for from the day of its answer on', (_what, fields) => {
  const on10th = (answeredOn: string | null) =>
    pointsByDay([{ _id: 'a', ...fields, answeredOn }], '2026-05-10', '2026-05-10')
  expect(on10th(null)).toEqual({ '2026-05-10': ['a'] })
  expect(on10th('2026-05-11')).toEqual({ '2026-05-10': ['a'] })
  expect(on10th('2026-05-10')).toEqual({})
  expect(on10th('2026-05-09')).toEqual({})
})

test.each([
  ['dated without a day', { schedule: 'dated' }],
  ['dated on a day that is none', { schedule: 'dated', date: '2026-05-32' }],
  ['monthly without a number', { schedule: 'dayOfMonth' }],
  ['monthly on a day that no month has', { schedule: 'dayOfMonth', dayOfMonth: 32 }],
  ['monthly on half a day', { schedule: 'dayOfMonth', dayOfMonth: 1.5 }],
])('a point that is %s is on no day', (_what, fields) => {
  expect(inMay({ _id: 'a', ...fields })).toEqual({})
})

test('an entry has an id of its day and its point, and says why it is there', () => {
  const point = { _id: 'a', schedule: 'dayOfMonth', dayOfMonth: 7, text: 'For wells.' }
  expect(entriesOfDays([point], '2026-05-07', '2026-06-07')).toEqual([
    { id: '2026-05-07.a', day: '2026-05-07', schedule: 'dayOfMonth', point },
    { id: '2026-06-07.a', day: '2026-06-07', schedule: 'dayOfMonth', point },
  ])
})

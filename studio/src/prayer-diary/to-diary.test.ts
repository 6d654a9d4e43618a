import { toDiaryPoint } from './diary-point.ts'
import { toDiary } from './to-diary.ts'

const point = (id: string, fields: object) => toDiaryPoint({ _id: id, _originalId: id, text: id, ...fields })

/** The days of a month with the ids that stand on them. */
function daysOf(month: string, ...points: ReturnType<typeof point>[]) {
  return Object.fromEntries(Array.from(toDiary(points, month).days, ([day, on]) => [day, on.map(({ id }) => id)]))
}

it.each([
  ['the first day of the month', '2026-05-01', { '2026-05-01': ['a'] }],
  ['its last day', '2026-05-31', { '2026-05-31': ['a'] }],
  ['the day before it', '2026-04-30', {}],
  ['the day after it', '2026-06-01', {}],
  ['the same month of another year', '2025-05-12', {}],
])('a dated point on %s', (_what, date, expected) => {
  expect(daysOf('2026-05', point('a', { schedule: 'dated', date }))).toEqual(expected)
})

it.each([
  ['2026-03', '2026-03-31'],
  ['2026-04', '2026-04-30'],
  ['2026-02', '2026-02-28'],
  ['2024-02', '2024-02-29'],
])('a point of every 31st stands in %s on %s', (month, day) => {
  expect(daysOf(month, point('a', { schedule: 'dayOfMonth', dayOfMonth: 31 }))).toEqual({ [day]: ['a'] })
})

test('a point of a day of the month stands in every month, whatever date it once had', () => {
  const monthly = point('a', { schedule: 'dayOfMonth', dayOfMonth: 7, date: '2020-01-01' })
  expect(daysOf('2026-05', monthly)).toEqual({ '2026-05-07': ['a'] })
  expect(daysOf('2026-06', monthly)).toEqual({ '2026-06-07': ['a'] })
})

test('a point without a schedule is dated when it has a day, and rolling when it has none', () => {
  const diary = toDiary([point('dated', { date: '2026-05-03' }), point('rolling', {})], '2026-05')
  expect(Array.from(diary.days.keys())).toEqual(['2026-05-03'])
  expect(diary.rolling.map(({ id }) => id)).toEqual(['rolling'])
})

test('on a day, points for it alone come before those of every month', () => {
  expect(
    daysOf(
      '2026-05',
      point('a', { schedule: 'dayOfMonth', dayOfMonth: 3 }),
      point('c', { date: '2026-05-03' }),
      point('b', { date: '2026-05-03' }),
    ),
  ).toEqual({ '2026-05-03': ['b', 'c', 'a'] })
})

test('rolling points that were answered come last', () => {
  const rolling = [point('a', { answeredOn: '2026-04-01' }), point('c', {}), point('b', {})]
  expect(toDiary(rolling, '2026-05').rolling.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
})

test.each([
  ['dated', { schedule: 'dated' }],
  ['of a day of the month', { schedule: 'dayOfMonth' }],
  ['of a day that no month has', { schedule: 'dayOfMonth', dayOfMonth: 32 }],
])('a point that is %s and has no day is not lost', (_what, fields) => {
  const diary = toDiary([point('a', fields)], '2026-05')
  expect(diary.days.size).toBe(0)
  expect(diary.withoutDay.map(({ id }) => id)).toEqual(['a'])
})

test('a point is published unless its draft is what the list shows', () => {
  expect(toDiaryPoint({ _id: 'a', _originalId: 'drafts.a' }).isPublished).toBe(false)
  expect(toDiaryPoint({ _id: 'a', _originalId: 'a' }).isPublished).toBe(true)
})

test('a day without a point of its own has the rolling point whose turn it is', () => {
  const { days, turns } = toDiary([point('dated', { date: '2026-05-03' }), point('rolling', {})], '2026-05')
  expect(Array.from(days.keys())).toEqual(['2026-05-03'])
  expect(turns.size).toBe(30)
  expect(turns.has('2026-05-03')).toBe(false)
  expect(turns.get('2026-05-04')?.id).toBe('rolling')
})

test('a point that was answered before its day is on none, and not lost', () => {
  const answered = point('a', { date: '2026-05-20', answeredOn: '2026-05-12' })
  const monthly = point('b', { schedule: 'dayOfMonth', dayOfMonth: 12, answeredOn: '2026-05-12' })
  const may = toDiary([answered, monthly], '2026-05')
  expect(may.days.size).toBe(0)
  expect(may.answeredBefore.map(({ id }) => id)).toEqual(['a', 'b'])
  const april = toDiary([answered, monthly], '2026-04')
  expect(Array.from(april.days.keys())).toEqual(['2026-04-12'])
  expect(april.answeredBefore).toEqual([])
})

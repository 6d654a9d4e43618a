import fc from 'fast-check'
import { addDays, addMonths, daysFrom, daysOfMonth } from './days.ts'
import { entriesOfDays } from './entries-of-days.ts'
import { prayerOfDay } from './prayer-of-day.ts'
import type { ScheduledPoint } from './prayer-schedule.ts'
import { rollingPointsOf } from './rolling-points.ts'

const aPool = (size: number): ScheduledPoint[] =>
  Array.from({ length: size }, (_point, index) => ({ _id: `p${index}` }))

/** The ids of a month, day by day. */
const turnsOf = (points: readonly ScheduledPoint[], month: string) =>
  Array.from(rollingPointsOf(points, month).values(), ({ _id }) => _id)

const pool = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), {
  minLength: 2,
  maxLength: 40,
})
const month = fc.integer({ min: 0, max: 240 }).map((months) => addMonths('2020-01', months))

test('in a month, points take turns fairly and none comes on two days in a row', () => {
  fc.assert(
    fc.property(pool, month, (ids, month) => {
      const points = ids.map((_id) => ({ _id }))
      const turns = turnsOf(points, month)
      expect(turns).toHaveLength(daysOfMonth(month).length)
      expect(turns.filter((id, index) => id === turns[index - 1])).toEqual([])
      const counts = ids.map((id) => turns.filter((turn) => turn === id).length)
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
    }),
  )
})

test('one point that is added leaves most days of a year as they were', () => {
  const months = Array.from({ length: 12 }, (_month, index) => addMonths('2027-01', index))
  const before = months.flatMap((month) => turnsOf(aPool(12), month))
  const after = months.flatMap((month) => turnsOf([...aPool(12), { _id: 'new' }], month))
  const changed = before.filter((id, index) => id !== after[index])
  expect(after).toContain('new')
  expect(changed.length).toBeLessThan(before.length / 2)
})

test('points with a day do not change whose turn it is on other days', () => {
  const from = '2028-01-15'
  const to = addDays(from, 399)
  const alone = new Map(entriesOfDays(aPool(9), from, to).map(({ day, id }) => [day, id]))
  const dated = daysFrom(from, to)
    .filter((_day, index) => index % 3 === 0)
    .map((date) => ({ _id: `on-${date}`, date }))
  const mixed = entriesOfDays([...dated, ...aPool(9)], from, to).filter(({ schedule }) => schedule === 'rolling')
  expect(mixed.length).toBeGreaterThan(200)
  for (const { day, id } of mixed) expect(id).toBe(alone.get(day))
})

test('an answer changes no day before it', () => {
  const points = aPool(7)
  const answered = points.map((point) => (point._id === 'p3' ? { ...point, answeredOn: '2026-11-12' } : point))
  const before = turnsOf(points, '2026-11')
  const after = turnsOf(answered, '2026-11')
  expect(after.slice(0, 11)).toEqual(before.slice(0, 11))
  expect(after.slice(0, 11)).toContain('p3')
  expect(after.slice(11)).not.toContain('p3')
})

test('the only point is there every day, and without points there is nothing', () => {
  expect(turnsOf([{ _id: 'only' }], '2026-02')).toEqual(Array(28).fill('only'))
  expect(turnsOf([], '2026-02')).toEqual([])
})

// Calendars, printed booklets and the site show the same: whoever changes the choice changes what people hold in hand.
test('the choice is the same for ever', () => {
  expect(turnsOf(aPool(5), '2026-11').slice(0, 10).join(' ')).toBe('p4 p2 p3 p1 p0 p1 p0 p3 p2 p4')
})

test('written prayers take turns too', () => {
  const prayers = [{ _id: 'night' }, { _id: 'gate' }, { _id: 'fields' }]
  const month = daysOfMonth('2026-11').map((day) => prayerOfDay(prayers, day)?._id)
  expect(month.filter((id) => id === 'gate')).toHaveLength(10)
  expect(prayerOfDay([], '2026-11-22')).toBeNull()
})

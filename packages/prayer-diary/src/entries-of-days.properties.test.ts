import fc from 'fast-check'
import { addDays, daysFrom, lengthOfMonth, toMonth } from './days.ts'
import { type DiaryEntry, entriesOfDays } from './entries-of-days.ts'
import type { ScheduledPoint } from './prayer-schedule.ts'

// 400 days hold a whole year, every length of a month, and with some of these beginnings a leap day.
const length = 400
const firstDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2023-01-01', days))
const dayNear = (first: string) => fc.integer({ min: -20, max: length + 20 }).map((days) => addDays(first, days))

const diary = firstDay.chain((from) => {
  const day = dayNear(from)
  const fields = fc.oneof(
    fc.record({ schedule: fc.constant('dated'), date: day }),
    fc.record({ schedule: fc.constant('dayOfMonth'), dayOfMonth: fc.integer({ min: 1, max: 31 }) }),
    fc.record({ schedule: fc.constant('rolling') }),
    fc.record({ date: fc.option(day) }),
  )
  const point = fc.tuple(fc.string({ minLength: 1, maxLength: 6 }), fields, fc.option(day, { freq: 4 }))
  return fc.record({
    from: fc.constant(from),
    points: fc
      .uniqueArray(point, { selector: ([id]) => id, minLength: 1, maxLength: 24 })
      .map((rows) => rows.map(([_id, rest, answeredOn]): ScheduledPoint => ({ _id, ...rest, answeredOn }))),
  })
})

const lastOf = (from: string) => addDays(from, length - 1)
const idsOf = (entries: readonly DiaryEntry[]) => entries.map(({ id }) => id)

const runs = { numRuns: 20 }

test('a day has what it would have alone, whatever days are asked for with it', () => {
  fc.assert(
    fc.property(diary, ({ from, points }) => {
      const together = entriesOfDays(points, from, lastOf(from))
      for (const day of daysFrom(from, addDays(from, 45))) {
        const alone = entriesOfDays(points, day, day)
        expect(idsOf(alone)).toEqual(idsOf(together.filter((entry) => entry.day === day)))
      }
    }),
    runs,
  )
})

test('the order of the points does not matter, and no id comes twice', () => {
  fc.assert(
    fc.property(diary, ({ from, points }) => {
      const entries = idsOf(entriesOfDays(points, from, lastOf(from)))
      expect(idsOf(entriesOfDays([...points].reverse(), from, lastOf(from)))).toEqual(entries)
      expect(new Set(entries).size).toBe(entries.length)
    }),
    runs,
  )
})

test('every dated point is on its day once, every monthly one once in each month, until they are answered', () => {
  fc.assert(
    fc.property(diary, ({ from, points }) => {
      const entries = entriesOfDays(points, from, lastOf(from))
      for (const { _id, schedule, date, dayOfMonth, answeredOn } of points) {
        const days = entries.filter(({ point }) => point._id === _id).map(({ day }) => day)
        if (schedule === 'dayOfMonth') {
          const number = dayOfMonth ?? 0
          const expected = daysFrom(from, lastOf(from)).filter(
            (day) =>
              Number(day.slice(8)) === Math.min(number, lengthOfMonth(toMonth(day))) &&
              (!answeredOn || day < answeredOn),
          )
          expect(days).toEqual(expected)
        } else if (date) {
          const isShown = date >= from && date <= lastOf(from) && (!answeredOn || date < answeredOn)
          expect(days).toEqual(isShown ? [date] : [])
        }
      }
    }),
    runs,
  )
})

test('no day is without a prayer point while there is a rolling one that is not answered', () => {
  fc.assert(
    fc.property(diary, ({ from, points }) => {
      const all = [...points, { _id: 'always here', schedule: 'rolling' }]
      const days = new Set(entriesOfDays(all, from, lastOf(from)).map(({ day }) => day))
      expect(days.size).toBe(length)
    }),
    runs,
  )
})

test('a rolling point is alone on its day', () => {
  fc.assert(
    fc.property(diary, ({ from, points }) => {
      const entries = entriesOfDays(points, from, lastOf(from))
      for (const { day } of entries.filter(({ schedule }) => schedule === 'rolling')) {
        expect(entries.filter((entry) => entry.day === day)).toHaveLength(1)
      }
    }),
    runs,
  )
})

import { readableMoment, wholeMoment } from './readable-moment.ts'

const now = new Date('2026-02-01T12:00:00Z')

it.each([
  ['in summer', '2026-05-03T06:00:00Z', 'Europe/Berlin', '3 May, 08:00 CEST'],
  ['in winter', '2026-01-03T06:00:00Z', 'Europe/Berlin', '3 Jan, 07:00 CET'],
  ['in the hour before clocks go forward', '2026-03-29T00:59:00Z', 'Europe/Berlin', '29 Mar, 01:59 CET'],
  ['in the hour after clocks went forward', '2026-03-29T01:00:00Z', 'Europe/Berlin', '29 Mar, 03:00 CEST'],
  ['in the hour that comes twice, first', '2026-10-25T00:30:00Z', 'Europe/Berlin', '25 Oct, 02:30 CEST'],
  ['in the hour that comes twice, again', '2026-10-25T01:30:00Z', 'Europe/Berlin', '25 Oct, 02:30 CET'],
  ['east of the date line', '2026-05-02T18:00:00Z', 'Pacific/Auckland', '3 May, 06:00 GMT+12'],
  ['west of it', '2026-05-03T06:00:00Z', 'Pacific/Honolulu', '2 May, 20:00 GMT-10'],
  ['at midnight', '2026-05-03T00:00:00Z', 'UTC', '3 May, 00:00 UTC'],
  ['of another year', '2027-05-03T00:00:00Z', 'UTC', '3 May 2027, 00:00 UTC'],
])('a moment %s', (_when, moment, timeZone, expected) => {
  expect(readableMoment(moment, { now, timeZone })).toBe(expected)
})

test('which year it is depends on where the editor is', () => {
  const moment = '2026-12-31T23:30:00Z'
  expect(readableMoment(moment, { now, timeZone: 'UTC' })).toBe('31 Dec, 23:30 UTC')
  expect(readableMoment(moment, { now, timeZone: 'Asia/Tokyo' })).toBe('1 Jan 2027, 08:30 GMT+9')
})

test('nothing is left out of the whole moment', () => {
  expect(wholeMoment('2026-05-03T06:00:00Z', { timeZone: 'Europe/Berlin' })).toBe(
    'Sunday 3 May 2026, 08:00 Central European Summer Time (Europe/Berlin)',
  )
})

test('what is no moment is no text', () => {
  expect([readableMoment('soon', { now }), wholeMoment('soon')]).toEqual(['', ''])
})

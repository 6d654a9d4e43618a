import { isInSpan, monthSpanOf } from './month-span.ts'

const today = '2026-11-22'

it.each([
  ['nothing has a day', null, null, '2026-10', '2027-01'],
  ['all lies near', '2026-11-01', '2026-11-30', '2026-10', '2027-01'],
  ['there is an older month', '2026-03-09', '2026-11-30', '2026-03', '2027-01'],
  ['there is a later month', '2026-11-01', '2027-06-30', '2026-10', '2027-06'],
  ['everything lies behind', '2025-01-01', '2025-02-01', '2025-01', '2027-01'],
  ['everything lies ahead', '2027-03-01', '2027-04-01', '2026-10', '2027-04'],
  ['dates were mistyped', '1926-11-01', '2926-11-30', '2024-11', '2027-11'],
])('the months when %s', (_when, firstDay, lastDay, first, last) => {
  expect(monthSpanOf({ today, firstDay, lastDay })).toEqual({ first, last })
})

test('a month is in the span from its first to its last month', () => {
  const span = { first: '2026-10', last: '2027-01' }
  expect(['2026-09', '2026-10', '2026-12', '2027-01', '2027-02'].map((month) => isInSpan(month, span))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
})

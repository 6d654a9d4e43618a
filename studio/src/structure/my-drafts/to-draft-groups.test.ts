import { toDraftGroups } from './to-draft-groups.ts'

const now = new Date(2026, 2, 30, 9)

it.each([
  ['a moment ago', new Date(2026, 2, 30, 8, 59), 'today'],
  ['at midnight', new Date(2026, 2, 30), 'today'],
  // The night in which clocks go forward in Europe.
  ['just before midnight', new Date(2026, 2, 29, 23, 59), 'week'],
  ['six days ago', new Date(2026, 2, 24), 'week'],
  ['seven days ago', new Date(2026, 2, 23, 23, 59), 'earlier'],
  ['last month', new Date(2026, 1, 28), 'earlier'],
])('a draft that was changed %s', (_when, changed, expected) => {
  const draft = { id: 'a', type: 'story', revision: 'r', changedAt: changed.toISOString() }
  const filled = toDraftGroups([draft], now).filter(({ entries }) => entries.length > 0)
  expect(filled.map(({ id }) => id)).toEqual([expected])
})

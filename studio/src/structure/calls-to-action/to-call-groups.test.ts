import { aCallToAction } from '@vigil/fixtures/documents'
import { toCallGroups } from './to-call-groups.ts'

const calls = [
  aCallToAction({ _id: 'always' }),
  aCallToAction({ _id: 'long', endsOn: '2026-12-31' }),
  aCallToAction({ _id: 'last-day', endsOn: '2026-06-15' }),
  aCallToAction({ _id: 'next-year', startsOn: '2027-01-01' }),
  aCallToAction({ _id: 'tomorrow', startsOn: '2026-06-16' }),
  aCallToAction({ _id: 'old', endsOn: '2025-05-31' }),
  aCallToAction({ _id: 'yesterday', endsOn: '2026-06-14' }),
]

test('calls are grouped by their days, and what happens next comes first', () => {
  const groups = toCallGroups(calls, '2026-06-15')
  expect(Object.fromEntries(groups.map(({ id, entries }) => [id, entries.map((entry) => entry.id)]))).toEqual({
    running: ['last-day', 'long', 'always'],
    planned: ['tomorrow', 'next-year'],
    over: ['yesterday', 'old'],
  })
})

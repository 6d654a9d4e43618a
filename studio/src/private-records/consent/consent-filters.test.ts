import { aConsent } from '../testing/records.ts'
import { type ConsentFilter, filterConsents } from './consent-filters.ts'

const records = [
  aConsent({ _id: 'open' }),
  aConsent({ _id: 'later', expiresOn: '2026-07-10' }),
  aConsent({ _id: 'sooner', expiresOn: '2026-06-20' }),
  aConsent({ _id: 'over', expiresOn: '2026-06-01' }),
  aConsent({ _id: 'print', uses: ['print'] }),
  aConsent({ _id: 'withdrawn', withdrawnAt: '2026-06-01T09:00:00Z' }),
]

it.each<[ConsentFilter, string[]]>([
  ['all', ['open', 'later', 'sooner', 'over', 'print', 'withdrawn']],
  ['counting', ['open', 'later', 'sooner', 'print']],
  ['endsSoon', ['sooner', 'later']],
  ['expired', ['over']],
  ['withdrawn', ['withdrawn']],
])('%s', (filter, expected) => {
  expect(filterConsents(records, filter, '2026-06-15').map(({ _id }) => _id)).toEqual(expected)
})

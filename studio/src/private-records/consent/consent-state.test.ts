import { aConsent } from '../testing/records.ts'
import { consentStateOf, sayConsentState } from './consent-state.ts'

const today = '2026-06-15'

it.each([
  ['without an end', {}, 'valid'],
  ['that ends next year', { expiresOn: '2027-06-15' }, 'valid'],
  ['that ends in 30 days', { expiresOn: '2026-07-15' }, 'valid'],
  ['that ends in 29 days', { expiresOn: '2026-07-14' }, 'endsSoon'],
  ['on its last day', { expiresOn: '2026-06-15' }, 'endsSoon'],
  ['that ended yesterday', { expiresOn: '2026-06-14' }, 'expired'],
  ['for print alone', { uses: ['print' as const] }, 'notForWebsite'],
  ['that was withdrawn', { withdrawnAt: '2026-06-01T09:00:00Z', expiresOn: '2026-01-01' }, 'withdrawn'],
])('a consent %s is %s', (_what, fields, expected) => {
  expect(consentStateOf(aConsent(fields), today)).toBe(expected)
})

it.each([
  [{}, 'Valid, without an end.'],
  [{ expiresOn: '2027-06-15' }, 'Valid until 15 June 2027.'],
  [{ expiresOn: '2026-06-14' }, 'Expired on 14 June 2026. Ask again, and record the new consent.'],
  [{ withdrawnAt: '2026-06-01T09:00:00Z' }, expect.stringMatching(/^Withdrawn on 1 June 2026 .*No story may show/)],
])('%j is said as %j', (fields, expected) => {
  expect(sayConsentState(aConsent(fields), today)).toEqual(expected)
})

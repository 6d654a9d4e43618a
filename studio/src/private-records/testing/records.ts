import type { ConsentRecord } from '@vigil/safeguarding/private/consent-record'

/** A consent that counts. */
export function aConsent(fields: Partial<ConsentRecord> = {}): ConsentRecord {
  return {
    _id: 'consent-1',
    _type: 'consentRecord',
    givenBy: 'person',
    recordedBy: 'u-1',
    recordedOn: '2026-01-10',
    language: 'Arabic',
    form: 'spoken',
    uses: ['website'],
    ...fields,
  }
}

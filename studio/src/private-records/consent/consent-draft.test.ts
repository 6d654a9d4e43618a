import { aConsent } from '../testing/records.ts'
import { type ConsentDraft, emptyConsent, readConsent, toConsentDraft } from './consent-draft.ts'

const today = '2026-06-15'
const filled: ConsentDraft = { ...emptyConsent(today), language: 'Arabic' }

it('a filled form is complete, and what is empty is left out', () => {
  expect(readConsent(filled, today)).toEqual({
    state: 'complete',
    fields: {
      givenBy: 'person',
      form: 'written',
      language: 'Arabic',
      recordedOn: today,
      uses: ['website'],
    },
  })
})

it.each<[string, Partial<ConsentDraft>, string]>([
  ['no language', { language: '  ' }, 'consent-language'],
  ['no use', { uses: [] }, 'consent-uses'],
  ['no day', { recordedOn: '' }, 'consent-recordedOn'],
  ['a day that does not exist', { recordedOn: '2026-02-30' }, 'consent-recordedOn'],
  ['a day that is still to come', { recordedOn: '2026-06-16' }, 'consent-recordedOn'],
  ['an end before its beginning', { expiresOn: '2026-06-14' }, 'consent-expiresOn'],
  ['an end that is no day', { expiresOn: 'soon' }, 'consent-expiresOn'],
])('%s is to be mended there', (_what, fields, id) => {
  const read = readConsent({ ...filled, ...fields }, today)
  expect(read).toMatchObject({ state: 'incomplete', errors: [{ id, message: expect.stringMatching(/\.$/) }] })
})

it('everything that is to be mended is said at once', () => {
  expect(readConsent({ ...filled, language: '', uses: [] }, today)).toMatchObject({
    errors: [{ id: 'consent-language' }, { id: 'consent-uses' }],
  })
})

it('a record goes through the form unchanged', () => {
  const record = aConsent({ expiresOn: '2027-01-01', note: 'Asked twice.' })
  const read = readConsent(toConsentDraft(record), today)
  expect(read.state === 'complete' && { ...record, ...read.fields }).toEqual(record)
})

import { aConsent } from '../../private-records/testing/records.ts'
import { findConsents } from './find-consents.ts'

const records = [
  aConsent({ _id: 'consent-radio', note: 'The woman with the radio', language: 'Arabic' }),
  aConsent({ _id: 'consent-bread', note: 'Bäcker', language: 'Kurmanji', recordedOn: '2026-03-01' }),
]
const storiesOf = (id: string) => (id === 'consent-bread' ? [{ title: 'Bread at the gate' }] : [])

it.each([
  ['', ['consent-radio', 'consent-bread']],
  ['RADIO', ['consent-radio']],
  ['woman arab', ['consent-radio']],
  ['backer', ['consent-bread']],
  ['2026 03', ['consent-bread']],
  ['gate', ['consent-bread']],
  ['adio', []],
  ['radio bread', []],
])('“%s” finds %j', (words, expected) => {
  expect(findConsents(records, words, storiesOf).map(({ _id }) => _id)).toEqual(expected)
})

import { findMismatch } from './find-mismatch.ts'

const existing = [{ id: 'country-eritrea', isoCode: 'ER', name: 'Eritrea', region: 'East Africa' }]
const eritrea = { codes: ['ER'], existing }

it.each([
  ['another country', 'For our Nigerian sisters', 'It is about Nigeria; the story is about Eritrea.'],
  ['several others', 'Syria, Iraq and Jordan', 'It is about Syria, Iraq and Jordan; the story is about Eritrea.'],
  [
    'another region',
    'Write to families in Central Asia',
    'It is about the region Central Asia; the story is about Eritrea.',
  ],
])('a text about %s does not fit', (_what, text, reason) => {
  expect(findMismatch(text, eritrea)).toBe(reason)
})

it.each([
  ['the same country', 'For Eritrean prisoners'],
  ['the same country among others', 'For Eritreans in Ethiopia'],
  ['the same region', 'For all of East Africa'],
  ['no place', 'For all who wait'],
])('a text about %s fits', (_what, text) => {
  expect(findMismatch(text, eritrea)).toBeNull()
})

it('judges nothing when it is not known what the story is about', () => {
  expect(findMismatch('For Nigeria', { codes: [], existing })).toBeNull()
})

it('does not judge by region when the dataset does not know the region of the story', () => {
  expect(findMismatch('Central Asia', { codes: ['ER'], existing: [] })).toBeNull()
})

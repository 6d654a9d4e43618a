import { findPublishProblems, type PublishCandidate } from '../find-publish-problems.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { publicTexts } from '../public-values.ts'
import { reviewMarkOf } from './review-mark.ts'
import { translationsOf, withheldLanguages } from './translations-of.ts'

const paragraph = (text: string) => ({ _type: 'block', children: [{ _type: 'span', text }] })
const picture = { _type: 'figure', alt: 'A door', asset: { _ref: 'image-a1-1x1-jpg' } }

const original: PublishCandidate = {
  _type: 'story',
  risk: 'low',
  title: 'The lamp',
  body: [paragraph('It burns.'), picture],
  heroImage: picture,
  claims: [{ _key: 'c', text: 'Ten.', source: 'Anna', asOf: '2026-01-01', isSourceWithheld: true }],
  provenanceStatement: 'We do not say how this reached us.',
}
const texts = {
  _key: 'fr',
  language: 'fr',
  state: 'reviewed',
  title: 'La lampe',
  body: [paragraph('Elle brûle.')],
  heroImage: { alt: 'Une porte' },
  claims: [{ _key: 'x', text: 'Dix.' }],
  provenanceStatement: 'Nous ne disons pas comment cela nous est parvenu.',
}

/** The story with a translation that was reviewed for it; then some of both changes. */
function translated(changes: PublishCandidate = {}, changesOfTexts: PublishCandidate = {}): PublishCandidate {
  const reviewedFor = reviewMarkOf(original, texts)
  return { ...original, ...changes, translations: [{ ...texts, reviewedFor, ...changesOfTexts }] }
}

const stateOf = (document: PublishCandidate) =>
  translationsOf(document)
    .map(({ state }) => state)
    .join()

it('a translation that was reviewed for the texts that stand there is shown', () => {
  expect(stateOf(translated())).toBe('shown')
  expect(withheldLanguages(translated())).toEqual([])
})

it.each<[string, PublishCandidate]>([
  ['a word', { body: [paragraph('It burnt.'), picture] }],
  ['a picture that was taken out', { body: [paragraph('It burns.')] }],
  ['a correction', { corrections: [{ text: 'It was nine.' }] }],
  ['a statement', { identityStatement: 'Nobody knows.' }],
  ['a claim', { claims: [] }],
])('its readers get the original when %s of the original has changed', (_what, changes) => {
  expect(stateOf(translated(changes))).toBe('changed')
  expect(withheldLanguages(translated(changes))).toEqual(['fr'])
})

it.each<[string, PublishCandidate]>([
  ['the title', { title: 'Lampe' }],
  ['a text that it did not have', { contentWarning: 'Dur à lire.' }],
  ['the mark of the review', { reviewedFor: undefined }],
])('its readers get the original when %s of the translation has changed', (_what, changes) => {
  expect(stateOf(translated({}, changes))).toBe('changed')
})

it.each<[string, PublishCandidate]>([
  ['when it is shown', { publishedOn: '2027-01-01' }],
  ['what it links to', { topics: [{ _ref: 'topic' }] }],
  ['the upload or the crop of a picture', { heroImage: { ...picture, asset: { _ref: 'image-b2' }, crop: { top: 1 } } }],
  ['the day of a claim', { claims: [{ ...Object(Object(original.claims)[0]), asOf: '2026-06-01' }] }],
  ['risk, which no text tells', { risk: 'medium' }],
])('it goes on being shown when the original changes in %s', (_what, changes) => {
  expect(stateOf(translated(changes))).toBe('shown')
})

it.each<[string, PublishCandidate, string[]]>([
  ['a statement', { provenanceStatement: ' ' }, ['provenanceStatement']],
  ['a claim', { claims: [] }, ['claims']],
  ['the words of a claim', { claims: [{ _key: 'x', text: '' }] }, ['claims']],
  ['the text', { body: [] }, ['body']],
  ['what a picture shows', { heroImage: {} }, ['heroImage']],
  ['two texts', { title: undefined, heroImage: undefined }, ['title', 'heroImage']],
])('without %s it is incomplete, and is not shown', (_what, changes, missing) => {
  const incomplete = { ...texts, ...changes }
  const document = { ...original, translations: [{ ...incomplete, reviewedFor: reviewMarkOf(original, incomplete) }] }
  expect(translationsOf(document)).toMatchObject([{ state: 'incomplete', missing }])
  expect(withheldLanguages(document)).toEqual(['fr'])
  expect(warningsOf(document)).toEqual([`translation-incomplete at translations[_key=="fr"].${missing[0]}`])
})

it.each(['inReview', undefined, 'Reviewed'])('with the state %s it is in review', (state) => {
  expect(stateOf(translated({}, { state }))).toBe('inReview')
  expect(warningsOf(translated({}, { state, claims: [] }))).toEqual([])
})

it('editors are told that it has to be read again, and may publish all the same', () => {
  const document = translated({ title: 'A lamp' })
  expect(warningsOf(document)).toEqual(['translation-changed at translations[_key=="fr"].state'])
  expect(findPublishProblems(document, { today: '2026-11-20' })[0]?.message).toContain('French')
})

it('the texts of each section of a page are needed', () => {
  const page = {
    _type: 'page',
    title: 'Us',
    sections: [{ heading: 'Who' }, { _type: 'figureSection', figure: picture }],
  }
  const stateWith = (sections: readonly PublishCandidate[]) => {
    const translation = { _key: 'fr', language: 'fr', state: 'reviewed', title: 'Nous', sections }
    return stateOf({ ...page, translations: [{ ...translation, reviewedFor: reviewMarkOf(page, translation) }] })
  }
  expect(stateWith([{ heading: 'Qui' }, { figure: { alt: 'Une porte' } }])).toBe('shown')
  expect(stateWith([{ heading: 'Qui' }, {}])).toBe('incomplete')
  expect(stateWith([{ heading: 'Qui' }])).toBe('incomplete')
})

it('a sign-off is about the translations too, and not about when they were read again', () => {
  expect(fingerprintOf(translated({}, { title: 'Lampe' }))).not.toBe(fingerprintOf(translated()))
  expect(fingerprintOf(translated({}, { reviewedFor: 'x' }))).toBe(fingerprintOf(translated()))
})

it('the mark of a review is no text that readers see', () => {
  expect(publicTexts(translated()).map(({ path }) => path)).not.toContain('translations[_key=="fr"].reviewedFor')
})

function warningsOf(document: PublishCandidate): string[] {
  return findPublishProblems(document, { today: '2026-11-20' }).map(({ rule, path }) => `${rule} at ${path}`)
}

import fc from 'fast-check'
import type { PublishCandidate } from './finding.ts'
import { fingerprintOf, harmlessFields } from './fingerprint.ts'

const paragraph = (_key: string, text: string) => ({
  _key,
  _type: 'block',
  children: [{ _key: 's', _type: 'span', text, marks: ['l1'] }],
  markDefs: [
    { _key: 'l1', _type: 'link', href: 'https://example.org/1' },
    { _key: 'l2', _type: 'link', href: 'https://example.org/2' },
  ],
})

const story: PublishCandidate = {
  _id: 'story-1',
  _type: 'story',
  _rev: 'r1',
  _updatedAt: '2026-01-01T00:00:00Z',
  title: 'The lamp',
  slug: { _type: 'slug', current: 'the-lamp' },
  risk: 'high',
  body: [paragraph('a', 'One.'), paragraph('b', 'Two.')],
  heroImage: { _type: 'figure', asset: { _ref: 'image-a1-1x1-jpg' }, crop: { top: 0.1, bottom: 0 } },
  people: [{ _key: 'p', name: 'Miriam', consent: 'consent-1' }],
  countries: [{ _key: 'c', _type: 'reference', _ref: 'egypt' }],
  claims: [{ _key: 'x', text: 'Ten.', source: 'A count.', asOf: '2026-01-01' }],
}

it('is SHA-256 of the risky parts as sorted JSON', () => {
  // printf '{"risk":"high","title":"The lamp"}' | sha256sum
  expect(fingerprintOf({ title: 'The lamp', risk: 'high', publishedOn: '2026-01-01' })).toBe(
    '1249ec03da72e2f05b688fa86a051ef2888bdbbc9db45327de8d5fc44c92e770',
  )
})

it.each<[string, PublishCandidate]>([
  ['the title', { title: 'A lamp' }],
  ['the slug', { slug: { _type: 'slug', current: 'a-lamp' } }],
  ['the standfirst', { standfirst: 'Here.' }],
  ['a word of the text', { body: [paragraph('a', 'One.'), paragraph('b', 'Too.')] }],
  ['the order of paragraphs', { body: [paragraph('b', 'Two.'), paragraph('a', 'One.')] }],
  ['where words lead', { body: [{ ...paragraph('a', 'One.'), markDefs: [{ _key: 'l1', href: 'https://x.org' }] }] }],
  ['the main image', { heroImage: { _type: 'figure', asset: { _ref: 'image-b2-1x1-jpg' } } }],
  ['the crop of the main image', { heroImage: { ...Object(story.heroImage), crop: { top: 0.2, bottom: 0 } } }],
  ['the people', { people: [] }],
  ['the countries', { countries: [{ _key: 'c', _type: 'reference', _ref: 'syria' }] }],
  ['the claims', { claims: [] }],
  ['the risk', { risk: 'medium' }],
  ['how precise places are', { placePrecision: 'place' }],
  ['the identity statement', { identityStatement: 'Known to us.' }],
  ['the provenance statement', { provenanceStatement: 'Unknown.' }],
  ['the notice of changed names', { nameChangedNotice: 'Changed.' }],
  ['what search engines show', { seo: { title: 'Lamp' } }],
  ['the language', { language: 'fr' }],
  ['the content warning', { contentWarning: 'Violence.' }],
  ['a correction', { corrections: [{ text: 'It was two.' }] }],
  ['a field that nobody has thought of yet', { voice: 'file-1' }],
])('is another one when %s changes', (_what, changes) => {
  expect(fingerprintOf({ ...story, ...changes })).not.toBe(fingerprintOf(story))
})

it.each<[string, PublishCandidate]>([
  ['a revision or a draft', { _id: 'drafts.story-1', _rev: 'r2', _updatedAt: '2026-02-02T00:00:00Z' }],
  ['the order of fields', Object.fromEntries(Object.entries(story).reverse())],
  ['an empty field', { standfirst: '', contentWarning: null, corrections: [], seo: {} }],
  ['keys of paragraphs', { body: [paragraph('y', 'One.'), paragraph('z', 'Two.')] }],
  ['when a claim is looked at again', { claims: [{ ...Object(Object(story.claims)[0]), reviewBy: '2027-01-01' }] }],
  [
    'what publishing does to references',
    { countries: [{ _key: 'c', _type: 'reference', _ref: 'egypt', _weak: true, _strengthenOnPublish: { type: 'x' } }] },
  ],
  ...Array.from(harmlessFields, (field): [string, PublishCandidate] => [field, { [field]: 'something' }]),
])('stays the same whatever becomes of %s', (_what, changes) => {
  expect(fingerprintOf({ ...story, ...changes })).toBe(fingerprintOf(story))
})

it('is made of any JSON, and always the same for the same', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
      const fingerprint = fingerprintOf(fields)
      expect(fingerprint).toMatch(/^[0-9a-f]{64}$/)
      expect(fingerprintOf(JSON.parse(JSON.stringify(fields)))).toBe(fingerprint)
    }),
  )
})

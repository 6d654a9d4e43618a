import { findPublishProblems, type PublishCandidate } from '../find-publish-problems.ts'
import { denying, facts } from '../testing/facts.ts'

const privateFacts = facts({ deniedNames: denying('miriam', 'miriam hadad') })
const context = { today: '2026-11-20', privateFacts }

function places(document: PublishCandidate, getDocument?: (id: string) => PublishCandidate | null): string[] {
  return findPublishProblems(document, { ...context, ...(getDocument && { getDocument }) })
    .filter(({ rule, severity }) => rule === 'denied-name' && severity === 'blocking')
    .map(({ path }) => path)
}

const figure = { _type: 'figure', alt: 'A lamp.', asset: { _type: 'reference', _ref: 'image-a1-2x2-jpg' } }
const block = {
  _key: 'b',
  _type: 'block',
  children: [
    { _type: 'span', _key: '1', text: 'It was Mir' },
    { _type: 'span', _key: '2', text: 'iam.', marks: ['strong'] },
  ],
}

it.each<[string, PublishCandidate, string]>([
  ['the title of a story', { _type: 'story', title: 'Miriam waits' }, 'title'],
  ['a slug', { _type: 'story', slug: { _type: 'slug', current: 'miriams-lamp' } }, 'slug.current'],
  ['words cut into bold and plain pieces', { _type: 'story', body: [block] }, 'body[_key=="b"]'],
  ['alternative text', { _type: 'story', heroImage: { ...figure, alt: 'Miriam at home' } }, 'heroImage.alt'],
  ['a caption', { _type: 'story', body: [{ ...figure, _key: 'f', caption: 'Miriam' }] }, 'body[_key=="f"].caption'],
  ['a credit', { _type: 'story', heroImage: { ...figure, credit: 'Miriam' } }, 'heroImage.credit'],
  ['the description for search engines', { _type: 'story', seo: { description: 'Miriam' } }, 'seo.description'],
  ['the name of a person', { _type: 'story', people: [{ _key: 'p', name: 'Miriam' }] }, 'people[_key=="p"].name'],
  ['a claim', { _type: 'story', claims: [{ _key: 'c', text: 'Miriam said so' }] }, 'claims[_key=="c"].text'],
  ['a correction', { _type: 'story', corrections: [{ _key: 'c', text: 'Not Miriam' }] }, 'corrections[_key=="c"].text'],
  ['a link', { _type: 'callToAction', url: 'https://example.org/Miriam%20Hadad' }, 'url'],
  ['a prayer point', { _type: 'prayerPoint', text: 'For Miriam.' }, 'text'],
  ['an answer to prayer', { _type: 'prayerPoint', answeredText: 'Miriam is free.' }, 'answeredText'],
  ['a prayer', { _type: 'prayer', body: 'For Miriam.' }, 'body'],
  ['a campaign', { _type: 'messageCampaign', guidance: 'Write to Miriam' }, 'guidance'],
  ['a page', { _type: 'page', sections: [{ _key: 's', heading: 'Miriam' }] }, 'sections[_key=="s"].heading'],
  ['the settings', { _type: 'siteSettings', footerNote: 'For Miriam' }, 'footerNote'],
  ['a redirect', { _type: 'redirect', from: '/stories/miriam-hadad', to: '/stories/the-lamp' }, 'from'],
])('a denied name is found in %s', (_where, document, path) => {
  expect(places(document)).toEqual(expect.arrayContaining([path]))
  expect(new Set(places(document))).toEqual(new Set([path]))
})

it('is found in the name of an image’s file, and in what the file says about itself', () => {
  const asset = { _id: 'image-a1-2x2-jpg', originalFilename: 'MiriamHadad_home.jpg', description: 'Nobody' }
  const getDocument = (id: string) => (id === asset._id ? asset : null)

  expect(new Set(places({ _type: 'story', heroImage: figure }, getDocument))).toEqual(new Set(['heroImage.asset']))
  expect(places({ _type: 'story', heroImage: figure }, () => ({ ...asset, originalFilename: 'lamp.jpg' }))).toEqual([])
})

it('says where, without repeating the name', () => {
  const [found] = findPublishProblems({ _type: 'prayer', body: 'Pray for Miriam Hadad.' }, context)

  expect(found?.message).toMatch(/word 3: M\./)
  expect(found?.message).not.toMatch(/miriam|hadad/i)
})

it.each([
  ['the name is not there', { _type: 'story', title: 'A lamp', importNotes: [{ _key: 'n', excerpt: 'Miriam' }] }],
  ['it stands in what programs use alone', { _type: 'story', _id: 'miriam', heroImage: { asset: { _ref: 'miriam' } } }],
])('nothing is said when %s', (_when, document) => {
  expect(places(document)).toEqual([])
})

it('refuses everything while the list cannot be read, and is silent where somebody else will ask', () => {
  const document = { _type: 'prayer', body: 'For all.' }
  const find = (privateFacts: 'unavailable' | ReturnType<typeof facts> | undefined) =>
    findPublishProblems(document, { today: '2026-11-20', ...(privateFacts && { privateFacts }) }).map(
      ({ rule }) => rule,
    )

  expect(find('unavailable')).toEqual(['denied-name'])
  expect(find(undefined)).toEqual([])
  expect(find(facts())).toEqual([])
})

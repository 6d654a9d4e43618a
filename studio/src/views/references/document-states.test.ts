import { groupByDocument, referencedIdsOf } from './document-states.ts'

test('the states of a document are told as one document', () => {
  const stored = [
    { _id: 'a', _type: 'story' },
    { _id: 'drafts.b', _type: 'prayer' },
    { _id: 'drafts.a', _type: 'story' },
    { _id: 'versions.rSpring.a', _type: 'story' },
    { _id: 'versions.rSpring.c', _type: 'page' },
  ]
  expect(groupByDocument(stored)).toEqual([
    { id: 'a', type: 'story', isPublished: true, hasDraft: true, releases: ['rSpring'] },
    { id: 'b', type: 'prayer', isPublished: false, hasDraft: true, releases: [] },
    { id: 'c', type: 'page', isPublished: false, hasDraft: false, releases: ['rSpring'] },
  ])
})

test('references are found wherever they stand, each once, and assets are none of them', () => {
  const document = {
    _id: 'a',
    countries: [{ _ref: 'syria' }, { _ref: 'jordan' }],
    heroImage: { asset: { _ref: 'image-0123-10x10-jpg' } },
    body: [{ _type: 'prayerList', prayerPoints: [{ _ref: 'point' }, { _ref: 'syria' }] }],
    prayer: null,
  }
  expect(referencedIdsOf(document)).toEqual(['syria', 'jordan', 'point'])
})

test('a document that is not there points to nothing', () => {
  expect(referencedIdsOf(null)).toEqual([])
})

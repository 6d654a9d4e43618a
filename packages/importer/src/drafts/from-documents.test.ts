import { readNdjson, type SourceDocument } from '../read/ndjson.ts'
import { chooseCandidates, fromDocuments } from './from-documents.ts'

const source = {
  _type: 'importSource',
  fileName: 'export.ndjson',
  fingerprint: '0123456789ab',
  importedAt: '2026-11-20T10:00:00.000Z',
} as const

function choose(...documents: readonly SourceDocument[]) {
  return chooseCandidates(readNdjson(documents.map((document) => JSON.stringify(document)).join('\n')))
}

function importDocuments(documents: readonly SourceDocument[], existing: readonly string[] = []) {
  return fromDocuments(choose(...documents).candidates, { source, existingIds: new Set(existing) })
}

it('makes a draft of every document, without what the lake writes itself', () => {
  const { drafts } = importDocuments([
    { _id: 'topic-prison', _type: 'topic', _rev: 'r', _createdAt: 't', _updatedAt: 't', title: 'Prison' },
  ])

  expect(drafts).toEqual([{ _id: 'drafts.topic-prison', _type: 'topic', title: 'Prison' }])
})

it('assesses no risk and remembers the file', () => {
  const { drafts } = importDocuments([{ _id: 's', _type: 'story', title: 'The wall', risk: 'low' }])

  expect(drafts).toEqual([
    {
      _id: 'drafts.s',
      _type: 'story',
      title: 'The wall',
      risk: 'notAssessed',
      placePrecision: 'country',
      importSource: source,
    },
  ])
})

it('gives a document without an id the same one every time', () => {
  const document = { _type: 'topic', title: 'Prison' }

  expect(choose(document).candidates[0]?.id).toMatch(/^import-[0-9a-f]{12}-topic$/)
  expect(choose(document)).toEqual(choose(document))
})

it.each([
  ['an asset', { _id: 'image-a-1x1-jpg', _type: 'sanity.imageAsset' }, 'system'],
  ['an unknown type', { _id: 'a', _type: 'author' }, 'no such type'],
  ['a version', { _id: 'versions.r.a', _type: 'topic' }, 'release'],
  ['an id with dots', { _id: 'a.b', _type: 'topic' }, 'id'],
])('leaves out %s with the reason', (_what, document, reason) => {
  const { candidates, leftOut } = choose(document, { _id: 'b', _type: 'topic', title: 'Prison' })

  expect(candidates.map(({ id }) => id)).toEqual(['b'])
  expect(leftOut).toEqual([{ excerpt: expect.any(String), reason: expect.stringContaining(reason) }])
})

it.each([
  ['first', true],
  ['last', false],
])('takes the draft when the file holds it %s and its published document too', (_where, isFirst) => {
  const published = { _id: 'a', _type: 'topic', title: 'Old' }
  const draft = { _id: 'drafts.a', _type: 'topic', title: 'New' }
  const { candidates, leftOut } = isFirst ? choose(draft, published) : choose(published, draft)

  expect(candidates.map(({ id, document }) => [id, document.title])).toEqual([['a', 'New']])
  expect(leftOut).toEqual([{ excerpt: 'topic “Old”', reason: expect.stringContaining('twice') }])
})

it.each([
  ['a title that is no text', { _type: 'story', title: 7 }, 'Line 1: the field "title" of the story is wrong'],
  [
    'a day that is none',
    { _type: 'story', publishedOn: 'yesterday' },
    '"publishedOn" of the story is wrong: must be a day',
  ],
  ['a list that is none', { _type: 'prayer', countries: 'Egypt' }, '"countries" of the prayer is wrong'],
  [
    'a kind of call that does not exist',
    { _type: 'callToAction', kind: 'sing' },
    '"kind" of the callToAction is wrong',
  ],
])('refuses %s and names the field', (_what, document, message) => {
  expect(() => choose(document)).toThrow(message)
})

describe('references', () => {
  const link = (id: string, fields = {}) => ({ _key: id, _type: 'reference', _ref: id, ...fields })
  const story = (fields: object) => [{ _id: 's', _type: 'story', ...fields }]

  it('to published documents stay as they are', () => {
    const countries = [link('country-egypt')]

    expect(importDocuments(story({ countries }), ['country-egypt'])).toMatchObject({
      drafts: [{ countries }],
      flags: [],
    })
  })

  it('to documents of the same file wait for their publication', () => {
    const { drafts } = importDocuments([
      ...story({ countries: [link('c')], prayer: link('p', { _weak: true }) }),
      { _id: 'c', _type: 'country' },
      { _id: 'p', _type: 'prayer' },
    ])

    expect(drafts[0]).toMatchObject({
      countries: [{ _ref: 'c', _weak: true, _strengthenOnPublish: { type: 'country' } }],
      prayer: { _ref: 'p', _weak: true },
    })
  })

  it('to nothing are taken away and reported, wherever they stand', () => {
    const body = [{ _key: 'b', _type: 'prayerList', prayerPoints: [link('gone'), link('here')] }]
    const { drafts, flags } = importDocuments(story({ body, prayer: link('nowhere') }), ['here', 'drafts.gone'])

    expect(drafts[0]).toMatchObject({ body: [{ prayerPoints: [{ _ref: 'here' }] }] })
    expect(drafts[0]).not.toHaveProperty('prayer')
    expect(flags.map(({ excerpt, reason }) => `${excerpt}: ${reason}`)).toEqual([
      expect.stringMatching(/body\[0\]\.prayerPoints\[0\]: It referred to gone/),
      expect.stringMatching(/prayer: It referred to nowhere/),
    ])
  })

  it.each([
    ['that is not in the dataset', { asset: { _type: 'reference', _ref: 'image-0a-4x4-jpg' } }],
    ['that lies beside an export', { _sanityAsset: 'image@file://./images/a.jpg' }],
  ])('to a file %s are reported, and the words of the figure stay', (_what, fields) => {
    const { drafts, flags } = importDocuments(story({ heroImage: { _type: 'figure', alt: 'A lamp.', ...fields } }))

    expect(drafts[0]?.heroImage).toEqual({ _type: 'figure', alt: 'A lamp.' })
    expect(flags).toEqual([expect.objectContaining({ suggestion: 'Upload the file in the Studio.' })])
  })
})

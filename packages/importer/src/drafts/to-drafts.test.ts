import { crawledPage } from '@vigil/fixtures/articles/crawled-page'
import { webPage } from '@vigil/fixtures/articles/web-page'
import { readCrawledText } from '../read/crawled-text.ts'
import { readHtml } from '../read/html.ts'
import { recogniseArticle } from '../recognise/recognise-article.ts'
import type { Draft } from './draft.ts'
import { toDrafts } from './to-drafts.ts'

const context = {
  source: {
    _type: 'importSource',
    fileName: 'page.txt',
    fingerprint: '0123456789ab',
    importedAt: '2026-11-20T10:00:00.000Z',
  },
  existingCountries: [
    { id: 'country-eritrea', isoCode: 'ER', name: 'Eritrea', region: 'East Africa' },
    { id: 'country-pakistan', isoCode: 'PK', name: 'Pakistan', region: 'South Asia' },
    { id: 'country-iraq', isoCode: 'IQ', name: 'Iraq', region: 'Middle East' },
  ],
} as const

const fromText = toDrafts(recogniseArticle(readCrawledText(crawledPage)), context)
const fromPage = toDrafts(recogniseArticle(readHtml(webPage)), context)

const ofType = (drafts: readonly Draft[], type: string) => drafts.filter(({ _type }) => _type === type)
const publishedId = (draft: Draft | undefined) => draft?._id.replace('drafts.', '')
const only = (drafts: readonly Draft[], type: string, words: string) =>
  ofType(drafts, type).find((draft) => JSON.stringify(draft).includes(words))

describe('the story of a crawled page', () => {
  const [story] = ofType(fromText.drafts, 'story')

  it('has the words of the page', () => {
    expect(story).toMatchObject({
      _id: `drafts.${fromText.storyId}`,
      title: 'Eritrean songbook: pages carried out one at a time',
      slug: { _type: 'slug', current: 'eritrean-songbook-pages-carried-out-one-at-a-time' },
      publishedOn: '2025-03-04',
      standfirst: expect.stringMatching(/^Hardly anything/),
      importSource: context.source,
    })
    expect(story?.body).toHaveLength(6)
  })

  it('is not assessed, and fills in no statement silently', () => {
    expect(story).toMatchObject({ risk: 'notAssessed' })
    expect(story).not.toHaveProperty('identityStatement')
    expect(story).not.toHaveProperty('provenanceStatement')
    expect(story?.importNotes).toContainEqual(
      expect.objectContaining({
        excerpt: expect.stringContaining('for safety reasons'),
        suggestion: expect.stringContaining('Provenance statement'),
      }),
    )
    expect(story?.importNotes).toContainEqual(
      expect.objectContaining({
        excerpt: expect.stringContaining('who wrote this page'),
        suggestion: expect.stringContaining('Identity statement'),
      }),
    )
  })

  it('links countries strongly and reusable documents weakly', () => {
    expect(story?.countries).toEqual([{ _key: 'country-eritrea', _type: 'reference', _ref: 'country-eritrea' }])
    expect(story?.prayerPoints).toEqual(
      ofType(fromText.drafts, 'prayerPoint').map((draft) => ({
        _key: publishedId(draft),
        _type: 'reference',
        _ref: publishedId(draft),
        _weak: true,
      })),
    )
  })

  it('is not given the prayer for another country: that is a draft of its own, noted with the reason', () => {
    const prayer = only(fromText.drafts, 'prayer', 'Pakistani')

    expect(prayer).toMatchObject({ title: 'For Pakistan', countries: [{ _ref: 'country-pakistan' }] })
    expect(story).not.toHaveProperty('prayer')
    expect(story?.importNotes).toContainEqual(
      expect.objectContaining({
        excerpt: expect.stringMatching(/^Father, we bring/),
        reason: expect.stringContaining('It is about Pakistan; the story is about Eritrea.'),
        document: { _type: 'reference', _ref: publishedId(prayer), _weak: true },
      }),
    )
  })

  it('is not given the campaign for a region, but those that fit', () => {
    const campaign = only(fromText.drafts, 'callToAction', 'Central Asia')

    expect(campaign).toMatchObject({
      kind: 'write',
      title: 'Write to families in Central Asia',
      buttonLabel: 'Send card',
    })
    expect(story?.callsToAction).toEqual([
      expect.objectContaining({ _ref: publishedId(only(fromText.drafts, 'callToAction', 'Please give')) }),
      expect.objectContaining({ _ref: publishedId(only(fromText.drafts, 'callToAction', 'Share this story')) }),
    ])
    expect(story?.importNotes).toContainEqual(
      expect.objectContaining({
        reason: expect.stringContaining('Uzbekistan, Tajikistan and Kazakhstan'),
        document: expect.objectContaining({ _ref: publishedId(campaign) }),
      }),
    )
  })

  it.each([
    [
      'the photo, with its place and caption',
      {
        excerpt: 'A page of the songbook — The ink is tea and soot',
        suggestion: expect.stringContaining('safety reasons.”, with “The ink is tea and soot”'),
      },
    ],
    ['the country that is only named', { excerpt: 'Ethiopia', reason: expect.stringContaining('not linked') }],
    ['countries that the dataset lacks', { excerpt: 'Uzbekistan', suggestion: expect.stringContaining('(UZ)') }],
    ['the call that leads nowhere', { excerpt: 'Please give', suggestion: expect.stringContaining('address') }],
    [
      'what was left out',
      { excerpt: expect.stringMatching(/^Get involved/), reason: expect.stringMatching(/^Left out\. /) },
    ],
  ])('notes %s', (_what, note) => {
    expect(story?.importNotes).toContainEqual(expect.objectContaining(note))
  })
})

describe('the documents of a web page', () => {
  const [story] = ofType(fromPage.drafts, 'story')

  it('keep headings, marks, lists and safe links', () => {
    expect(story?.body).toMatchObject([
      { style: 'normal', children: [{}, { text: 'no taller than a child', marks: ['strong'] }, {}] },
      { style: 'h2' },
      {
        children: [
          {},
          { marks: ['em'] },
          {},
          { text: 'in an interview', marks: ['m3'] },
          {},
          { text: 'an old page', marks: [] },
          {},
          { text: 'here', marks: [] },
          {},
        ],
        markDefs: [{ _key: 'm3', _type: 'link', href: 'https://example.org/interview' }],
      },
      { style: 'blockquote' },
      { listItem: 'bullet', level: 1 },
      { listItem: 'bullet', level: 1 },
    ])
  })

  it.each([
    ['an unencrypted link', { excerpt: 'an old page', reason: expect.stringContaining('http://example.org/old') }],
    ['a link that led to another page of the source', { excerpt: 'here', reason: expect.stringContaining('/local') }],
    [
      'the picture, which is not downloaded',
      {
        excerpt: 'The orchard in its tenth summer',
        reason: expect.stringContaining('https://example.org/orchard.jpg'),
      },
    ],
  ])('have a note about %s', (_what, note) => {
    expect(story?.importNotes).toContainEqual(expect.objectContaining(note))
  })

  it('give where the button leads, with the amounts', () => {
    expect(only(fromPage.drafts, 'callToAction', 'Give now')).toMatchObject({
      kind: 'give',
      url: 'https://example.org/give',
      suggestedAmounts: [20, 60],
      currency: 'GBP',
    })
  })

  it('make a prayer point that names no country one about the story’s', () => {
    expect(only(fromPage.drafts, 'prayerPoint', 'neighbours who stayed')).toMatchObject({
      countries: [{ _ref: 'country-iraq' }],
    })
  })
})

it.each([
  ['a crawled page', fromText],
  ['a web page', fromPage],
])('%s leads to drafts only, with keys in every list', (_what, { drafts }) => {
  for (const draft of drafts) expect(draft._id).toMatch(/^drafts\.import-[0-9a-f]{12}-[a-z-]+$/)
  const [story] = ofType(drafts, 'story')
  for (const list of [story?.body, story?.importNotes, story?.callsToAction]) {
    const keys = Array.isArray(list) ? list.map(({ _key }) => _key) : []
    expect(keys).not.toContain(undefined)
    expect(new Set(keys).size).toBe(keys.length)
  }
})

it('is the same in every run', () => {
  expect(toDrafts(recogniseArticle(readCrawledText(crawledPage)), context)).toEqual(fromText)
})

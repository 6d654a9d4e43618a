import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseSitemapName, toSitemapPath } from './parse-sitemap-name.ts'
import { toEntries, toPlace } from './sitemap.ts'
import {
  dateSitemaps,
  type DatedSitemap,
  readSitemapMemory,
  type SitemapState,
  writeSitemapMemory,
} from './sitemap-memory.ts'
import { writeNewsSitemap, writeSitemap, writeSitemapIndex } from './write-sitemap.ts'

const toUrl = (path: string) => `https://site.example${path}`
const reader = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', isArray: (name) => name === 'url' })

function read(text: string): unknown {
  expect(XMLValidator.validate(text)).toBe(true)
  return reader.parse(text)
}

const story = { _id: 's', slug: 'the lamp & the “light”', updatedAt: '2026-11-20T10:00:00.000Z' }
const entriesIn = (writtenIn: string, ...others: string[]) =>
  toEntries(
    toPlace({ ...story, writtenIn, translations: others.map((language) => ({ language })) }, (paths) =>
      paths.story(story.slug),
    ),
    toUrl,
  )
const path = '/stories/the%20lamp%20%26%20the%20%E2%80%9Clight%E2%80%9D'

it('lists a story under the languages that it was written or reviewed in, each naming all of them', () => {
  const answer = read(writeSitemap(entriesIn('en', 'ar', 'de')))
  const alternates = [
    { '@rel': 'alternate', '@hreflang': 'en', '@href': toUrl(path) },
    { '@rel': 'alternate', '@hreflang': 'ar', '@href': toUrl(`/ar${path}`) },
    { '@rel': 'alternate', '@hreflang': 'x-default', '@href': toUrl(path) },
  ]
  expect(answer).toMatchObject({
    urlset: {
      url: [
        { loc: toUrl(path), lastmod: '2026-11-20T10:00:00.000Z', 'xhtml:link': alternates },
        { loc: toUrl(`/ar${path}`), lastmod: '2026-11-20T10:00:00.000Z', 'xhtml:link': alternates },
      ],
    },
  })
})

it.each([
  ['fr', `/fr${path}`],
  ['de', path],
])('lists a story in “%s” once, at home', (language, home) => {
  expect(entriesIn(language)).toEqual([{ url: toUrl(home), changedAt: story.updatedAt, alternates: [] }])
})

it('writes no time where nobody knows it', () => {
  const text = writeSitemap([{ url: toUrl('/'), changedAt: null, alternates: [] }])
  expect(text).not.toContain('lastmod')
  expect(read(text)).toMatchObject({ urlset: { url: [{ loc: 'https://site.example/' }] } })
})

it('writes an empty list that is still one', () => {
  expect(XMLValidator.validate(writeSitemap([]))).toBe(true)
  expect(XMLValidator.validate(writeSitemapIndex([]))).toBe(true)
})

it('tells of news with its title, language and day', () => {
  const entry = { url: toUrl('/stories/a'), title: 'Bread & <roses>', language: 'fr', day: '2026-11-22' }
  expect(read(writeNewsSitemap('Vigil & co', [entry]))).toMatchObject({
    urlset: {
      url: [
        {
          'news:news': {
            'news:publication': { 'news:name': 'Vigil & co', 'news:language': 'fr' },
            'news:publication_date': '2026-11-22',
            'news:title': 'Bread & <roses>',
          },
        },
      ],
    },
  })
})

it.each([
  [{ of: 'pages' } as const],
  [{ of: 'news' } as const],
  [{ of: 'stories', country: null, page: 1 } as const],
  [{ of: 'stories', country: 'north-korea', page: 12 } as const],
  [{ of: 'stories', country: 'in-2', page: 3 } as const],
])('reads the address that was written for %j', (choice) => {
  expect(parseSitemapName(decodeURIComponent(toSitemapPath(choice).slice('/sitemaps/'.length)))).toEqual(choice)
})

it.each(['stories.xml', 'stories-0.xml', 'stories-99999.xml', 'stories-in-egypt.xml', 'pages', 'x.xml', ''])(
  'knows no sitemap %j',
  (name) => expect(parseSitemapName(name)).toBeNull(),
)

describe('the list of sitemaps', () => {
  const at = (path: string, count: number, latest: string | null) => ({ path, count, latest })
  const date = (before: readonly DatedSitemap[], now: string, ...states: SitemapState[]) =>
    dateSitemaps(before, states, new Date(now))
  const early = '2026-11-20T10:00:00.000Z'
  const late = '2026-11-21T10:00:00.000Z'
  const now = '2026-11-22T10:00:00.000Z'

  it('says of a sitemap that it sees for the first time when its newest document changed', () => {
    expect(date([], now, at('/a', 3, early), at('/b', 0, null))).toMatchObject([
      { changedAt: early },
      { changedAt: null },
    ])
  })

  it.each<[string, number, string | null, string]>([
    ['nothing', 3, early, early],
    ['an edit', 3, late, late],
    ['a new document', 4, late, late],
    ['one that left', 2, early, now],
    ['the newest that left', 2, '2026-11-19T10:00:00.000Z', now],
    ['the last that left', 0, null, now],
  ])('dates %s', (_what, count, latest, expected) => {
    const [dated] = date(date([], early, at('/a', 3, early)), now, at('/a', count, latest))
    expect(dated?.changedAt).toBe(expected)
  })

  it('remembers a removal until something newer happens, through its note', () => {
    const removed = date(date([], early, at('/a', 3, early)), now, at('/a', 2, early))
    const remembered = readSitemapMemory(writeSitemapMemory(removed))
    expect(date(remembered, '2026-11-30T10:00:00.000Z', at('/a', 2, early))).toEqual(removed)
    expect(readSitemapMemory('not a note')).toEqual([])
  })

  it('is written with the moments that are known', () => {
    const sitemaps = [
      { url: toUrl('/a'), changedAt: now },
      { url: toUrl('/b'), changedAt: null },
    ]
    expect(read(writeSitemapIndex(sitemaps))).toMatchObject({
      sitemapindex: { sitemap: [{ loc: toUrl('/a'), lastmod: now }, { loc: toUrl('/b') }] },
    })
  })
})

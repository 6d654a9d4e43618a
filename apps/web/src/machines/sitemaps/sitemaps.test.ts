import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseSitemapName, toSitemapPath } from './parse-sitemap-name.ts'
import { toEntries, toPlace } from './sitemap.ts'
import { writeNewsSitemap, writeSitemap, writeSitemapIndex } from './write-sitemap.ts'

const toUrl = (path: string) => `https://site.example${path}`
const reader = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', isArray: (name) => name === 'url' })

function read(text: string): unknown {
  expect(XMLValidator.validate(text)).toBe(true)
  return reader.parse(text)
}

const story = { _id: 's', slug: 'the lamp & the “light”', updatedAt: '2026-11-20T10:00:00.000Z' }
const entriesIn = (...languages: string[]) =>
  toEntries(
    toPlace({ ...story, languages }, (paths) => paths.story(story.slug)),
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
  [['fr'], `/fr${path}`],
  [['de'], path],
  [[], path],
])('lists a story in %j once, at home', (languages, home) => {
  expect(entriesIn(...languages)).toEqual([{ url: toUrl(home), changedAt: story.updatedAt, alternates: [] }])
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

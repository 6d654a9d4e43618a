import { aCountry, aStory, slug } from '@vigil/fixtures/documents'
import { createDemoDocuments } from '@vigil/fixtures/demo-dataset'
import { references } from '@vigil/fixtures/references'
import { parsePage } from '../parse-page.ts'
import { ask } from '../testing/ask.ts'
import { shownLanguagesOf } from '../translations/shown-languages.ts'
import {
  announcedBeforeQuery,
  announcedBeforeResult,
  announcedStoriesQuery,
  announcedStoriesResult,
  countrySitemapQuery,
  newsSitemapQuery,
  newsSitemapResult,
  pageSitemapQuery,
  pageSitemapResult,
  placelessSitemapQuery,
  sitemapIndexQuery,
  sitemapIndexResult,
  storySitemapResult,
} from './sitemaps.ts'

const story = (id: string, changes: object = {}) => ({
  ...aStory({ _id: id, slug: slug(id), countries: references(['country-egypt', 'country-iraq']), risk: 'low' }),
  _updatedAt: '2026-11-02T09:30:00Z',
  ...changes,
})
const egypt = aCountry({ _id: 'country-egypt', slug: slug('egypt') })
const iraq = aCountry({ _id: 'country-iraq', slug: slug('iraq') })
const newsDays = { from: '2026-11-21', to: '2026-11-22' }
const range = { start: 0, end: 1000 }
const hidden = { _type: 'seo', noIndex: true }

test('each story stands in the sitemap of its first country alone', async () => {
  const documents = [egypt, iraq, story('a'), story('b'), story('none', { countries: [] })]
  const index = sitemapIndexResult.parse(await ask(sitemapIndexQuery, documents, newsDays))
  expect(index.countries.map(({ slug, count }) => [slug, count])).toEqual([
    ['egypt', 2],
    ['iraq', 0],
  ])
  expect(index.others.count).toBe(1)
  expect(index.countries[0]?.latest).toBe('2026-11-02T09:30:00.000Z')
  expect(index.countries[1]?.latest).toBeNull()
  const read = async (query: string, place: string) =>
    storySitemapResult.parse(await ask(query, documents, { ...range, slug: place })).stories.map(({ slug }) => slug)
  expect(await read(countrySitemapQuery, 'egypt')).toEqual(['a', 'b'])
  expect(await read(countrySitemapQuery, 'iraq')).toEqual([])
  expect(await read(placelessSitemapQuery, '')).toEqual(['none'])
})

test('a story that search engines shall not list is in no sitemap and is not told of', async () => {
  const documents = [egypt, story('a', { seo: hidden, publishedOn: '2026-11-22' })]
  expect(await ask(countrySitemapQuery, documents, { ...range, slug: 'egypt' })).toMatchObject({ stories: [] })
  expect(await ask(sitemapIndexQuery, documents, newsDays)).toMatchObject({
    countries: [{ count: 0, latest: null }],
    news: { count: 0 },
  })
  expect(await ask(newsSitemapQuery, documents, newsDays)).toEqual({ stories: [] })
  expect(await ask(announcedStoriesQuery, documents)).toEqual([])
})

test('a story has the languages in which it was written and reviewed', async () => {
  const translations = [
    { _key: 'fr', language: 'fr', state: 'reviewed' },
    { _key: 'ar', language: 'ar', state: 'inReview' },
  ]
  const answer = await ask(countrySitemapQuery, [egypt, story('a', { translations })], { ...range, slug: 'egypt' })
  const [entry] = storySitemapResult.parse(answer).stories
  expect(entry).toMatchObject({ updatedAt: '2026-11-02T09:30:00.000Z' })
  expect(entry && shownLanguagesOf(entry)).toEqual(['en', 'fr'])
})

test.each([
  ['is news for two days', {}, true],
  ['is no news on the third', { publishedOn: '2026-11-20' }, false],
  ['is no news before its day', { publishedOn: '2026-11-23' }, false],
  ['is no news when it is sensitive', { risk: 'medium' }, false],
  ['is no news when readers are warned', { contentWarning: 'Violence.' }, false],
])('a story %s', async (_what, changes, isNews) => {
  const documents = [story('a', { publishedOn: '2026-11-21', ...changes })]
  const answer = await ask(newsSitemapQuery, documents, newsDays)
  expect(newsSitemapResult.parse(answer).stories).toHaveLength(isNews ? 1 : 0)
})

test.each(['notAssessed', 'medium', 'high', undefined])('nobody is told of a story with risk %s', async (risk) => {
  const documents = [story('a', { risk }), story('b')]
  const told = announcedStoriesResult.parse(await ask(announcedStoriesQuery, documents))
  expect(told.map(({ _id }) => _id)).toEqual(['b'])
  const before = announcedBeforeResult.parse(await ask(announcedBeforeQuery, documents, { ids: ['a', 'b', 'gone'] }))
  expect(before.map(({ _id, isQuiet }) => [_id, isQuiet])).toEqual([
    ['a', true],
    ['b', false],
  ])
})

test('the demo content has a sitemap of pages without issues', async () => {
  const documents = createDemoDocuments()
    .filter(({ _id }) => !String(_id).startsWith('drafts.'))
    .map((document) => ({ ...document, _updatedAt: '2026-11-02T09:30:00Z' }))
  const read = parsePage(pageSitemapResult, await ask(pageSitemapQuery, documents))
  expect(read).toMatchObject({ state: 'found', issues: [] })
})

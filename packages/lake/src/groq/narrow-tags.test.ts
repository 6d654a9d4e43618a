import { toTransactionTags } from '../core/sync-tags.ts'
import { createDocumentIndex } from './document-index.ts'
import { evaluateQuery } from './evaluate-query.ts'
import { aDocument, noon } from './groq-test-kit.ts'
import { parseQuery } from './parse-query.ts'
import { createPerspectiveView } from './perspective-view.ts'

const storyCount = 10_000
const countries = ['egypt', 'iraq', 'syria']
const pad = (n: number) => String(n).padStart(5, '0')

const documents = [
  ...countries.map((name) => aDocument({ _id: `country-${name}`, _type: 'country', name })),
  ...Array.from({ length: storyCount }, (_, n) => [
    aDocument({ _id: `prayer-${pad(n)}`, _type: 'prayerPoint', text: `For ${n}` }),
    aDocument({
      _id: `story-${pad(n)}`,
      title: `Story ${n}`,
      slug: { current: `story-${n}` },
      publishedOn: `2026-${pad(n)}`,
      country: { _ref: `country-${countries[n % countries.length]}` },
      prayerPoints: [{ _key: 'a', _ref: `prayer-${pad(n)}` }],
    }),
  ]).flat(),
]
const index = createDocumentIndex(documents)
const source = createPerspectiveView(index, 'published', () => true, { readsAllOf: () => true })

const storyPage = `*[_type == "story" && slug.current == $slug][0]{
  title, country->{name}, prayerPoints[]->{text},
  "others": *[_type == "story" && references(^.prayerPoints[]._ref) && _id != ^._id]{title}
}`
// Of every tenth story, and of the first ten, which the tests below edit.
const shown = Array.from({ length: storyCount }, (_, n) => n).filter((n) => n < 10 || n % 10 === 0)
const pages = [
  ...shown.map((n) => ({
    page: `story ${n}`,
    query: storyPage,
    params: { slug: `story-${n}` },
  })),
  ...countries.map((name) => ({
    page: `country ${name}`,
    query: '*[_type == "story" && references($id)] | order(publishedOn desc)[0...12]{title}',
    params: { id: `country-${name}` },
  })),
  { page: 'home', query: '*[_type == "story"] | order(publishedOn desc)[0...12]{title}', params: {} },
  { page: 'count', query: 'count(*[_type == "story"])', params: {} },
  { page: 'days', query: '*[_type == "story" && defined(publishedOn)].publishedOn', params: {} },
  { page: 'page 7', query: '*[_type == "story"] | order(publishedOn desc)[72...84]{title}', params: {} },
  { page: 'prayers', query: '*[_type == "prayerPoint"] | order(_id)[0...12]{text}', params: {} },
].map(({ page, query, params }) => {
  const { syncTags } = evaluateQuery(parseQuery(query, params), { source, now: noon, userId: 'site' })
  return { page, tags: new Set(syncTags) }
})

function touchedBy(id: string, change: Readonly<Record<string, unknown>>): readonly string[] {
  const before = index.get(id)
  const after = before && { ...before, ...change }
  const { published } = toTransactionTags([{ documentId: id, before, after }], index.siblingsOf)
  return pages.filter(({ tags }) => published.some((tag) => tags.has(tag))).map(({ page }) => page)
}

it('touches the page of an edited story alone when no list shows it', () => {
  expect(touchedBy('story-05000', { title: 'Other' })).toEqual(['story 5000'])
})

it('touches the lists that show an edited story, and no count', () => {
  expect(touchedBy('story-09999', { title: 'Other' })).toEqual(['country egypt', 'home'])
})

it('touches every list that is in the order of what was edited', () => {
  expect(touchedBy('story-05000', { publishedOn: '2027' })).toEqual([
    'story 5000',
    'country syria',
    'home',
    'days',
    'page 7',
  ])
})

it('touches the lists and counts of a story that leaves', () => {
  expect(touchedBy('story-05000', { _type: 'note' })).toEqual([
    'story 5000',
    'country syria',
    'home',
    'count',
    'days',
    'page 7',
  ])
})

it('touches the pages that show an edited prayer point, and the list of them', () => {
  expect(touchedBy('prayer-00007', { text: 'Other' })).toEqual(['story 7', 'prayers'])
})

it('touches the pages of both addresses when a story gets another', () => {
  expect(touchedBy('story-00001', { slug: { current: 'story-2' } })).toEqual(['story 1', 'story 2'])
})

it('touches nothing that is published when a draft is edited', () => {
  const before = aDocument({ _id: 'drafts.story-00001' })
  const { published } = toTransactionTags([{ documentId: before._id, before, after: before }], index.siblingsOf)
  expect(published).toEqual([])
})

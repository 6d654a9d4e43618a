import { aCountry, aStory, aTopic, slug } from '@vigil/fixtures/documents'
import { references } from '@vigil/fixtures/references'
import { createDemoDocuments } from '@vigil/fixtures/demo-dataset'
import { parsePage } from '../parse-page.ts'
import { ask } from '../testing/ask.ts'
import {
  storyChoicesQuery,
  storyChoicesResult,
  storyFilterQuery,
  storyFilterResult,
  toStoryChoicesQuery,
} from './story-choices.ts'
import { type StoryListFilter, storyListResult, toStoryFilterParams, toStoryListQuery } from './story-list.ts'

const [egypt, iraq, jordan] = ['egypt', 'iraq', 'jordan'].map((name) =>
  aCountry({ _id: `country-${name}`, name, slug: slug(name) }),
)
const [prison, families] = ['prison', 'families'].map((name) =>
  aTopic({ _id: `topic-${name}`, title: name, slug: slug(name) }),
)
const story = (name: string, publishedOn: string, country: string, topic: string) =>
  aStory({
    _id: `story-${name}`,
    slug: slug(name),
    publishedOn,
    countries: references([`country-${country}`]),
    topics: references([`topic-${topic}`]),
  })
const documents = [
  egypt,
  iraq,
  jordan,
  prison,
  families,
  story('a', '2025-12-31', 'egypt', 'prison'),
  story('b', '2026-01-01', 'egypt', 'families'),
  story('c', '2026-05-01', 'iraq', 'families'),
]

async function readList(filter: StoryListFilter) {
  const params = { ...toStoryFilterParams(filter), start: 0, end: 12 }
  return storyListResult.parse(await ask(toStoryListQuery(filter), documents, params))
}

async function readChoices(filter: StoryListFilter) {
  const answer = await ask(toStoryChoicesQuery(filter), documents, { ...toStoryFilterParams(filter), language: 'en' })
  const { countries, topics, years } = storyChoicesResult.parse(answer)
  return {
    countries: countries.map(({ slug, count }) => `${slug} ${count}`),
    topics: topics.map(({ slug, count }) => `${slug} ${count}`),
    years: years.map(({ year, count }) => `${year} ${count}`),
  }
}

test.each<[StoryListFilter, string[]]>([
  [{}, ['c', 'b', 'a']],
  [{ country: 'country-egypt' }, ['b', 'a']],
  [{ topic: 'topic-families' }, ['c', 'b']],
  [{ year: '2025' }, ['a']],
  [{ country: 'country-egypt', topic: 'topic-families', year: '2026' }, ['b']],
  [{ country: 'country-iraq', topic: 'topic-prison' }, []],
])('a list narrowed to %j holds %j', async (filter, slugs) => {
  const { total, stories } = await readList(filter)
  expect(stories.map(({ slug }) => slug)).toEqual(slugs)
  expect(total).toBe(slugs.length)
})

test('every choice among all stories says how many it leads to, and none leads to nothing', async () => {
  expect(await readChoices({})).toEqual({
    countries: ['egypt 2', 'iraq 1'],
    topics: ['families 2', 'prison 1'],
    years: ['2026 2', '2025 1'],
  })
})

test('within a filter, each kind of choice is counted within the others', async () => {
  expect(await readChoices({ country: 'country-egypt', year: '2026' })).toEqual({
    countries: ['egypt 1', 'iraq 1'],
    topics: ['families 1'],
    years: ['2026 1', '2025 1'],
  })
})

test('an address names countries and topics by their slugs', async () => {
  const read = async (country: string, topic: string) =>
    storyFilterResult.parse(await ask(storyFilterQuery, documents, { country, topic, language: 'en' }))
  expect(await read('egypt', '')).toMatchObject({ country: { _id: 'country-egypt' }, topic: null })
  expect(await read('nowhere', 'prison')).toMatchObject({ country: null, topic: { _id: 'topic-prison' } })
})

test('the demo content has choices without issues', async () => {
  const answer = await ask(storyChoicesQuery, createDemoDocuments(), { language: 'en' })
  expect(parsePage(storyChoicesResult, answer)).toMatchObject({ state: 'found', issues: [] })
})

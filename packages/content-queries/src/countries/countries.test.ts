import {
  aCallToAction,
  aCountry,
  aPrayerPoint,
  aStory,
  aTopic,
  type Changes,
  type PrayerPoint,
  slug,
} from '@vigil/fixtures/documents'
import { createDemoDocuments } from '@vigil/fixtures/demo-dataset'
import { references } from '@vigil/fixtures/references'
import { parsePage } from '../parse-page.ts'
import { ask } from '../testing/ask.ts'
import { topicListQuery, topicListResult } from '../topics/topic-list.ts'
import { topicPageQuery, topicPageResult } from '../topics/topic-page.ts'
import { countryListQuery, countryListResult } from './country-list.ts'
import { countryPageQuery, countryPageResult, storiesOfPlace } from './country-page.ts'

const today = '2026-11-20'
const ofEgypt = references(['country-egypt'])
const egypt = aCountry({ _id: 'country-egypt', name: 'Egypt', slug: slug('egypt'), region: 'North Africa' })
const iraq = aCountry({ _id: 'country-iraq', name: 'Iraq', slug: slug('iraq') })
const point = (changes: Changes<PrayerPoint>) => aPrayerPoint({ date: undefined, countries: ofEgypt, ...changes })

async function requireCountry(documents: readonly unknown[]) {
  const parsed = parsePage(countryPageResult, await ask(countryPageQuery, documents, { slug: 'egypt', today }))
  if (parsed.state !== 'found') throw new Error(`The country is ${parsed.state}.`)
  return parsed
}

test('the page of a country shows its own stories, newest first, and says how many there are', async () => {
  const stories = Array.from({ length: storiesOfPlace + 2 }, (_, index) =>
    aStory({ _id: `s${index}`, slug: slug(`s${index}`), publishedOn: `2026-10-0${index + 1}`, countries: ofEgypt }),
  )
  const other = aStory({ _id: 'other', slug: slug('other'), countries: references(['country-iraq']) })
  const { page } = await requireCountry([egypt, iraq, ...stories, other])
  expect(page.storyCount).toBe(storiesOfPlace + 2)
  expect(page.stories.map(({ _id }) => _id)).toEqual(['s7', 's6', 's5', 's4', 's3', 's2'])
})

test('its prayer points are open ones whose day has come; answered ones stand apart', async () => {
  const { page } = await requireCountry([
    egypt,
    point({ _id: 'any-day' }),
    point({ _id: 'tomorrow', date: '2026-11-21' }),
    point({ _id: 'today', date: today }),
    point({ _id: 'answered', answeredOn: '2026-11-01', answeredText: 'They came home.' }),
    point({ _id: 'elsewhere', countries: references(['country-iraq']) }),
  ])
  expect(page.prayerPoints.map(({ _id }) => _id)).toEqual(['today', 'any-day'])
  expect(page.answeredPrayer.map(({ _id }) => _id)).toEqual(['answered'])
})

test('its calls are those that run', async () => {
  const { page } = await requireCountry([
    egypt,
    aCallToAction({ _id: 'runs', countries: ofEgypt }),
    aCallToAction({ _id: 'over', countries: ofEgypt, endsOn: '2026-11-19' }),
    aCallToAction({ _id: 'to-come', countries: ofEgypt, startsOn: '2026-11-21' }),
    aCallToAction({ _id: 'elsewhere', countries: references(['country-iraq']) }),
  ])
  expect(page.callsToAction.map(({ _id }) => _id)).toEqual(['runs'])
})

test('a country of which only the name is written has a page', async () => {
  const bare = { _id: 'country-egypt', _type: 'country', name: 'Egypt', slug: slug('egypt') }
  const { page, issues } = await requireCountry([bare])
  expect(issues).toEqual([])
  expect(page).toMatchObject({ description: null, storyCount: 0, stories: [], prayerPoints: [], callsToAction: [] })
})

test('a country whose description and one of whose points are broken has a page without them', async () => {
  const { page, issues } = await requireCountry([
    { ...egypt, description: 7 },
    { ...point({ _id: 'broken' }), text: 7 },
    point({ _id: 'whole' }),
  ])
  expect(page.description).toBeNull()
  expect(page.prayerPoints.map(({ _id }) => _id)).toEqual(['whole'])
  expect(issues.map(({ path }) => path).sort()).toEqual(['description', 'prayerPoints[0].text'])
})

test('lists of countries and topics count their stories', async () => {
  const prison = aTopic({ _id: 'topic-prison', title: 'Prison', slug: slug('prison') })
  const story = aStory({ countries: ofEgypt, topics: references(['topic-prison']) })
  const documents = [egypt, iraq, prison, aTopic(), story]
  const countries = countryListResult.parse(await ask(countryListQuery, documents))
  expect(countries.map(({ name, storyCount }) => [name, storyCount])).toEqual([
    ['Egypt', 1],
    ['Iraq', 0],
  ])
  const topics = topicListResult.parse(await ask(topicListQuery, documents))
  expect(topics.map(({ title, storyCount }) => [title, storyCount])).toEqual([
    ['Families', 0],
    ['Prison', 1],
  ])
})

test('every country and topic of the demo content is a whole page', async () => {
  const documents = createDemoDocuments()
  const countries = parsePage(countryListResult, await ask(countryListQuery, documents))
  const topics = parsePage(topicListResult, await ask(topicListQuery, documents))
  if (countries.state !== 'found' || topics.state !== 'found') throw new Error('The demo content has no lists.')
  expect([countries.issues, topics.issues]).toEqual([[], []])
  expect([countries.page.length, topics.page.length]).toEqual([8, 5])
  for (const { slug } of countries.page)
    expect(parsePage(countryPageResult, await ask(countryPageQuery, documents, { slug, today }))).toMatchObject({
      state: 'found',
      issues: [],
    })
  for (const { slug, storyCount } of topics.page)
    expect(parsePage(topicPageResult, await ask(topicPageQuery, documents, { slug }))).toMatchObject({
      state: 'found',
      page: { storyCount },
      issues: [],
    })
})

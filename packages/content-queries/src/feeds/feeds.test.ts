import { aCountry, aPrayerPoint, aStory, slug } from '@vigil/fixtures/documents'
import { createDemoDocuments } from '@vigil/fixtures/demo-dataset'
import { references } from '@vigil/fixtures/references'
import { z } from 'zod'
import { parsePage } from '../parse-page.ts'
import { storyAbroadQuery, storyAbroadResult } from '../stories/story-abroad.ts'
import { ask } from '../testing/ask.ts'
import { prayerCalendarQuery, prayerCalendarResult, prayerFeedQuery, prayerFeedResult } from './prayer-feed.ts'
import { countryFeedQuery, countryFeedResult, storyFeedQuery, storyFeedResult } from './story-feed.ts'

const dates = { _createdAt: '2026-11-01T08:00:00Z', _updatedAt: '2026-11-02T09:30:00Z' }
const stored = <Document extends object>(document: Document) => ({ ...dates, ...document })
const demo = () =>
  createDemoDocuments()
    .filter(({ _id }) => !String(_id).startsWith('drafts.'))
    .map(stored)

const assetId = 'image-0123456789abcdef0123456789abcdef01234567-1600x900-jpg'
const photo = { _type: 'figure', alt: 'A window', faces: 'none', asset: { _type: 'reference', _ref: assetId } } as const

async function abroad(changes: object): Promise<unknown> {
  const story = stored({ ...aStory({ risk: 'low', heroImage: photo }), ...changes })
  const read = parsePage(storyAbroadResult, await ask(storyAbroadQuery, [story], { slug: 'the-lighthouse' }))
  return read.state === 'found' ? read.page : read
}

test('the demo content makes feeds without issues', async () => {
  const today = '2026-11-22'
  const params = { today, from: '2026-10-23', to: '2027-11-23', since: '2026-10-01', country: '' }
  const answers = [
    parsePage(storyFeedResult, await ask(storyFeedQuery, demo(), params)),
    parsePage(prayerFeedResult, await ask(prayerFeedQuery, demo(), params)),
    parsePage(prayerCalendarResult, await ask(prayerCalendarQuery, demo(), params)),
  ]
  for (const answer of answers) expect(answer).toMatchObject({ state: 'found', issues: [] })
  const [stories] = answers
  expect(stories).toMatchObject({ page: { stories: expect.arrayContaining([expect.objectContaining(updated)]) } })
})

const updated = { updatedAt: '2026-11-02T09:30:00.000Z' }

test('a photo goes along when the risk is low and somebody has seen that nobody can be recognised', async () => {
  expect(await abroad({})).toMatchObject({ heroImage: { assetId, alt: 'A window' } })
  expect(await abroad({ heroImage: { ...photo, faces: 'obscured' } })).toMatchObject({ heroImage: { assetId } })
})

test.each([
  ['nobody has assessed the risk', { risk: 'notAssessed' }],
  ['nothing is said about the risk', { risk: undefined }],
  ['the risk is medium', { risk: 'medium' }],
  ['the risk is high', { risk: 'high' }],
  ['readers are warned', { contentWarning: 'Violence is described.' }],
  ['a face can be recognised', { heroImage: { ...photo, faces: 'visible' } }],
  ['nobody has looked at the photo', { heroImage: { ...photo, faces: undefined } }],
])('no photo goes along when %s', async (_what, changes) => {
  expect(await abroad(changes)).toMatchObject({ heroImage: null, title: expect.any(String) })
})

test('nothing that decides about it comes along', async () => {
  const story = await abroad({ risk: 'high' })
  expect(z.record(z.string(), z.unknown()).parse(story)).not.toHaveProperty('risk')
  expect(JSON.stringify(story)).not.toMatch(/high|faces|people|consent/)
})

test('the feed of a country has its stories alone', async () => {
  const documents = [
    aCountry({ _id: 'country-egypt', name: 'Egypt', slug: slug('egypt') }),
    stored(aStory({ _id: 'a', slug: slug('a'), countries: references(['country-egypt']) })),
    stored(aStory({ _id: 'b', slug: slug('b'), countries: references(['country-iraq']) })),
  ]
  const read = countryFeedResult.parse(await ask(countryFeedQuery, documents, { slug: 'egypt' }))
  expect(read.stories.map(({ _id }) => _id)).toEqual(['a'])
  expect(await ask(countryFeedQuery, documents, { slug: 'atlantis' })).toBeNull()
})

test('the prayer feed keeps what is to come, and what was answered, back', async () => {
  const point = (changes: object) => stored({ ...aPrayerPoint(), ...changes })
  const documents = [
    point({ _id: 'today', date: '2026-11-22' }),
    point({ _id: 'tomorrow', date: '2026-11-23' }),
    point({ _id: 'any-day', date: undefined }),
    point({ _id: 'answered', date: '2026-11-01', answeredOn: '2026-11-02' }),
  ]
  const { points } = prayerFeedResult.parse(await ask(prayerFeedQuery, documents, { today: '2026-11-22' }))
  expect(points.map(({ _id }) => _id)).toEqual(['today', 'any-day'])
})

test('the calendar asks for dated points of its days, and for all others', async () => {
  const point = (changes: object) => stored({ ...aPrayerPoint({ date: undefined }), ...changes })
  const documents = [
    point({ _id: 'before', date: '2026-10-22' }),
    point({ _id: 'within', date: '2026-10-23' }),
    point({ _id: 'after', date: '2027-11-24' }),
    point({ _id: 'rolling', schedule: 'rolling' }),
    point({ _id: 'rolling-with-a-day', schedule: 'rolling', date: '2020-01-01' }),
    point({ _id: 'monthly', schedule: 'dayOfMonth', dayOfMonth: 3 }),
    point({ _id: 'no-choice' }),
  ]
  const params = { today: '2026-11-22', from: '2026-10-23', to: '2027-11-23', since: '2026-10-01', country: '' }
  const { points } = prayerCalendarResult.parse(await ask(prayerCalendarQuery, documents, params))
  expect(points.map(({ _id }) => _id)).toEqual(['monthly', 'no-choice', 'rolling', 'rolling-with-a-day', 'within'])
})

import { aCallToAction, aPrayer, aPrayerPoint, aStory } from '@vigil/fixtures/documents'
import { prayerList, richText } from '@vigil/fixtures/portable-text'
import { weakReferenceTo } from '@vigil/fixtures/references'
import { evaluate, parse } from 'groq-js'
import { firstValueFrom, from, of } from 'rxjs'
import { findLocations } from './locations.ts'

const point = aPrayerPoint()
const prayer = aPrayer()
const call = aCallToAction()
const story = aStory({ body: richText(prayerList('Pray', point._id)), prayer: weakReferenceTo(prayer._id) })
const dataset = [point, prayer, call, story]

const storyPage = { title: story.title, href: `/stories/${story.slug.current}` }

test('a story appears on its page, in the list and at home', async () => {
  expect(await hrefsOf(story)).toEqual([storyPage.href, '/stories', '/'])
})

test('a story without an address says what it lacks', async () => {
  const nameless = aStory({ _id: 'nameless', slug: undefined })
  expect(await locate(nameless, [nameless])).toEqual({ message: expect.stringContaining('address'), tone: 'caution' })
})

test.each([
  ['prayer point', point],
  ['prayer', prayer],
])('a %s appears where it is linked, and on the prayer page', async (_what, document) => {
  expect(await hrefsOf(document)).toEqual([storyPage.href, '/prayer'])
})

test('a call that no story uses says so', async () => {
  expect(await locate(call, dataset)).toMatchObject({ message: 'No story uses this yet.' })
})

test('the settings appear at home', async () => {
  expect(await hrefsOf({ _id: 'siteSettings', _type: 'siteSettings' })).toEqual(['/'])
})

interface Located {
  readonly _id: string
  readonly _type: string
}

async function hrefsOf(document: Located) {
  return (await locate(document, dataset))?.locations?.map(({ href }) => href)
}

/** What the resolver says, with these documents in the dataset. */
function locate({ _id, _type }: Located, documents: Located[]) {
  const params = { id: _id }
  const answer = async (query: string) =>
    (await evaluate(parse(query, { params }), { dataset: documents, params })).get()
  return firstValueFrom(findLocations(_type, (query) => from(answer(query))) ?? of(null))
}

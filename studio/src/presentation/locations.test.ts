import {
  aCallToAction,
  aCountry,
  aMessageCampaign,
  aPrayer,
  aPrayerPoint,
  aStory,
  type ImportNote,
} from '@vigil/fixtures/documents'
import { callToActionCard, prayerList, richText } from '@vigil/fixtures/portable-text'
import { references, weakReferences, weakReferenceTo } from '@vigil/fixtures/references'
import { evaluate, parse } from 'groq-js'
import { firstValueFrom, from, of } from 'rxjs'
import { findLocations, toClientPerspective } from './locations.ts'

const point = aPrayerPoint()
const prayer = aPrayer()
const call = aCallToAction()
const story = aStory({ body: richText(prayerList('Pray', point._id)), prayer: weakReferenceTo(prayer._id) })
const dataset = [point, prayer, call, story]

const storyPage = { title: story.title, href: `/stories/${story.slug.current}` }

test('a story appears on its page, in the list and at home', async () => {
  expect(await hrefsOf(story)).toEqual([storyPage.href, '/stories', '/'])
})

test('a story appears in each language of the site into which it is translated', async () => {
  const translations = ['ar', 'fr', 'en', 'xx', undefined].map((language) => ({ language }))
  const translated = { ...story, translations }
  expect((await locate(translated, [translated]))?.locations?.slice(0, 3)).toEqual([
    storyPage,
    { title: `${story.title} (French)`, href: `/fr${storyPage.href}` },
    { title: `${story.title} (Arabic)`, href: `/ar${storyPage.href}` },
  ])
})

test('the question about a story is also about its draft, as a listener sees it', async () => {
  expect(await locate(story, [{ ...story, _id: `drafts.${story._id}` }])).toMatchObject({
    locations: [storyPage, {}, {}],
  })
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

test('a call that no story uses appears among all that readers can do', async () => {
  expect(await hrefsOf(call)).toEqual(['/act'])
})

test('a campaign appears at its form, and among all that readers can do', async () => {
  const campaign = aMessageCampaign()
  expect((await locate(campaign, [campaign]))?.locations?.map(({ href }) => href)).toEqual([
    `/write/${campaign.slug.current}`,
    '/act',
  ])
  const nameless = aMessageCampaign({ slug: undefined })
  expect(await locate(nameless, [nameless])).toEqual({ message: expect.stringContaining('address'), tone: 'caution' })
})

test.each([
  ['in the list of calls', { callsToAction: weakReferences([call._id]) }],
  ['on a card in the text', { body: richText(callToActionCard(call._id)) }],
])('a call appears on the page of a story that links it %s', async (_where, links) => {
  const linking = aStory({ ...links, prayer: undefined })
  expect((await locate(call, [call, linking]))?.locations).toMatchObject([storyPage, { href: '/act' }])
})

test('a note of the import is not a place where a document appears', async () => {
  const document = weakReferenceTo(call._id)
  const note: ImportNote = {
    _key: 'n',
    _type: 'importNote',
    excerpt: 'Give',
    reason: 'Where it leads is unknown.',
    document,
  }
  expect((await locate(call, [call, aStory({ importNotes: [note] })]))?.locations).toMatchObject([{ href: '/act' }])
})

test('a country appears on the pages of its stories', async () => {
  const jordan = aCountry()
  const inJordan = aStory({ countries: references([jordan._id]) })
  expect(await locate(jordan, [jordan, inJordan])).toEqual({ locations: [storyPage] })
})

test('the settings appear at home', async () => {
  expect(await hrefsOf({ _id: 'siteSettings', _type: 'siteSettings' })).toEqual(['/'])
})

test('a redirect appears at the address that it takes readers from, and where it leads', async () => {
  const redirect = { _id: 'redirect-1', _type: 'redirect', from: '/stories/old', to: '/stories/new' }
  expect((await locate(redirect, [redirect]))?.locations?.map(({ href }) => href)).toEqual([
    '/stories/old',
    '/stories/new',
  ])
  expect(await locate(redirect, [])).toMatchObject({ message: expect.stringContaining('no addresses') })
})

test.each(['homePage', 'page'])('a %s has no page yet, and says so', async (type) => {
  const located = await locate({ _id: 'd', _type: type }, [])
  expect(located).toEqual({ message: expect.stringMatching(/^The site does not/), tone: 'caution' })
})

test('a type that the site knows nothing of has no locations', async () => {
  expect(await locate({ _id: 'd', _type: 'unknown' }, [])).toBeNull()
})

test.each([
  [['published'], 'published'],
  [['drafts'], ['drafts']],
  [
    ['rSpring', 'drafts'],
    ['rSpring', 'drafts'],
  ],
])('the stack %j is asked for as %j', (stack, perspective) => {
  expect(toClientPerspective(stack)).toEqual(perspective)
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

import {
  aCallToAction,
  aHomePage,
  aPrayer,
  aPrayerPoint,
  aStory,
  sections,
  siteSettings,
  slug,
} from '@vigil/fixtures/documents'
import { createDemoDocuments } from '@vigil/fixtures/demo-dataset'
import { parsePage } from '../parse-page.ts'
import { ask } from '../testing/ask.ts'
import { homePageQuery, homePageResult } from './home-page.ts'

const today = '2026-11-20'
const days = { today, from: today, to: today, since: '2026-11-01' }

async function readHome(documents: readonly unknown[]) {
  const home = parsePage(homePageResult, await ask(homePageQuery, documents, days))
  if (home.state !== 'found') throw new Error(`The home page is ${home.state}.`)
  return home
}

/** What the three sections show that stand there while editors have chosen none. */
async function readCurrent(documents: readonly unknown[]) {
  const { page } = await readHome(documents)
  const [list, prayer, calls] = page.sections
  if (
    list?._type !== 'storyListSection' ||
    prayer?._type !== 'prayerSection' ||
    calls?._type !== 'callsToActionSection'
  )
    throw new Error('The home page has other sections.')
  const latest = list.stories.map(({ slug }) => slug)
  return { lead: page.lead?.slug, latest, ...prayer, callsToAction: calls.callsToAction.map(({ _id }) => _id) }
}

const story = (name: string, publishedOn: string) => aStory({ _id: `story-${name}`, slug: slug(name), publishedOn })

test('the demo content fills the home page', async () => {
  const { page, issues } = await readHome(
    createDemoDocuments().filter((document) => !String(document._id).startsWith('drafts.')),
  )
  expect(issues).toEqual([])
  expect(page.lead).not.toBeNull()
  const [stories, prayer, calls] = page.sections
  expect(stories).toMatchObject({ _type: 'storyListSection', stories: { length: 6 } })
  expect(prayer).toMatchObject({ _type: 'prayerSection', diary: { today } })
  expect(calls).toMatchObject({ _type: 'callsToActionSection', callsToAction: { length: 3 } })
})

test('an empty dataset makes an empty home page', async () => {
  const { page, issues } = await readHome([])
  expect(issues).toEqual([])
  expect(page).toMatchObject({
    lead: null,
    seo: null,
    sections: [{ stories: [] }, { prayerPoints: [], diary: { points: [] }, prayer: null }, { callsToAction: [] }],
  })
})

test('the story that the editors chose leads, and is not repeated below', async () => {
  const current = await readCurrent([
    story('new', '2026-10-03'),
    story('old', '2026-10-01'),
    siteSettings({ leadStory: { _type: 'reference', _ref: 'story-old' } }),
  ])
  expect(current).toMatchObject({ lead: 'old', latest: ['new'] })
})

test('the newest story leads when the chosen one is not published', async () => {
  const current = await readCurrent([
    story('new', '2026-10-03'),
    siteSettings({ leadStory: { _type: 'reference', _ref: 'story-unpublished' } }),
  ])
  expect(current).toMatchObject({ lead: 'new', latest: [] })
})

test('calls to action that are over, not yet open, or without a destination are not on the home page', async () => {
  const { callsToAction } = await readCurrent([
    aCallToAction({ _id: 'open' }),
    aCallToAction({ _id: 'over', endsOn: '2026-11-19' }),
    aCallToAction({ _id: 'upcoming', startsOn: '2026-11-21' }),
    aCallToAction({ _id: 'half-written', url: undefined }),
  ])
  expect(callsToAction).toEqual(['open'])
})

test('a prayer point without a text, and a prayer without a body, are left out', async () => {
  const { diary, prayer } = await readCurrent([
    aPrayerPoint({ _id: 'blank', text: undefined }),
    aPrayer({ _id: 'blank-prayer', body: undefined }),
    aPrayerPoint({ _id: 'written', date: today }),
  ])
  expect(diary?.points.map(({ _id }) => _id)).toEqual(['written'])
  expect(prayer).toBeNull()
})

test('sections that editors chose stand in place of the others, without the lead story', async () => {
  const { page, issues } = await readHome([
    story('new', '2026-10-03'),
    story('old', '2026-10-01'),
    aHomePage({
      sections: sections({ _type: 'storyListSection', heading: 'Newest stories', show: 'newest', count: 6 }),
      seo: { _type: 'seo', title: 'A title' },
    }),
  ])
  expect(issues).toEqual([])
  expect(page.sections).toMatchObject([{ heading: 'Newest stories', stories: [{ slug: 'old' }] }])
  expect(page.seo?.title).toBe('A title')
})

test('a home page document without any section shows what is current', async () => {
  const current = await readCurrent([
    story('new', '2026-10-03'),
    story('old', '2026-10-01'),
    aHomePage({ sections: [] }),
  ])
  expect(current).toMatchObject({ lead: 'new', latest: ['old'] })
})

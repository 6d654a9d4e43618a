import { aCallToAction, aPrayer, aPrayerPoint, siteSettings, aStory, slug } from '@vigil/fixtures/documents'
import { createDemoDocuments } from '@vigil/fixtures/demo-dataset'
import { parsePage } from '../parse-page.ts'
import { ask } from '../testing/ask.ts'
import { homePageQuery, homePageResult } from './home-page.ts'

const today = '2026-11-20'

async function readHome(documents: readonly unknown[]) {
  const home = parsePage(homePageResult, await ask(homePageQuery, documents, { today }))
  if (home.state !== 'found') throw new Error(`The home page is ${home.state}.`)
  return home
}

const story = (name: string, publishedOn: string) => aStory({ _id: `story-${name}`, slug: slug(name), publishedOn })

test('the demo content fills the home page', async () => {
  const { page, issues } = await readHome(
    createDemoDocuments().filter((document) => !String(document._id).startsWith('drafts.')),
  )
  expect(issues).toEqual([])
  expect(page.lead).not.toBeNull()
  expect(page.latest).toHaveLength(6)
  expect(page.prayerPoints).toHaveLength(3)
  expect(page.prayer).not.toBeNull()
  expect(page.callsToAction.length).toBeGreaterThan(0)
})

test('an empty dataset makes an empty home page', async () => {
  expect(await readHome([])).toEqual({
    state: 'found',
    page: { lead: null, latest: [], prayerPoints: [], prayer: null, callsToAction: [] },
    issues: [],
  })
})

test('the story that the editors chose leads, and is not repeated below', async () => {
  const { page } = await readHome([
    story('new', '2026-10-03'),
    story('old', '2026-10-01'),
    siteSettings({ leadStory: { _type: 'reference', _ref: 'story-old' } }),
  ])
  expect(page.lead?.slug).toBe('old')
  expect(page.latest.map(({ slug }) => slug)).toEqual(['new'])
})

test('the newest story leads when the chosen one is not published', async () => {
  const { page } = await readHome([
    story('new', '2026-10-03'),
    siteSettings({ leadStory: { _type: 'reference', _ref: 'story-unpublished' } }),
  ])
  expect(page.lead?.slug).toBe('new')
  expect(page.latest).toEqual([])
})

test('calls to action that are over, not yet open, or without a destination are not on the home page', async () => {
  const { page } = await readHome([
    aCallToAction({ _id: 'open' }),
    aCallToAction({ _id: 'over', endsOn: '2026-11-19' }),
    aCallToAction({ _id: 'upcoming', startsOn: '2026-11-21' }),
    aCallToAction({ _id: 'half-written', url: undefined }),
  ])
  expect(page.callsToAction.map(({ _id }) => _id)).toEqual(['open'])
})

test('a prayer point without a text, and a prayer without a body, are left out', async () => {
  const { page } = await readHome([
    aPrayerPoint({ _id: 'blank', text: undefined }),
    aPrayer({ _id: 'blank-prayer', body: undefined }),
    aPrayerPoint({ _id: 'written' }),
  ])
  expect(page.prayerPoints.map(({ _id }) => _id)).toEqual(['written'])
  expect(page.prayer).toBeNull()
})

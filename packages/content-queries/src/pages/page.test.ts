import { aCallToAction, aCountry, aPage, aPrayerPoint, aStory, sections, slug } from '@vigil/fixtures/documents'
import { createDemoDocuments } from '@vigil/fixtures/demo-dataset'
import { referenceTo, references, weakReferences } from '@vigil/fixtures/references'
import { parsePage } from '../parse-page.ts'
import { ask } from '../testing/ask.ts'
import { pageQuery, pageResult } from './page.ts'

const today = '2026-11-20'
const days = { today, from: today, to: today, since: '2026-11-01' }

async function requirePage(documents: readonly unknown[], pageSlug = 'about-us') {
  const parsed = parsePage(pageResult, await ask(pageQuery, documents, { slug: pageSlug, ...days }))
  if (parsed.state !== 'found') throw new Error(`The page is ${parsed.state}.`)
  return parsed
}

const story = (name: string, day: number, countries: string[] = []) =>
  aStory({ _id: name, slug: slug(name), publishedOn: `2026-10-0${day}`, countries: references(countries) })

test('the page of the demo content has a section of every kind', async () => {
  const { page, issues } = await requirePage(createDemoDocuments(), 'how-we-protect-people')
  expect(issues).toEqual([])
  expect(new Set(page.sections.map(({ _type }) => _type))).toEqual(
    new Set(['textSection', 'figureSection', 'storyListSection', 'prayerSection', 'callsToActionSection']),
  )
  expect(page.seo.description).not.toBeNull()
})

test.each([
  ['newest' as const, {}, ['c', 'b', 'a']],
  ['country' as const, { country: referenceTo('country-jordan') }, ['b', 'a']],
  ['chosen' as const, { stories: weakReferences(['a', 'not-published', 'c']) }, ['a', 'c']],
])('a list of stories that shows “%s” ones', async (show, choice, expected) => {
  const { page } = await requirePage([
    aCountry(),
    story('a', 1, ['country-jordan']),
    story('b', 2, ['country-jordan']),
    story('c', 3),
    aPage({ sections: sections({ _type: 'storyListSection', show, ...choice }) }),
  ])
  const [section] = page.sections
  if (section?._type !== 'storyListSection') throw new Error('The section is another one.')
  expect(section.stories.map(({ _id }) => _id)).toEqual(expected)
})

test('a list of stories holds as many as editors want', async () => {
  const { page } = await requirePage([
    ...[1, 2, 3, 4, 5].map((day) => story(`s${day}`, day)),
    aPage({ sections: sections({ _type: 'storyListSection', show: 'newest', count: 2 }) }),
  ])
  expect(page.sections).toMatchObject([{ stories: [{ _id: 's5' }, { _id: 's4' }] }])
})

test('empty sections for prayer and calls show what is current', async () => {
  const { page } = await requirePage([
    aPrayerPoint({ _id: 'today', date: today }),
    aPrayerPoint({ _id: 'tomorrow', date: '2026-11-21' }),
    aCallToAction({ _id: 'runs' }),
    aCallToAction({ _id: 'over', endsOn: '2026-11-19' }),
    aPage({ sections: sections({ _type: 'prayerSection' }, { _type: 'callsToActionSection' }) }),
  ])
  expect(page.sections).toMatchObject([
    { prayerPoints: [], diary: { today, points: [{ _id: 'today' }] } },
    { callsToAction: [{ _id: 'runs' }] },
  ])
})

test('a call that editors chose and that is to come waits for its day', async () => {
  const { page } = await requirePage([
    aCallToAction({ _id: 'to-come', startsOn: '2026-11-21' }),
    aCallToAction({ _id: 'over', endsOn: '2026-11-19' }),
    aPage({
      sections: sections({
        _type: 'callsToActionSection',
        callsToAction: weakReferences(['to-come', 'over']),
      }),
    }),
  ])
  expect(page.sections).toMatchObject([{ callsToAction: [{ _id: 'over', hasEnded: true }] }])
})

test('a section of a kind that the site does not know is left out and named', async () => {
  const page = { ...aPage(), sections: [{ _key: 'x', _type: 'quiz' }, ...aPage().sections] }
  const parsed = await requirePage([page])
  expect(parsed.page.sections).toMatchObject([{ _type: 'textSection' }])
  expect(parsed.issues).toMatchObject([{ path: 'sections[0]._type', documentId: 'page-about-us' }])
})

test('a page of which nothing is written but its slug is found, with empty parts', async () => {
  const { page, issues } = await requirePage([{ _id: 'a', _type: 'page', slug: slug('about-us') }])
  expect(issues).toEqual([])
  expect(page).toMatchObject({ title: 'Untitled page', sections: [], seo: { isListed: true } })
})

import { aCountry, aPrayerPoint, aStory, siteSettings } from '@vigil/fixtures/documents'
import { createDemoDocuments } from '@vigil/fixtures/demo-dataset'
import { callToActionCard, paragraph, prayerList, richText } from '@vigil/fixtures/portable-text'
import { references, weakReferences } from '@vigil/fixtures/references'
import { z } from 'zod'
import { callToActionFragment } from '../calls-to-action/call-to-action.ts'
import { homePageQuery, homePageResult } from '../home/home-page.ts'
import { pageQuery, pageResult } from '../pages/page.ts'
import { parsePage } from '../parse-page.ts'
import { siteSettingsQuery, siteSettingsResult } from '../settings/site-settings.ts'
import { storyListQuery, storyListResult, toStoryListRange } from '../stories/story-list.ts'
import { storyPageQuery, storyPageResult } from '../stories/story-page.ts'
import { ask } from '../testing/ask.ts'
import { topicListQuery, topicListResult } from '../topics/topic-list.ts'
import { statesForEditors } from './in-language.ts'

const today = '2026-11-20'
const days = { today, from: today, to: today, since: '2026-11-01' }
const demo = createDemoDocuments().filter(({ _id }) => !String(_id).startsWith('drafts.'))

async function read<Page>(
  schema: z.ZodType<Page>,
  query: string,
  documents: readonly unknown[],
  params: Record<string, unknown>,
) {
  const parsed = parsePage(schema, await ask(query, documents, { ...days, ...params }))
  if (parsed.state !== 'found') throw new Error(`The page is ${parsed.state}.`)
  return parsed
}

describe.each(['en', 'fr', 'ar'])('in the language "%s" the demo content', (language) => {
  it.each<[string, z.ZodType, string, Record<string, unknown>]>([
    ['home', homePageResult, homePageQuery, {}],
    ['settings', siteSettingsResult, siteSettingsQuery, {}],
    ['topics', topicListResult, topicListQuery, {}],
    ['stories', storyListResult, storyListQuery, toStoryListRange(1)],
    ['page', pageResult, pageQuery, { slug: 'how-we-protect-people' }],
    ['story', storyPageResult, storyPageQuery, { slug: 'the-lamp-in-the-window' }],
  ])('has the page “%s” without issues, each part wholly in one language', async (_what, schema, query, params) => {
    const { page, issues } = await read(schema, query, demo, { language, ...params })
    expect(issues).toEqual([])
    expect(strayTexts(page)).toEqual([])
    expect(JSON.stringify(page)).not.toContain('"translation"')
  })
})

test('a story is read in its translation: notices, claims, pictures and what stands below it', async () => {
  const params = { slug: 'the-lamp-in-the-window', language: 'ar' }
  const { page } = await read(storyPageResult, storyPageQuery, demo, params)
  expect(page).toMatchObject({
    language: 'ar',
    title: 'المصباح في النافذة',
    nameChangedNotice: 'غُيّرت الأسماء لأسباب أمنية.',
    hasChangedNames: true,
    claims: [
      { asOf: '2026-11-02', source: 'أحصتها العائلات التي تسكن هناك' },
      { source: null, isSourceWithheld: true },
    ],
    countries: [{ language: 'ar', name: 'سوريا', slug: 'syria' }],
    prayerPoints: [{ language: 'ar' }, { language: 'ar' }, { language: 'ar' }],
    prayer: { language: 'ar' },
  })
  expect(JSON.stringify(page.body)).toContain('سمير*')
})

test.each([
  ['in review', 'the-choir-on-the-fourth-floor'],
  ['that lacks a correction', 'counting-bricks'],
  ['that is missing', 'the-seed-they-carried'],
])('a story with a translation %s is read in its own language, among translated countries', async (_which, slug) => {
  const { page } = await read(storyPageResult, storyPageQuery, demo, { slug, language: 'fr' })
  expect(page).toMatchObject({ language: 'en', countries: [{ language: 'fr' }] })
  expect(JSON.stringify(page)).not.toMatch(/[Ll]eur église|Compter les briques/)
})

test('editors preview a translation in review; readers never get one, not even by its state', async () => {
  const params = { slug: 'the-choir-on-the-fourth-floor', language: 'fr' }
  const preview = await read(storyPageResult, storyPageQuery, demo, { ...params, translationStates: statesForEditors })
  expect(preview.page).toMatchObject({ language: 'fr', title: 'Le chœur du quatrième étage' })
  const published = JSON.stringify(await ask(storyPageQuery, demo, { today, ...params }))
  expect(published).not.toContain('chœur')
  for (const state of [undefined, null, 'Reviewed', 'review', true]) {
    const story = { ...aStory(), translations: [{ _key: 'fr', language: 'fr', state, title: 'Le phare' }] }
    expect(JSON.stringify(await ask(storyPageQuery, [story], { ...params, slug: 'the-lighthouse' }))).not.toContain(
      'phare',
    )
  }
})

test('what a translation links to and shows in its text is translated by itself', async () => {
  const point = { ...aPrayerPoint(), translations: [french({ text: 'Pour la paix.' })] }
  const country = aCountry()
  const body = richText(paragraph('Bonsoir.'), prayerList('Priez', point._id), callToActionCard('gone'))
  const story = {
    ...aStory({ countries: references([country._id]), prayerPoints: weakReferences([point._id]) }),
    translations: [french({ title: 'Le phare', standfirst: 'Une lampe.', body })],
  }
  const params = { slug: 'the-lighthouse', language: 'fr' }
  const { page, issues } = await read(storyPageResult, storyPageQuery, [point, country, story], params)
  expect(issues).toEqual([])
  expect(page).toMatchObject({
    language: 'fr',
    body: [
      { _type: 'block' },
      { _type: 'prayerList', heading: 'Priez', prayerPoints: [{ language: 'fr', text: 'Pour la paix.' }] },
      { _type: 'callToActionCard', callToAction: null },
    ],
    countries: [{ language: 'en', name: 'Jordan' }],
  })
})

test('a story that was written in French has no need of a translation there', async () => {
  const story = aStory({ language: 'fr', title: 'Le phare' })
  const { page } = await read(storyPageResult, storyPageQuery, [story], { slug: 'the-lighthouse', language: 'fr' })
  expect(page).toMatchObject({ language: 'fr', title: 'Le phare' })
})

test('settings without a translation are those of the original', async () => {
  const { page } = await read(siteSettingsResult, siteSettingsQuery, [siteSettings()], { language: 'ar' })
  expect(page).toMatchObject({ language: 'en', organisation: 'Vigil' })
})

test('the fields that decide are never those of a translation', async () => {
  const call = {
    _id: 'c',
    kind: 'give',
    url: 'https://example.org/give',
    title: 'Give',
    endsOn: '2026-11-30',
    translations: [french({ title: 'Donner', url: 'https://elsewhere.example', kind: 'sign', endsOn: '2099-01-01' })],
  }
  const answer = await ask(`*[_id == "c"][0]{ ${callToActionFragment} }`, [call], { today, language: 'fr' })
  expect(parsePage(z.looseObject({}), answer)).toMatchObject({
    page: { title: 'Donner', kind: 'give', url: 'https://example.org/give', endsOn: '2026-11-30' },
  })
})

function french(texts: object) {
  return { _key: 'fr', language: 'fr', state: 'reviewed', ...texts }
}

/** Words of one script inside of what says that it is in a language of another. */
function strayTexts(value: unknown, language = 'en'): string[] {
  if (typeof value === 'string') {
    const isArabic = /\p{Script=Arabic}/u.test(value)
    return isArabic === (language === 'ar') || isForPrograms(value) ? [] : [`${language}: ${value}`]
  }
  if (Array.isArray(value)) return value.flatMap((item) => strayTexts(item, language))
  if (typeof value !== 'object' || value === null) return []
  const own = 'language' in value && typeof value.language === 'string' ? value.language : language
  return Object.entries(value).flatMap(([name, inner]) => (noWords.has(name) ? [] : strayTexts(inner, own)))
}

const noWords = new Set(['_id', '_key', '_type', 'language', 'credit', 'currency'])

/** An address, a slug, a day, a moment, a choice: what programs read. */
const isForPrograms = (text: string): boolean => /^(?:https:|data:|\d{4}-\d\d-\d\dT|[a-z0-9/][\w/-]*$)/.test(text)

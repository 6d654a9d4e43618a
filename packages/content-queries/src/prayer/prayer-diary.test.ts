import { aCountry, aPrayer, aPrayerPoint, slug } from '@vigil/fixtures/documents'
import { createDemoDocuments } from '@vigil/fixtures/demo-dataset'
import type { z } from 'zod'
import { parsePage } from '../parse-page.ts'
import { ask } from '../testing/ask.ts'
import { answeredPrayerQuery, answeredPrayerResult } from './answered-prayer.ts'
import { prayerMonthQuery, prayerMonthResult } from './prayer-month.ts'
import { prayerOfCountryQuery, prayerOfCountryResult } from './prayer-of-country.ts'
import { prayerTodayQuery, prayerTodayResult } from './prayer-today.ts'
import { prayerWeekQuery, prayerWeekResult } from './prayer-week.ts'

const days = { today: '2026-11-20', from: '2026-11-14', to: '2026-11-26', since: '2026-11-01' }

async function read<Page>(
  query: string,
  schema: z.ZodType<Page>,
  documents: readonly unknown[],
  params: Record<string, string> = days,
): Promise<Page> {
  const parsed = parsePage(schema, await ask(query, documents, params))
  if (parsed.state !== 'found') throw new Error(`The page is ${parsed.state}.`)
  expect(parsed.issues).toEqual([])
  return parsed.page
}

const idsOf = (items: readonly { _id: string }[]) => items.map(({ _id }) => _id)
const in_ = (country: string) => ({ _type: 'reference' as const, _ref: country, _key: country })

describe('the demo content', () => {
  const demo = createDemoDocuments({ today: days.today }).filter(({ _id }) => !String(_id).startsWith('drafts.'))

  test.each(['en', 'fr', 'ar'])('has a diary without issues in "%s"', async (language) => {
    const params = { ...days, language }
    const today = await read(prayerTodayQuery, prayerTodayResult, demo, params)
    expect(today.today).toBe(days.today)
    expect(today.prayers.length).toBeGreaterThan(3)
    expect(today.answered).toHaveLength(3)
    expect(today.countries.length).toBeGreaterThan(5)
    const week = await read(prayerWeekQuery, prayerWeekResult, demo, params)
    expect(week.points.length).toBeGreaterThan(10)
    const month = await read(prayerMonthQuery, prayerMonthResult, demo, params)
    expect(month.firstDay).toMatch(/^2026-/)
    const country = await read(prayerOfCountryQuery, prayerOfCountryResult, demo, { ...params, country: 'syria' })
    expect(country.country?.slug).toBe('syria')
    expect(country.upcoming.length).toBeGreaterThan(1)
    expect((await read(answeredPrayerQuery, answeredPrayerResult, demo, params)).answered.length).toBeGreaterThan(2)
  })
})

test('a week has the dated points of its days, and all others that may be asked for', async () => {
  const { points, today } = await read(prayerWeekQuery, prayerWeekResult, [
    aPrayerPoint({ _id: 'before', date: '2026-11-13' }),
    aPrayerPoint({ _id: 'first', date: '2026-11-14' }),
    aPrayerPoint({ _id: 'last', date: '2026-11-26' }),
    aPrayerPoint({ _id: 'after', date: '2026-11-27' }),
    aPrayerPoint({ _id: 'dated-by-its-date', schedule: undefined, date: '2026-11-20' }),
    aPrayerPoint({ _id: 'monthly', schedule: 'dayOfMonth', dayOfMonth: 3, date: undefined }),
    aPrayerPoint({ _id: 'rolling', schedule: 'rolling', date: '2020-01-01' }),
    aPrayerPoint({ _id: 'without-anything', schedule: undefined, date: undefined }),
    aPrayerPoint({ _id: 'answered-this-month', schedule: 'rolling', answeredOn: '2026-11-02' }),
    aPrayerPoint({ _id: 'answered-before', schedule: 'rolling', answeredOn: '2026-11-01' }),
    aPrayerPoint({ _id: 'blank', schedule: 'rolling', text: undefined }),
  ])
  expect(today).toBe('2026-11-20')
  expect(idsOf(points)).toEqual([
    'first',
    'dated-by-its-date',
    'last',
    'monthly',
    'answered-this-month',
    'rolling',
    'without-anything',
  ])
})

test('a point that breaks its schema is left out, and the page names it', async () => {
  const broken = { ...aPrayerPoint({ _id: 'broken', schedule: 'dayOfMonth', date: undefined }), dayOfMonth: 'third' }
  const answer = await ask(prayerWeekQuery, [broken, aPrayerPoint({ _id: 'whole', date: '2026-11-20' })], days)
  const parsed = parsePage(prayerWeekResult, answer)
  expect(parsed).toMatchObject({ state: 'found', issues: [{ documentId: 'broken' }] })
  expect(parsed.state === 'found' && parsed.page.points.find(({ _id }) => _id === 'whole')).toBeTruthy()
})

test('the lists are bounded', async () => {
  const many = (count: number, fields: object) =>
    Array.from({ length: count }, (_, index) => aPrayerPoint({ _id: `${JSON.stringify(fields)}-${index}`, ...fields }))
  const { points } = await read(prayerWeekQuery, prayerWeekResult, [
    ...many(310, { date: '2026-11-20' }),
    ...many(210, { schedule: 'rolling' }),
    ...many(210, { schedule: 'dayOfMonth', dayOfMonth: 1 }),
  ])
  expect(points).toHaveLength(700)
})

test('today has the latest answers, and only the countries that somebody can pray for', async () => {
  const { answered, countries, prayers } = await read(prayerTodayQuery, prayerTodayResult, [
    ...['17', '18', '19', '20', '21'].map((day) =>
      aPrayerPoint({ _id: `answered-${day}`, answeredOn: `2026-11-${day}`, countries: [in_('country-jordan')] }),
    ),
    aCountry(),
    aCountry({ _id: 'country-chad', name: 'Chad', slug: slug('chad') }),
    aPrayer({ _id: 'b' }),
    aPrayer({ _id: 'a' }),
    aPrayer({ _id: 'blank', body: undefined }),
  ])
  expect(idsOf(answered)).toEqual(['answered-20', 'answered-19', 'answered-18'])
  expect(idsOf(countries)).toEqual(['country-jordan'])
  expect(idsOf(prayers)).toEqual(['a', 'b'])
})

test('a month knows the first and the last day that have a point of their own', async () => {
  const month = await read(prayerMonthQuery, prayerMonthResult, [
    aPrayerPoint({ _id: 'a', date: '2026-08-03' }),
    aPrayerPoint({ _id: 'b', date: '2027-02-01' }),
    aPrayerPoint({ _id: 'c', schedule: 'rolling', date: undefined }),
  ])
  expect([month.firstDay, month.lastDay]).toEqual(['2026-08-03', '2027-02-01'])
})

test('a country has what is still to come, what was, and what was answered; others have no part in it', async () => {
  const point = (id: string, fields: object) =>
    aPrayerPoint({ _id: id, date: undefined, schedule: undefined, countries: [in_('country-jordan')], ...fields })
  const page = await read(
    prayerOfCountryQuery,
    prayerOfCountryResult,
    [
      aCountry(),
      aCountry({ _id: 'country-chad', name: 'Chad', slug: slug('chad') }),
      point('rolling', {}),
      point('monthly', { schedule: 'dayOfMonth', dayOfMonth: 9 }),
      point('today', { date: '2026-11-20' }),
      point('tomorrow', { date: '2026-11-21' }),
      point('yesterday', { date: '2026-11-19' }),
      point('answered', { date: '2026-11-18', answeredOn: '2026-11-20' }),
      point('elsewhere', { countries: [in_('country-chad')] }),
      aPrayer({ _id: 'prayer', countries: [in_('country-jordan')] }),
    ],
    { ...days, country: 'jordan' },
  )
  expect(page.country?.name).toBe('Jordan')
  expect(idsOf(page.upcoming)).toEqual(['today', 'tomorrow', 'monthly', 'rolling'])
  expect(idsOf(page.earlier)).toEqual(['yesterday'])
  expect(idsOf(page.answered)).toEqual(['answered'])
  expect(idsOf(page.prayers)).toEqual(['prayer'])
})

test('a country that nobody has described is missing, and shows nothing of what is general', async () => {
  const page = await read(prayerOfCountryQuery, prayerOfCountryResult, [aPrayerPoint({ schedule: 'rolling' })], {
    ...days,
    country: 'nowhere',
  })
  expect(page).toMatchObject({ country: null, upcoming: [], earlier: [], answered: [], prayers: [] })
})

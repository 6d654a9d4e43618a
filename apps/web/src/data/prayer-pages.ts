import { answeredPrayerQuery, answeredPrayerResult } from '@vigil/content-queries/prayer/answered-prayer'
import { prayerMonthQuery, prayerMonthResult } from '@vigil/content-queries/prayer/prayer-month'
import { prayerOfCountryQuery, prayerOfCountryResult } from '@vigil/content-queries/prayer/prayer-of-country'
import { prayerTodayQuery, prayerTodayResult } from '@vigil/content-queries/prayer/prayer-today'
import { prayerWeekQuery, prayerWeekResult } from '@vigil/content-queries/prayer/prayer-week'
import { dayOf } from '@vigil/prayer-diary/days'
import { cache } from 'react'
import type { Locale } from '../locales'
import { loadPage } from './load-page'
import type { Perspective } from './perspective'

/* The pages of the prayer diary. See `pages.ts` for what they have in common. */

/** Today and the days after it. */
export const getPrayerToday = cache((locale: Locale, perspective: Perspective) =>
  loadPage(
    { name: 'prayer-today', query: prayerTodayQuery, locale, days: { first: 0, last: 7 } },
    prayerTodayResult,
    perspective,
  ),
)

/** The days around today: whichever day weeks begin on, the week of today is among them. */
export const getPrayerWeek = cache((locale: Locale, perspective: Perspective) =>
  loadPage(
    { name: 'prayer-week', query: prayerWeekQuery, locale, days: { first: -6, last: 6 } },
    prayerWeekResult,
    perspective,
  ),
)

/** @param month `2026-11` */
export const getPrayerMonth = cache((month: string, locale: Locale, perspective: Perspective) => {
  const from = `${month}-01`
  return loadPage(
    { name: 'prayer-month', query: prayerMonthQuery, locale, params: { from, since: from, to: dayOf(month, 31) } },
    prayerMonthResult,
    perspective,
  )
})

/** @param country its slug */
export const getPrayerOfCountry = cache((country: string, locale: Locale, perspective: Perspective) =>
  loadPage(
    { name: 'prayer-of-country', query: prayerOfCountryQuery, locale, params: { country } },
    prayerOfCountryResult,
    perspective,
  ),
)

export const getAnsweredPrayer = cache((locale: Locale, perspective: Perspective) =>
  loadPage({ name: 'answered-prayer', query: answeredPrayerQuery, locale }, answeredPrayerResult, perspective),
)

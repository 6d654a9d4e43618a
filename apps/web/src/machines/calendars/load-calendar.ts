import { prayerCalendarQuery, prayerCalendarResult } from '@vigil/content-queries/feeds/prayer-feed'
import { addDays } from '@vigil/prayer-diary/days'
import type { Language } from '@vigil/ui/languages/create-language'
import { loadPage } from '../../data/load-page'
import { getSiteSettings } from '../../data/pages'
import { publishedPerspective } from '../../data/perspective'
import { toAbsoluteUrl } from '../../page-metadata'
import { siteStableId } from '../site-stable-id'
import type { Calendar } from './calendar'
import { toDiaryEvents } from './diary-events'

/** The days that a calendar covers, counted from today. */
const days = { first: -30, last: 366 }

export interface LoadedCalendar {
  calendar: Calendar
  syncTags: readonly string[]
}

/** The prayer diary of one language, or a country's days in it; null when there is no such country. */
export async function loadCalendar(country: string | null, language: Language): Promise<LoadedCalendar | null> {
  const query = { name: 'prayer-calendar', query: prayerCalendarQuery, days, locale: language.locale }
  const [loaded, { settings, syncTags }] = await Promise.all([
    loadPage({ ...query, params: { country: country ?? '' } }, prayerCalendarResult, publishedPerspective),
    getSiteSettings(language.locale, publishedPerspective),
  ])
  if (loaded.state !== 'found' || (country !== null && loaded.page.country === null)) return null
  const { points, country: place, today } = loaded.page
  const name =
    place === null ? language.text('subscribe.diary') : language.text('subscribe.diaryOf', { country: place.name })
  const range = { from: addDays(today, days.first), to: addDays(today, days.last) }
  const context = { language, stableId: siteStableId(), toUrl: toAbsoluteUrl }
  return {
    calendar: {
      name: `${settings.title} – ${name}`,
      description: language.text('prayer.introduction'),
      url: toAbsoluteUrl(country === null ? language.paths.prayer : language.paths.prayerOfCountry(country)),
      events: toDiaryEvents({ points, ...range, countryId: place?._id ?? null }, context),
    },
    syncTags: [...loaded.syncTags, ...syncTags],
  }
}

import type { PrayerPointAbroad } from '@vigil/content-queries/feeds/prayer-feed'
import { entriesOfDays } from '@vigil/prayer-diary/entries-of-days'
import type { Language } from '@vigil/ui/languages/create-language'
import { toPrayerTitle } from '../feeds/feed-items.ts'
import type { StableId } from '../stable-id.ts'
import type { CalendarEvent } from './calendar.ts'

export interface DiaryDays {
  points: readonly PrayerPointAbroad[]
  from: string
  to: string
  /** Only the days on which the diary prays for this country, by the id of its document. */
  countryId: string | null
}

export interface EventContext {
  language: Language
  stableId: StableId
  toUrl: (path: string) => string
}

/** The days of the prayer diary as events of a calendar: what the pages of the diary show on these days. */
export function toDiaryEvents(
  { points, from, to, countryId }: DiaryDays,
  { language, stableId, toUrl }: EventContext,
): CalendarEvent[] {
  return entriesOfDays(points, from, to)
    .filter(({ point }) => countryId === null || point.countries.some(({ _id }) => _id === countryId))
    .map(({ id, day, point }) => ({
      uid: stableId('event', id, language.locale),
      day,
      sequence: toSequence(point),
      shown: { title: toPrayerTitle(point, language), text: point.text, url: toUrl(language.paths.prayer) },
      createdAt: point.createdAt,
      updatedAt: point.updatedAt,
    }))
}

/** The seconds for which the point has been written on: they only grow, and change with the point alone. */
function toSequence({ createdAt, updatedAt }: PrayerPointAbroad): number {
  return Math.max(0, Math.floor((Date.parse(updatedAt) - Date.parse(createdAt)) / 1000))
}

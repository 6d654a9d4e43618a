import type { WordPressItem } from './wordpress-item.ts'

/**
 * The day of an article as readers of the old site saw it, or null. The clock of the site comes first: an article of
 * half past midnight in Cairo is not of the day before, although London says so.
 */
export function findArticleDay({
  date,
  dateGmt,
  publicationDate,
}: Pick<WordPressItem, 'date' | 'dateGmt' | 'publicationDate'>): string | null {
  return toDay(date) ?? toDay(dateGmt) ?? toDayOfFeed(publicationDate)
}

/** WordPress writes zeros where there is no date. */
function toDay(text: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[ T]\d{2}:\d{2}|$)/.exec(text)?.[1]
  return day !== undefined && isRealDay(day) ? day : null
}

/** `Fri, 03 May 2019 22:30:00 +0000`. A feed without a date has one of the year -1. */
function toDayOfFeed(text: string): string | null {
  if (!/^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} /.test(text)) return null
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : toDay(new Date(time).toISOString())
}

function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  const year = Number(day.slice(0, 4))
  return year >= 1900 && year < 2200 && Number.isFinite(time) && new Date(time).toISOString().startsWith(day)
}

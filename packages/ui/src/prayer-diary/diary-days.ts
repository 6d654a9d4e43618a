import type { Diary, DiaryPointContent } from '@vigil/content-queries/prayer/diary'
import { type DiaryEntry, entriesOfDays } from '@vigil/prayer-diary/entries-of-days'

/** A day of the diary with what is prayed on it, which may be nothing. */
export interface DiaryDay {
  readonly day: string
  readonly entries: readonly DiaryEntry<DiaryPointContent>[]
}

/** Lays a diary out over days that follow each other. */
export function toDiaryDays({ points }: Pick<Diary, 'points'>, days: readonly string[]): DiaryDay[] {
  const [first, last] = [days.at(0), days.at(-1)]
  if (first === undefined || last === undefined) return []
  const entries = entriesOfDays(points, first, last)
  return days.map((day) => ({ day, entries: entries.filter((entry) => entry.day === day) }))
}

/** The name of a day’s place on a page, for links to it. */
export function dayAnchor(day: string): string {
  return `day-${day}`
}

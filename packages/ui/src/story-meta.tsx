import type { CountryContent } from '@vigil/content-queries/country'
import { formatDay } from './format.ts'

/** Where a story happens: the names of its countries. */
export function Countries({ countries }: { countries: readonly CountryContent[] }) {
  if (countries.length === 0) return null
  return <p className="kicker">{countries.map(({ name }) => name).join(' · ')}</p>
}

export function Day({ day }: { day: string | null }) {
  return day && <time dateTime={day}>{formatDay(day)}</time>
}

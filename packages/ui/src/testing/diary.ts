import type { CountryContent } from '@vigil/content-queries/country'
import type { DiaryPointContent } from '@vigil/content-queries/prayer/diary'
import { aPoint } from './content.ts'

/** A point of the diary: of no day, for no country, not answered. */
export const aDiaryPoint = (changes: Partial<DiaryPointContent> = {}): DiaryPointContent => ({
  ...aPoint(),
  schedule: null,
  dayOfMonth: null,
  ...changes,
})

export const aCountry = (changes: Partial<CountryContent> = {}): CountryContent => ({
  _id: 'country-syria',
  language: 'en',
  name: 'Syria',
  slug: 'syria',
  ...changes,
})

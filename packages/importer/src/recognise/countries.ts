import isoCountries from 'i18n-iso-countries'
import { demonyms, everydayNames } from './demonyms.ts'

/** How often each country is named in a text, by ISO code, in the order of the first mention. */
export type CountryMentions = ReadonlyMap<string, number>

/** Names that are more often something else: a meeting again, a pronoun, two countries at once. */
const ambiguousNames: ReadonlySet<string> = new Set(['Reunion', 'US', 'Congo', 'Korea, Republic of'])

/** Places and peoples that contain the name of a country and are not it. Longest names win, so these take the match. */
const otherPlaces = [
  'American Indian',
  'Indian Ocean',
  'Jordan River',
  'Jordan Valley',
  'Latin American',
  'Latin Americans',
  'Native American',
  'New Mexico',
  'Northern Ireland',
  'River Jordan',
  'South American',
  'North American',
]

const codeOfName = new Map<string, string>()
for (const [code, names] of Object.entries(isoCountries.getNames('en', { select: 'all' }))) addNames(code, names)
for (const table of [everydayNames, demonyms]) {
  for (const [code, names] of Object.entries(table)) addNames(code, names.split('|'))
}
for (const name of otherPlaces) codeOfName.set(name, '')

const anyName = new RegExp(
  `(?<![\\p{L}\\d])(?:${[...codeOfName.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})(?![\\p{L}\\d])`,
  'gu',
)

/**
 * Finds the countries that a text names, by name or by what their people are called. Capitals count: "polish" and
 * "turkey" in the middle of a sentence are no countries.
 */
export function findCountries(text: string): CountryMentions {
  const mentions = new Map<string, number>()
  for (const [name] of text.normalize('NFC').replaceAll('’', "'").matchAll(anyName)) {
    const code = codeOfName.get(name)
    if (code) mentions.set(code, (mentions.get(code) ?? 0) + 1)
  }
  return mentions
}

const codeOfPlainName = new Map<string, string>()
for (const [code, all] of [
  ...Object.entries(isoCountries.getNames('en', { select: 'all' })),
  ...Object.entries(everydayNames).map(([code, words]) => [code, words.split('|')] as const),
]) {
  for (const name of all) if (!ambiguousNames.has(name)) codeOfPlainName.set(name.toLowerCase(), code)
}

/** The country that a label names and nothing else, in whatever case: categories and tags do that. */
export function findCountryByName(label: string): string | null {
  const name = label.normalize('NFC').replaceAll('’', "'").replace(/\s+/g, ' ').trim().toLowerCase()
  return codeOfPlainName.get(name) ?? null
}

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })

/** What a country is called in English, in everyday words. */
export function nameOfCountry(code: string): string {
  return names.of(code) ?? code
}

function addNames(code: string, added: readonly string[]): void {
  for (const name of added) if (!ambiguousNames.has(name)) codeOfName.set(name, code)
}

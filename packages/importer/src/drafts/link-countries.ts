import { nameOfCountry } from '../recognise/countries.ts'
import { type ExistingCountry, type Flag, keyed, referenceTo } from './draft.ts'

/** References to the countries that the dataset has; making countries is for editors. */
export function linkCountries(codes: readonly string[], existing: readonly ExistingCountry[]) {
  const known = codes.flatMap((code) => existing.find(({ isoCode }) => isoCode === code) ?? [])
  return keyed(known.map(({ id }) => referenceTo(id)))
}

/** Says once for each country that could not be linked what an editor can do. */
export function flagMissingCountries(codes: readonly string[], existing: readonly ExistingCountry[]): Flag[] {
  const missing = [...new Set(codes)].filter((code) => !existing.some(({ isoCode }) => isoCode === code))
  return missing.map((code) => ({
    excerpt: nameOfCountry(code),
    reason: 'There is no published document for this country, so nothing could be linked to it.',
    suggestion: `Create and publish the country ${nameOfCountry(code)} (${code}), then add it where it belongs.`,
  }))
}

import type { Rule } from '../finding.ts'
import { hasDigit, toPlainCharacters } from '../plain-characters.ts'
import { type FindInText, inPublicTexts } from './in-public-texts.ts'

/** A country or a region may be named; a point on the map leads to somebody's door. */
export const coordinates: Rule = {
  name: 'coordinates',
  severity: 'blocking',
  find: (document) =>
    inPublicTexts(
      document,
      coordinatesIn,
      (found) =>
        `“${found}” reads as map coordinates, which lead to a precise place. Remove them; name the country or the region instead.`,
    ),
}

const coordinatesIn: FindInText = ({ text }) => findCoordinates(text)

/** 33°30'50"N, 36° 17.5' E, N 33° 30.8': degrees with minutes and a direction on either side. */
const degreesAndMinutes =
  /\b[NSEW]? ?\d{1,3} ?(?:°|deg\b) ?\d{1,2}(?:[.,]\d+)? ?(?:'|min\b) ?(?:\d{1,2}(?:[.,]\d+)? ?(?:"|sec\b) ?)?[NSEW]?(?![a-z])/gi

/** Two decimal numbers side by side, with or without degree signs and directions. */
const decimalPair =
  /(?<![\d.])([NS]? ?[-+]?\d{1,2}\.\d{1,15} ?°? ?[NS]?)(?: ?[,;/|] ?| )([EW]? ?[-+]?\d{1,3}\.\d{1,15} ?°? ?[EW]?)(?![\d%]|\.\d)(?!\w)/gi

export function findCoordinates(original: string): string | null {
  if (!hasDigit(original)) return null
  const text = toPlainCharacters(decodePercent(original))
  for (const [match] of text.matchAll(degreesAndMinutes)) {
    if (/[NSEW]/i.test(match.replace(/deg|min|sec/gi, ''))) return match.trim()
  }
  for (const [match, latitude = '', longitude = ''] of text.matchAll(decimalPair)) {
    if (isPlace(latitude, longitude)) return match.trim()
  }
  return null
}

function isPlace(latitude: string, longitude: string): boolean {
  if (Math.abs(toNumber(latitude)) > 90 || Math.abs(toNumber(longitude)) > 180) return false
  const isMarked = [latitude, longitude].every((part) => /[°NSEW]/i.test(part))
  if (isMarked) return true
  const decimals = [latitude, longitude].map((part) => part.split('.')[1]?.trim() ?? '')
  // "12.500, 13.750" is how much of Europe writes thousands; three decimals ending in zeros are amounts.
  if (decimals.every((digits) => digits.length === 3 && digits.endsWith('0'))) return false
  return decimals.every((digits) => digits.length >= 3)
}

function toNumber(part: string): number {
  return Number(part.replace(/[^\d.-]/g, ''))
}

/** Map links hide the comma as %2C. */
function decodePercent(text: string): string {
  return text.replace(/%2c/gi, ',').replace(/%20/g, ' ')
}

import type { Rule } from '../finding.ts'
import { hasDigit, toPlainCharacters } from '../plain-characters.ts'
import type { PublicText } from '../public-values.ts'
import { inPublicTexts } from './in-public-texts.ts'

/** A telephone number leads to one person and, through the network, to where they are. */
export const phoneNumber: Rule = {
  name: 'phone-number',
  severity: 'blocking',
  find: (document) =>
    inPublicTexts(
      document,
      findPhoneNumber,
      (found) =>
        `“${found}” reads as a telephone number. Remove it; if it is an amount, write it with commas (“1,500,000”).`,
    ),
}

/** Not the tail of a longer number: years, dates, verses and amounts stay whole. */
const start = String.raw`(?<!\d[ .,:/-]?)`
const end = String.raw`(?![\d%]|[.,:]\d)`
const gap = '[ .-]?'

/** An identifier of RFC 9562: its rows of digits are nobody's number. */
const uuid = /(?<![\w-])[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}(?![\w-])/gi

const patterns: readonly { readonly pattern: RegExp; readonly digits: readonly [least: number, most: number] }[] = [
  // +964 (0)770 123 4567 and 00964 770 123 4567
  {
    pattern: new RegExp(String.raw`(?:\+ ?|${start}00)[1-9](?:[ ./-]{0,2}\(?\d\)?){6,15}${end}`, 'g'),
    digits: [8, 16],
  },
  // 020 7946 0958, (0770) 123-4567, 07700900123
  { pattern: new RegExp(String.raw`${start}\(?0[1-9]\d{0,3}\)?(?:${gap}\d{2,8}){1,4}${end}`, 'g'), digits: [9, 12] },
  // (555) 123-4567, 555-123-4567, 555.123.4567
  { pattern: new RegExp(String.raw`${start}(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}${end}`, 'g'), digits: [10, 10] },
  // 7701234567, but not a book's number (978..., 979...)
  { pattern: new RegExp(String.raw`${start}(?!97[89])\d{10,15}${end}`, 'g'), digits: [10, 15] },
  // "WhatsApp: 770 1234", "Tél. 770 12 34"
  {
    pattern: new RegExp(
      String.raw`(?<=(?<!\p{L})(?:tel|telephone|phone|phone number|mobile|whatsapp|viber|sms|hotline|tél|téléphone|portable|(?:ال)?(?:هاتف|تلفون|جوال|موبايل|واتساب))(?:\.|:| :| on| at| number| is|,)? {0,2})\(?\d(?:[ ./-]?\(?\d\)?){5,14}${end}`,
      'giu',
    ),
    digits: [6, 15],
  },
]

export function findPhoneNumber({ text: original, kind }: PublicText): string | null {
  if (!hasDigit(original)) return null
  const text = toPlainCharacters(original).replace(uuid, '…')
  if (kind === 'link') return /^(?:tel|sms|callto):.*|.*\b(?:wa\.me|whatsapp\.com)\/.*\d{7,}.*/i.exec(text)?.[0] ?? null
  for (const { pattern, digits } of patterns) {
    for (const [match] of text.matchAll(pattern)) {
      const count = match.replace(/\D/g, '').length
      if (count >= digits[0] && count <= digits[1] && !isRoundAmount(match)) return match.trim()
    }
  }
  return null
}

/** "+50 000 000" is written in thousands, and "20000000000" is round; telephone numbers are neither. */
function isRoundAmount(match: string): boolean {
  return /^\+? ?\d{1,3}(?:[ .]\d{3})*[ .]000$|^\d+0{6}$/.test(match.trim())
}

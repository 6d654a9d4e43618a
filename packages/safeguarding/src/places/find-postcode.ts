import { hasDigit, toPlainCharacters } from '../plain-characters.ts'

/**
 * Finds a postcode: in the forms that are nothing else (British, Canadian, Irish), and numbers where the words around
 * them say so (“postcode 11511”, “D-10115 Berlin”, “Lahore-54000”, “Phoenix, AZ 85004”).
 *
 * @returns the postcode as it stands there, or null
 */
export function findPostcode(original: string): string | null {
  if (!hasDigit(original)) return null
  const text = toPlainCharacters(original)
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    if (found !== null) return found[0].trim()
  }
  return null
}

const britishAreas =
  'A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE'

/** States whose letters are words of capital headlines too stand after a comma only: IN, OR, ME, HI, OK, OH, ID. */
const clearStates =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|I[AL]|K[SY]|LA|M[ADINOST]|N[CDEHJMVY]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]'
const states = `${clearStates}|IN|OR|ME|HI|OK|OH|ID`

const label =
  'post ?codes?|postal codes?|zip(?: codes?)?|pin ?codes?|postnummer|postleitzahl|plz|code postal|código postal|codice postale|cep|kode ?pos|почтовый индекс|индекс|الرمز البريدي|کد ?پستی'

const patterns: readonly RegExp[] = [
  // SW1A 1AA
  new RegExp(String.raw`\b(?:${britishAreas})\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b`),
  // K1A 0B1
  /\b[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d\b/,
  // D02 X285: letters and digits mixed in the second half
  /\b(?:[AC-FHKNPRTV-Y]\d{2}|D6W) (?=[A-Z]{0,3}\d)(?=\d{0,3}[A-Z])[\dAC-FHKNPRTV-Y]{4}\b/,
  /〒 ?\d{3}-?\d{4}/,
  new RegExp(
    String.raw`(?<!\p{L})(?:${label})(?: is| are|:| no\.?)?[ :]{0,3}(?=[A-Z-]{0,4}\d)[A-Z\d](?:[ -]?[A-Z\d]){2,9}(?![\p{L}\d])`,
    'iu',
  ),
  // D-10115 Berlin, CH-8001 Zürich
  /(?<![\p{L}\d-])(?:A|B|CH|CZ|D|DK|EE|F|FI|FIN|H|HR|I|L|LT|LV|N|NL|P|PL|RO|S|SE|SI|SK)-\d{2,5}(?:[ -]\d{2,3})? \p{Lu}\p{L}/u,
  // 1012 AB Amsterdam, after a comma
  /, ?[1-9]\d{3} ?(?!AD|AH|BC|CE|AM|PM|EU|UN|UK|US|SA|SD|SS)[A-Z]{2},? \p{Lu}\p{Ll}/u,
  // Phoenix, AZ 85004
  new RegExp(String.raw`\p{L}, ?(?:${states})\.? \d{5}(?:-\d{4})?(?![\d,.]\d|\d)`, 'u'),
  new RegExp(String.raw`\p{Lu}\p{Ll}{2,20} (?:${clearStates}) \d{5}(?:-\d{4})?(?![\d,.]\d|\d)`, 'u'),
  // Lahore-54000
  /(?<![\p{L}\d-])\p{Lu}\p{Ll}{2,20}-\d{5,6}(?![\d%]|[.,-]\d)/u,
  // 75008 Paris, after a street: "Mayor, 28013 Madrid"
  /\p{L}{2} ?\d{1,4}[a-z]?, ?\d{4,6} \p{Lu}\p{Ll}{2}/u,
  // à 13001 Marseille; in thousands it is an amount
  /(?<!\p{L})à (?:0[1-9]|[1-8]\d|9[0-8])(?!000)\d{3} \p{Lu}\p{Ll}{2}/u,
  // New Delhi 110 001, with the space in the middle
  /(?<!\p{L})\p{Lu}\p{Ll}{2,20} [1-8]\d{2} 0\d{2}(?![\d%,]|[ .]\d)/u,
]

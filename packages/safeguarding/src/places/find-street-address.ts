import { hasDigit, toPlainCharacters } from '../plain-characters.ts'

/**
 * Finds an address with a number: “12 King Street”, “Hauptstraße 5”, “Calle Mayor, 7”, “PO Box 40”. A street alone is
 * not found, and neither is a year before one.
 *
 * @returns the words of the address, or null
 */
export function findStreetAddress(original: string): string | null {
  if (!hasDigit(original)) return null
  const text = toPlainCharacters(original)
  for (const pattern of patterns) {
    for (const [match] of text.matchAll(pattern)) {
      if (!isSomethingElse(match)) return match.trim().replace(/^at /, '')
    }
  }
  return null
}

/** A capitalised word, or an ordinal: King, O'Connell, 5th. */
const name = String.raw`(?:\p{Lu}[\p{L}'.-]{0,30}|\d{1,3}(?:st|nd|rd|th))`
const house = String.raw`(?<![\p{L}\d.,:/$£€-]|\d )\d{1,5}[A-Za-z]?(?:[-/]\d{1,4}[A-Za-z]?)?`
const number = String.raw`(?:(?:[Nn][o°]\.?|[Nn]umber|#|nr\.?|[Nn]º) ?)?\d{1,5}(?![\d%]|[.,:]\d| ?(?:[Aa]\.?[Mm]|[Pp]\.?[Mm])\b)`
const of = `(?:(?:de|del|della|dei|delle|dos|das|do|da|des|du|la|las|los|le|les|san|santa) |d'|l'|dell'){0,3}`
const names = (most: number) => `${name}(?: ${of}${name}){0,${most - 1}}`

/** Streets that are nothing else. */
const street = '(?:Street|Str|Road|Rd|Avenue|Ave|Lane|Ln|Boulevard|Blvd|Crescent|Alley)'
/** Words that are streets only where somebody says that an address follows. */
const maybeStreet =
  '(?:Drive|Dr|Way|Place|Pl|Close|Court|Ct|Square|Sq|Terrace|Row|Gardens|Grove|Hill|Park|Quay|Parade|St)'
/** "St. Mary" is no street: what follows the abbreviation is not another name. */
const ends = String.raw`\b(?!\.? \p{Lu})`

const patterns: readonly RegExp[] = [
  new RegExp(String.raw`${house},? ${names(3)} ${street}\b(?! [Mm]ap)`, 'gu'),
  new RegExp(`${house},? ${names(3)} St${ends}`, 'gu'),
  new RegExp(
    String.raw`(?<=\b(?:at|[Aa]ddress:?|[Aa]ddress is|[Ff]lat|[Hh]ouse|[Aa]partment|[Aa]pt\.?|[Nn]o\.|[Nn]umber)) \d{1,5}[A-Za-z]?(?:[-/]\d{1,4})?,? ${names(3)} ${maybeStreet}${ends}`,
    'gu',
  ),
  // Typed without capitals: "she lives at 12 king street"
  /(?<=\b(?:lives?|lived|living|stays?|stayed|at|address:?|address is)) (?:at )?\d{1,5}[a-z]?,? (?!(?:in|on|the|of|a|an|at|by|to|from|across|along|down|am|pm|people|men|women|children|other)\b)[a-z']{2,20}(?: (?!(?:in|on|the|of|a|an|from)\b)[a-z']{2,20})? (?:street|road|avenue|lane|boulevard)\b/gu,
  // House 12, Road 5 · Flat 3B, Block C · Street No. 5
  /\b(?:[Hh]ouse|[Ff]lat|[Aa]partment|[Aa]pt\.?|[Pp]lot|[Vv]illa)\.? ?(?:[Nn]o\.?|[Nn]umber|#)? ?\d{1,5}[A-Z]?,? (?:[Ss]treet|[Rr]oad|[Bb]lock|[Ss]ector|[Ll]ane|[Gg]ali|[Ff]loor|[Pp]hase)\.? ?(?:[Nn]o\.?|#)? ?(?:\d{1,4}|[A-Z])\b/gu,
  /\b(?:Street|Road|Lane|Gali|House) (?:No\.?|Number|#) ?\d{1,4}\b/gu,
  /\bP\. ?O\. ?Box \d{1,7}\b|\bP\.?O\.? ?Box:? ?\d{1,7}\b|\b(?:Apartado|Postfach|Boîte postale|Casella postale|Caixa postal)(?: n[.°º]*)? ?\d{1,7}\b/giu,
  // 12 bis, rue de la Paix · au 5 de la rue Victor Hugo
  new RegExp(
    String.raw`(?<![\p{L}\d.,:/-])\d{1,4}(?: ?(?:bis|ter)| ?[A-D])?,? (?:de la |de l'|du )?(?:rue|avenue|av\.|boulevard|bd\.?|impasse|allée|chemin|quai|place (?=d)) ?${of}${name}`,
    'gu',
  ),
  // Calle Mayor, 7 · Rua Augusta 100 · Via Roma 12 · Jalan Sudirman No. 5 · Calle 12 # 34-56
  new RegExp(
    String.raw`(?<!\p{L})(?:[Cc]alle|[Aa]venida|Avda?\.|[Cc]arrera|[Pp]laza|[Pp]aseo|[Rr]ua|[Tt]ravessa|[Aa]lameda|[Pp]raça|Via|Viale|Piazza|Corso|Jalan|Jl\.) ${of}${names(4)},? ${number}`,
    'gu',
  ),
  /(?<!\p{L})(?:[Cc]alle|[Cc]arrera|Cra\.?|Cl\.|Kr\.?) \d{1,3}[A-Z]? ?(?:#|[Nn]o\.?|N°) ?\d{1,3}/gu,
  // Hauptstraße 5 · Berliner Straße 12a · Kerkstraat 7
  /(?<!\p{L})\p{Lu}[\p{L}-]{1,30}(?:straße|strasse|str\.|gasse|platz|allee|straat|gracht|laan|plein|gatan|vägen) ?\d{1,4}[a-z]?(?![\p{L}\d])/gu,
  /(?<!\p{L})\p{Lu}[\p{L}.-]{1,30} (?:Straße|Strasse|Str\.|Gasse|Allee|Platz) \d{1,4}[a-z]?(?![\p{L}\d])/gu,
  // Atatürk Caddesi No: 5 · Gül Sokak 12
  /(?<!\p{L})\p{Lu}[\p{L}.-]{1,30} (?:Sokak|Sokağı|Sok\.|Sk\.|Caddesi|Cad\.|Cd\.) ?(?:No[:.]? ?)?\d{1,4}(?![\p{L}\d])/gu,
  // ул. Ленина, д. 5
  /(?<!\p{L})(?:[Уу]л\.|[Уу]лица|[Пп]р\.|[Пп]роспект|[Пп]ер\.|[Пп]ереулок) ?\p{Lu}[\p{L}.-]{0,30}(?: \p{Lu}[\p{L}.-]{0,30})?,? ?(?:д\.|дом)? ?\d{1,4}(?![\p{L}\d])/gu,
  // ص.ب 1234: a box at the post office
  /(?<!\p{L})ص\.? ?ب\.?:? ?\d{1,7}(?!\d)/gu,
  // شارع الرشيد 12 · پلاک ۱۲
  /(?<!\p{L})شارع \p{L}{2,20}(?: \p{L}{2,20})?[،,]? ?(?:رقم|بناية|مبنى|منزل)? ?\d{1,4}(?!\d)|(?<!\p{L})پلاک ?\d{1,4}(?!\d)/gu,
]

const months = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/

/** Years, days and verses stand before streets too: “In 2011 Tahrir Street filled”, “On 25 January Bourguiba Avenue…”. */
function isSomethingElse(match: string): boolean {
  const address = match.trim()
  return (
    /^(?:19|20)\d{2} /.test(address) ||
    months.test(address) ||
    /Via Dolorosa|(?:Supreme|High|Crown) Court/.test(address)
  )
}

import { mostSightings, type Sighting, type TextRule } from '../hint.ts'
import { isCommonlyCapitalised } from './commonly-capitalised.ts'

const name = String.raw`\p{Lu}(?:\p{Ll}|['-](?=\p{L})|\p{Lu}(?=\p{Ll})){1,30}`
/** Two or three names in a row: "Mary Smith", "Anna Maria O'Neil". */
const fullName = new RegExp(String.raw`(?<![\p{L}\d])${name}(?: ${name}){1,2}(?![\p{L}\d])`, 'gu')

/** What stands before somebody's name. */
const introduction =
  /(?:\b(?:my (?:full )?name is|name:|i am|i'm|im|this is|i am called|signed|signed by|surname|last name|family name)[ :,]{1,3})$/iu

/** "Mr Smith" has a surname with one name alone. */
const titled = new RegExp(
  String.raw`(?<![\p{L}\d])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor)\.? (${name})(?: ${name})?`,
  'gu',
)

const spokenSurname = new RegExp(
  String.raw`(?<![\p{L}\d])(?:[Mm]y )?(?:surname|last name|family name)(?: is|:)? (${name})`,
  'gu',
)

/**
 * What reads as a full name. Nothing knows all names: two capitalised words are one when they introduce somebody, stand
 * inside a sentence, or sign the message, and are not words that are written like that anyway.
 */
export const surnames: TextRule = function* ({ plain }): Generator<Sighting> {
  const taken: { readonly start: number; readonly end: number }[] = []
  const sighting = (start: number, found: string): Sighting => {
    taken.push({ start, end: start + found.length })
    return { start, end: start + found.length, message: `“${found}” may be a full name. First names alone are sent.` }
  }
  for (const pattern of [titled, spokenSurname]) {
    for (const match of plain.matchAll(pattern)) {
      if (taken.length < mostSightings && !isCommonlyCapitalised(match[1] ?? '')) yield sighting(match.index, match[0])
    }
  }
  for (const match of plain.matchAll(fullName)) {
    if (taken.length >= mostSightings) return
    const trimmed = withoutCommonWords(match[0])
    if (trimmed === null) continue
    const start = match.index + trimmed.offset
    const end = start + trimmed.words.length
    if (taken.some((other) => start < other.end && end > other.start)) continue
    if (isName(plain, start, end)) yield sighting(start, trimmed.words)
  }
}

/** "Dear Mary Smith" holds a full name, "Lord Jesus Christ" none. */
function withoutCommonWords(found: string): { readonly words: string; readonly offset: number } | null {
  const words = found.split(' ')
  const first = words.findIndex((word) => !isCommonlyCapitalised(word))
  if (first === -1) return null
  let last = first
  for (let next = words[last + 1]; next !== undefined && !isCommonlyCapitalised(next); next = words[last + 1]) last += 1
  if (last === first) return null
  const offset = words.slice(0, first).reduce((sum, word) => sum + word.length + 1, 0)
  return { words: words.slice(first, last + 1).join(' '), offset }
}

function isName(plain: string, start: number, end: number): boolean {
  const before = plain.slice(Math.max(0, start - 40), start)
  const after = plain.slice(end, end + 40)
  if (introduction.test(before)) return true
  const signs = /(?:^|[\n,.!?-]\s{0,3})$/u.test(before) && /^[\s.!,]{0,10}(?:$|\n)/u.test(after)
  // Inside a sentence a capital letter is meant; at its start it says nothing.
  const isInside =
    /[\p{Ll}\d][,;:]? $/u.test(before) || /\b(?:Dear|Brother|Sister|Pastor|Father|Uncle|Aunt) $/u.test(before)
  return signs || isInside
}

/**
 * Writes a name, or a text that may hold one, in the form in which names are compared: lower case without marks, words
 * of letters and digits only, single spaces. “Müller’s” and “MULLER” are both `muller`.
 *
 * NB: hashes of denied names are made from this form. Whoever changes it makes the stored hashes useless.
 */
export function normaliseName(text: string): string {
  if (isSimple.test(text)) return normaliseSimple(text)
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(possessive, '')
    .replace(apostrophes, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .normalize('NFC') // Korean syllables, which NFKD took apart
    .replace(lettersTypedAlike, (letter) => plainLetters.get(letter) ?? letter)
    .replace(unspacedScripts, ' $& ')
    .replace(notOfWords, ' ')
    .trim()
}

/** Letters without marks, digits, and the signs between them that are common: nearly every English text. */
const isSimple = /^[\0-\x7f\xa0\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/

/** The same for simple texts, several times as fast. */
function normaliseSimple(text: string): string {
  const lower = text.toLowerCase()
  const joined = /['\u2018\u2019`]/.test(lower)
    ? lower.replace(/(?<=[a-z0-9])['\u2018\u2019`]s(?![a-z0-9])/g, '').replace(/['\u2018\u2019`]/g, '')
    : lower
  return joined.replace(/[^a-z0-9]+/g, ' ').trim()
}

/** The number of words in a normalised name. */
export function countWords(normalised: string): number {
  if (normalised === '') return 0
  let count = 1
  for (let at = normalised.indexOf(' '); at !== -1; at = normalised.indexOf(' ', at + 1)) count++
  return count
}

/** How an apostrophe, an ʿayn or a hamza is typed inside names: O’Brien, Ka`ab, Shiʿa. */
const apostrophe = String.raw`['\u2018\u2019\u201b\u02b9-\u02bf\u0060\u00b4\u2032\uff07]`
const possessive = new RegExp(String.raw`(?<=[\p{L}\p{N}])${apostrophe}s(?![\p{L}\p{N}])`, 'giu')
const apostrophes = new RegExp(apostrophe, 'gu')

/** Marks above and below letters, and the line that lengthens Arabic words. */
const marks = /[\p{M}\u0640]+/gu

/** Letters that are no letter with a mark, but are typed as if they were. */
const plainLetters = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ς', 'σ'],
  // Persian and Arabic keyboards write the same name with different letters.
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ك', 'ک'],
  ['ة', 'ه'],
])
const lettersTypedAlike = new RegExp(`[${Array.from(plainLetters.keys()).join('')}]`, 'gu')

/** Here no space ends a word, so that each character is one: a name is found in the middle of a sentence. */
const unspacedScripts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

const notOfWords = /[^\p{L}\p{N}]+/gu

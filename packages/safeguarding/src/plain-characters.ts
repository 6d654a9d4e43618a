/**
 * The same text in the plainest characters: digits of every script as 0–9, every dash as "-", every space as " ", every
 * prime as ' or ". So one pattern finds what a reader would recognise, however it was typed.
 */
export function toPlainCharacters(text: string): string {
  if (isPlain.test(text)) return text
  return text
    .replaceAll('\u00ba', '\u00b0') // typed for the degree sign; NFKC would make it an "o"
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, toPlainDigit)
    .replace(/[\u200b-\u200f\u2060\u00ad\ufeff]/g, '')
    .replace(/\p{Dash_Punctuation}|\u2212/gu, '-')
    .replace(/[\p{Space_Separator}\t]/gu, ' ')
    .replace(/[\u2032\u2018\u2019\u02b9]/g, "'")
    .replace(/[\u2033\u201c\u201d\u02ba]|''/g, '"')
}

/** Whether there is a digit of any script: texts without one are done with, for the rules that look for numbers. */
export function hasDigit(text: string): boolean {
  return /\p{Nd}/u.test(text)
}

const isPlain = /^(?:[ -&(-~\n]|'(?!'))*$/

/** Digits stand in rows of ten, 0 first, one row for each script; some rows follow each other. */
function toPlainDigit(digit: string): string {
  return plainDigits().get(digit) ?? digit
}

let known: ReadonlyMap<string, string> | undefined

/** What each digit of another script stands for. Worked out once, when a text first needs it. */
function plainDigits(): ReadonlyMap<string, string> {
  if (known !== undefined) return known
  const found = new Map<string, string>()
  let place = 0
  for (let code = 0x80; code <= 0x1ffff; code++) {
    const character = String.fromCodePoint(code)
    place = /\p{Nd}/u.test(character) ? place + 1 : 0
    if (place > 0) found.set(character, String((place - 1) % 10))
  }
  known = found
  return found
}

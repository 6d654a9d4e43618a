/**
 * The same text in the plainest characters: digits of every script as 0–9, every dash as "-", every space as " ", every
 * prime as ' or ". So one pattern finds what a reader would recognise, however it was typed.
 */
export function toPlainCharacters(text: string): string {
  return text
    .replaceAll('\u00ba', '\u00b0') // typed for the degree sign; NFKC would make it an "o"
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
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

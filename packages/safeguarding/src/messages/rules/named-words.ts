import { sightingsOf, type TextRule } from '../hint.ts'

/** As many words as anybody keeps in a list by hand. */
const mostWords = 200

/** Words that are on a list: whole words, whatever their capital letters, accents and spaces. */
export function namedWords(list: readonly string[], explain: (found: string) => string): TextRule {
  const alternatives = list
    .slice(0, mostWords)
    .map((word) => toPattern(word.trim().slice(0, 100)))
    .filter((pattern) => pattern !== '')
    // The longer of two that start alike is the one that is meant.
    .sort((a, b) => b.length - a.length)
  if (alternatives.length === 0) return () => []
  const pattern = new RegExp(String.raw`(?<![\p{L}\d])(?:${alternatives.join('|')})(?:'s)?(?![\p{L}\d])`, 'giu')
  return (text) => sightingsOf(text, pattern, explain)
}

function toPattern(word: string): string {
  return Array.from(word.normalize('NFKC').matchAll(/[\p{L}\p{M}\d]+/gu), ([part]) =>
    Array.from(part.normalize('NFD').replace(/\p{M}/gu, ''), withAccents).join(''),
  ).join(String.raw`[\s'.&+-]{1,3}`)
}

/** "cafe" finds "café", as a sender may write either. */
function withAccents(letter: string): string {
  const accented = Array.from('\u0300\u0301\u0302\u0303\u0308\u030a\u030c\u0327', (mark) =>
    `${letter}${mark}`.normalize('NFC'),
  ).filter((form) => form.length === 1)
  return accented.length === 0 ? letter : `[${letter}${accented.join('')}]`
}

/** Words as they are compared in a search: however they are accented, vowelled or capitalised, they are the same. */

const maximum = { letters: 200, words: 8 }

/** A text as the index keeps it. */
export function toComparable(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Accents of Latin, vowel signs of Arabic and Hebrew, and the stroke that only stretches an Arabic word.
      .replace(/[\p{M}\u0640]/gu, '')
      .toLowerCase()
      .replace(/[أإآٱ]/g, 'ا')
      .replace(/ى/g, 'ي')
      .replace(/ة/g, 'ه')
      // The article is written as part of its word.
      .replace(/(?<!\p{L})ال(?=\p{L}{3})/gu, '')
  )
}

/** The first words of what somebody searches for; empty when there is none to search with. */
export function toSearchWords(query: string): string[] {
  const words = toComparable(query.slice(0, maximum.letters)).match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words)].slice(0, maximum.words)
}

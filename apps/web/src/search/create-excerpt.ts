/** The piece of a text that shows why it was found, with the words that were searched for. */

import type { ExcerptPart } from '@vigil/ui/search-view'
import { toComparable } from '../server/search/search-words'

const around = 90

/**
 * @param words as `toSearchWords` gives them
 * @param texts the first that has one of the words is taken; without any, the beginning of the first
 */
export function createExcerpt(words: readonly string[], texts: readonly (string | null)[]): ExcerptPart[] {
  const present = texts.filter((text) => text !== null)
  const found = present.flatMap((text) => {
    const hit = findHits(text, words)[0]
    return hit === undefined ? [] : [{ text, from: hit.start }]
  })[0]
  const { text, from } = found ?? { text: present[0] ?? '', from: 0 }
  const excerpt = cut(text, from)
  const parts: ExcerptPart[] = []
  let position = 0
  for (const { start, end } of findHits(excerpt, words)) {
    if (start > position) parts.push({ text: excerpt.slice(position, start), isHit: false })
    parts.push({ text: excerpt.slice(start, end), isHit: true })
    position = end
  }
  if (position < excerpt.length) parts.push({ text: excerpt.slice(position), isHit: false })
  return parts
}

/** Where words stand that begin with one of those searched for. */
function findHits(text: string, words: readonly string[]): { start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\u0640]+/gu)].flatMap(({ 0: word, index }) => {
    const comparable = toComparable(word)
    const isHit = words.some((each) => (each.length < 3 ? comparable === each : comparable.startsWith(each)))
    return isHit ? [{ start: index, end: index + word.length }] : []
  })
}

/** Some text on both sides of a position, cut between words. */
function cut(text: string, position: number): string {
  const flat = text.replace(/\s/g, ' ')
  const start = position <= around ? 0 : flat.indexOf(' ', position - around) + 1
  const limit = start + 2 * around + 20
  const end = limit >= flat.length ? flat.length : Math.max(flat.lastIndexOf(' ', limit), start + 1)
  return `${start > 0 ? '… ' : ''}${flat.slice(start, end).trim()}${end < flat.length ? ' …' : ''}`
}

import { toPlainCharacters } from '../plain-characters.ts'

/** Messages that say the same, or nearly. */
export interface DuplicateGroup {
  /** The first of them, as they were given. */
  readonly first: string
  /** The others, in that order. */
  readonly others: readonly string[]
  /** Whether all have the same words; capital letters, accents and punctuation do not count. */
  readonly isExact: boolean
}

/** How many of the words of two texts are in both, of all that are in either, for them to count as nearly the same. */
const leastSimilarity = 0.7

/** As much of a text as is compared. */
const comparedLength = 2_000

/** So many different texts are compared with each later one; beyond them, only the same words are found. */
const mostLeaders = 5_000

/**
 * Groups messages with the same or nearly the same text. Each is compared with the first of a group alone, so that a
 * chain of small differences does not make a group of what differs much. Thousands take moments.
 */
export function findDuplicates(messages: readonly { readonly _id: string; readonly text: string }[]): DuplicateGroup[] {
  const sameWords = new Map<string, string[]>()
  for (const { _id, text } of messages) {
    const words = toWords(text)
    if (words === '') continue
    const same = sameWords.get(words)
    if (same === undefined) sameWords.set(words, [_id])
    else same.push(_id)
  }
  const texts = [...sameWords.keys()]
  const leaders = groupSimilar(texts.map((text) => text.split(' ')))
  const groups = new Map<number, string[][]>()
  for (const [index, leader] of leaders.entries()) {
    const ids = sameWords.get(texts[index] ?? '') ?? []
    groups.set(leader, [...(groups.get(leader) ?? []), ids])
  }
  const position = new Map(messages.map(({ _id }, index) => [_id, index]))
  return Array.from(groups.values(), (parts) => ({ parts, ids: sortBy(parts.flat(), position) }))
    .map(({ parts, ids: [first = '', ...others] }) => ({ first, others, isExact: parts.length === 1 }))
    .filter(({ others }) => others.length > 0)
}

function sortBy(ids: readonly string[], position: ReadonlyMap<string, number>): string[] {
  return [...ids].sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0))
}

function toWords(text: string): string {
  const letters = toPlainCharacters(text.slice(0, comparedLength))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
  return Array.from(letters.matchAll(/[\p{L}\d]+/gu), ([word]) => word).join(' ')
}

/** For each list of words, the index of the first list that it is like. */
function groupSimilar(lists: readonly (readonly string[])[]): number[] {
  const numbers = new Map<string, number>()
  const leaders: WordSet[] = []
  return lists.map((words, index) => {
    const set = toWordSet(words, index, numbers)
    const leader = leaders.find((candidate) => mayBeSimilar(candidate, set) && isSimilar(candidate, set))
    if (leader !== undefined) return leader.index
    if (leaders.length < mostLeaders) leaders.push(set)
    return index
  })
}

interface WordSet {
  readonly index: number
  readonly words: ReadonlySet<number>
  /** Each word sets one of 256 bits: sets whose bits differ much differ much, which is seen without looking at words. */
  readonly bits: Uint32Array
}

const bitWords = 8

function toWordSet(list: readonly string[], index: number, numbers: Map<string, number>): WordSet {
  const words = new Set<number>()
  const bits = new Uint32Array(bitWords)
  for (const word of list) {
    const number = numbers.get(word) ?? numbers.size
    numbers.set(word, number)
    words.add(number)
    // Words are numbered as they come, so the first 256 have a bit of their own.
    const slot = (number >>> 5) % bitWords
    bits[slot] = (bits[slot] ?? 0) | (1 << (number & 31))
  }
  return { index, words, bits }
}

/** |both| / (|a| + |b| - |both|) >= least */
function neededInBoth(a: WordSet, b: WordSet): number {
  return (leastSimilarity * (a.words.size + b.words.size)) / (1 + leastSimilarity)
}

function mayBeSimilar(a: WordSet, b: WordSet): boolean {
  const needed = neededInBoth(a, b)
  if (a.words.size < needed || b.words.size < needed) return false
  // Each bit that differs is a word that only one of them has.
  const mostDifferent = a.words.size + b.words.size - 2 * needed
  let different = 0
  for (let slot = 0; slot < bitWords; slot += 1) {
    different += countBits((a.bits[slot] ?? 0) ^ (b.bits[slot] ?? 0))
    if (different > mostDifferent) return false
  }
  return true
}

function isSimilar(a: WordSet, b: WordSet): boolean {
  let both = 0
  for (const word of a.words) if (b.words.has(word)) both += 1
  return both >= neededInBoth(a, b)
}

/** https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel */
function countBits(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  const eights = (fours + (fours >>> 4)) & 0x0f0f0f0f
  const halves = eights + (eights >>> 8)
  return (halves + (halves >>> 16)) & 0x3f
}

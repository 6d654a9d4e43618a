import type { DeniedNames } from './find-denied-names.ts'
import { countWords } from './normalise-name.ts'

/** What only the holder of the key of the denied names can tell of words. */
export interface NameHashes {
  /** The keyed hash of normalised words, as it is stored: HMAC-SHA-256 in base64url. */
  hash(words: string): string
  /** A keyed number from 0 to 16,777,215 for one normalised word. Much quicker than `hash`, as it is asked of every word. */
  tagOf(word: string): number
}

/** What a matcher needs to know of a denied name, which is not the name. */
export interface HashedName {
  readonly hash: string
  /** How many words it has. */
  readonly words: number
  /** What `tagOfFirstWord` said of it. Absent: the name was stored without. */
  readonly firstWordTag?: number | undefined
  /** In place of `firstWordTag`, in older lists: the first letters of the keyed hash of the first word. */
  readonly firstWord?: string | undefined
}

export interface DeniedNameMatcherOptions {
  readonly hashes: NameHashes
  readonly names: Iterable<HashedName>
  /** How many answers are remembered. Default: 50,000, a few megabytes. */
  readonly memorySize?: number
}

/**
 * A number for the first word of a name. A text has thousands of runs of words and few words: a run is hashed only when
 * its first word has the tag of some name. Millions of tags make that rare.
 */
export function tagOfFirstWord(words: string, { tagOf }: Pick<NameHashes, 'tagOf'>): number {
  return tagOf(firstWordOf(words))
}

/**
 * Makes a matcher that asks for a hash only where it may matter: of as many words as some denied name has, beginning as
 * some name does, and once for the same words, since a document is judged many times while it is written. Good for one
 * list of names: when the list changes, make a new one.
 */
export function createDeniedNameMatcher({ hashes, names, memorySize = 50_000 }: DeniedNameMatcherOptions): DeniedNames {
  const known = Array.from(names)
  const stored = new Set(known.map(({ hash }) => hash))
  const lengths = new Set(known.map(({ words }) => words))
  const tags = new Set(known.flatMap(({ firstWordTag }) => firstWordTag ?? []))
  const mayBeginOlder = createOlderFilter(
    known.filter(({ firstWordTag }) => firstWordTag === undefined),
    hashes,
    memorySize,
  )
  const mayBegin = (word: string) => (tags.size > 0 && tags.has(hashes.tagOf(word))) || mayBeginOlder(word)
  const recallRun = createMemory(memorySize)
  return {
    mayBegin: (word) => known.length > 0 && mayBegin(word),
    isDenied: (words) =>
      lengths.has(countWords(words)) &&
      mayBegin(firstWordOf(words)) &&
      recallRun(words, () => stored.has(hashes.hash(words))),
    longest: Math.max(0, ...lengths),
  }
}

const olderTagLength = 3

/** Asks about first words for names that were stored without the quick tag. */
function createOlderFilter(
  names: readonly HashedName[],
  { hash }: NameHashes,
  memorySize: number,
): (word: string) => boolean {
  if (names.length === 0) return () => false
  const tags = new Set(names.map((name) => (name.words === 1 ? name.hash.slice(0, olderTagLength) : name.firstWord)))
  // One name without any tag may begin with any word.
  if (tags.has(undefined)) return () => true
  const recallWord = createMemory(memorySize)
  return (word) => recallWord(word, () => tags.has(hash(word).slice(0, olderTagLength)))
}

function firstWordOf(words: string): string {
  const end = words.indexOf(' ')
  return end === -1 ? words : words.slice(0, end)
}

/** Remembers answers in two halves: when the newer is full, the older is forgotten. */
function createMemory(size: number): (key: string, decide: () => boolean) => boolean {
  let newer = new Map<string, boolean>()
  let older = new Map<string, boolean>()
  return (key, decide) => {
    const known = newer.get(key)
    if (known !== undefined) return known
    const answer = older.get(key) ?? decide()
    if (newer.size >= size / 2) {
      older = newer
      newer = new Map()
    }
    newer.set(key, answer)
    return answer
  }
}

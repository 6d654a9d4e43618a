import { countWords } from './normalise-name.ts'

/** The keyed hash of normalised words, as it is stored: HMAC-SHA-256 in base64url. */
export type HashWords = (words: string) => string

/** What a matcher needs to know of a denied name, which is not the name. */
export interface HashedName {
  readonly hash: string
  /** How many words it has. */
  readonly words: number
  /** What `tagOfFirstWord` said of it. Absent: the name was stored without. */
  readonly firstWord?: string
}

export interface DeniedNameMatcherOptions {
  readonly hash: HashWords
  readonly names: Iterable<HashedName>
  /** How many answers are remembered. Default: 50,000, a few megabytes. */
  readonly memorySize?: number
}

/** Answers whether words are a denied name. Good for one list of names: when the list changes, make a new one. */
export interface DeniedNameMatcher {
  /** @param words normalised, joined by single spaces */
  readonly isDenied: (words: string) => boolean
  /** The number of words of the longest denied name; 0 when there is none. */
  readonly longest: number
}

/**
 * The first letters of the keyed hash of a name's first word. A text has thousands of runs of words and few words: a run
 * is hashed only when its first word has the tag of some name. A quarter of a million tags make that rare.
 */
export function tagOfFirstWord(words: string, hash: HashWords): string {
  return hash(firstWordOf(words)).slice(0, tagLength)
}

/**
 * Makes a matcher that asks for a hash only where it may matter: of as many words as some denied name has, beginning as
 * some name does, and once for the same words, since a document is judged many times while it is written.
 */
export function createDeniedNameMatcher({
  hash,
  names,
  memorySize = 50_000,
}: DeniedNameMatcherOptions): DeniedNameMatcher {
  const known = Array.from(names)
  const hashes = new Set(known.map((name) => name.hash))
  const lengths = new Set(known.map((name) => name.words))
  const tags = new Set(known.map(tagOf))
  const recallRun = createMemory(memorySize)
  const recallWord = createMemory(memorySize)
  // One name without a tag may begin with any word.
  const mayBegin = tags.has(undefined)
    ? () => true
    : (word: string) => recallWord(word, () => tags.has(tagOfFirstWord(word, hash)))
  return {
    isDenied: (words) =>
      lengths.has(countWords(words)) && mayBegin(firstWordOf(words)) && recallRun(words, () => hashes.has(hash(words))),
    longest: Math.max(0, ...lengths),
  }
}

const tagLength = 3

function tagOf({ hash, words, firstWord }: HashedName): string | undefined {
  return words === 1 ? hash.slice(0, tagLength) : firstWord
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

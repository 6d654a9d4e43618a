import { countWords } from './normalise-name.ts'

export interface DeniedNameMatcherOptions {
  /** The keyed hash of normalised words, as it is stored: HMAC-SHA-256 in base64url. */
  readonly hash: (words: string) => string
  /** The denied names: their hashes, and how many words each has. */
  readonly names: Iterable<{ readonly hash: string; readonly words: number }>
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
 * Makes a matcher that asks for a hash only where it may matter: of as many words as some denied name has, and once for
 * the same words, since a document is judged many times while it is written and published.
 */
export function createDeniedNameMatcher({
  hash,
  names,
  memorySize = 50_000,
}: DeniedNameMatcherOptions): DeniedNameMatcher {
  const hashes = new Set<string>()
  const lengths = new Set<number>()
  for (const name of names) {
    hashes.add(name.hash)
    lengths.add(name.words)
  }
  const remember = createMemory(memorySize)
  return {
    isDenied: (words) => lengths.has(countWords(words)) && remember(words, () => hashes.has(hash(words))),
    longest: Math.max(0, ...lengths),
  }
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

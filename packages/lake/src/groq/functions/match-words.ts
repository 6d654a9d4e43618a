/**
 * `text match pattern` as groq-js does it, in time that grows with the length of the text only. groq-js makes each
 * wildcard a `.*`, and a hostile text can keep a pattern with many of them busy for hours.
 */
export function matchWords(text: unknown, pattern: unknown): boolean {
  const tokens = gather(text, tokenize)
  const terms = gather(pattern, toTerms)
  if (!terms.isComplete || tokens.parts.length === 0 || terms.parts.length === 0) return false
  return terms.parts.every((term) => tokens.parts.some((token) => matchesTerm(token, term)))
}

/** What `score()` gives for a match: more for each word that occurs, less and less for each time that it does. */
export function scoreWords(text: unknown, pattern: unknown): number {
  const tokens = gather(text, tokenize).parts
  const terms = gather(pattern, toTerms)
  if (!terms.isComplete) return 0
  return terms.parts.reduce((score, term) => {
    const frequency = tokens.filter((token) => matchesTerm(token, term)).length
    return score + (frequency * 2.2) / (frequency + 1.2)
  }, 0)
}

/** Whether groq-js is as fast: a wildcard at the beginning, at the end, or at both ends of a word. */
export function isPlainPattern(pattern: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.every(isPlainPattern)
  if (typeof pattern !== 'string') return true
  return (pattern.match(wordsWithWildcards) ?? []).every((word) => !/[^*]\*+[^*]|\*\*/.test(word))
}

const edges = /(\b\.+|\.+\b)/g
const words = /([^!@#$%^&*(),\\/?";:{}|[\]+<>\s-])+/g
const wordsWithWildcards = /([^!@#$%^&(),\\/?";:{}|[\]+<>\s-])+/g

/** The texts between the wildcards of a word. */
type Term = readonly RegExp[]

function tokenize(text: string): readonly string[] {
  return text.replace(edges, '').match(words) ?? []
}

function toTerms(pattern: string): readonly Term[] {
  return (pattern.replace(edges, '').match(wordsWithWildcards) ?? []).map((word) =>
    // A dot stands for any character, here as in groq-js.
    word
      .slice(0, 1024)
      .split('*')
      .map((part) => new RegExp(part, 'ig')),
  )
}

/** Finds the texts one after the other, each as early as it can be; only the last one stands where it must. */
function matchesTerm(token: string, term: Term): boolean {
  const [first, ...rest] = term
  if (!first) return false
  if (rest.length === 0) return lengthAt(token, first, 0) === token.length
  const start = lengthAt(token, first, 0)
  if (start === null) return false
  let place = start
  for (const part of rest.slice(0, -1)) {
    part.lastIndex = place
    const found = part.exec(token)
    if (!found) return false
    place = found.index + found[0].length
  }
  const last = rest.at(-1)
  const lastLength = last?.source === '(?:)' ? 0 : (last?.source.length ?? 0)
  return !!last && token.length - lastLength >= place && lengthAt(token, last, token.length - lastLength) !== null
}

/** How long the match at this place is; null when there is none. */
function lengthAt(token: string, part: RegExp, place: number): number | null {
  if (part.source === '(?:)') return 0
  const there = new RegExp(part.source, 'iy')
  there.lastIndex = place
  return there.exec(token)?.[0].length ?? null
}

function gather<Part>(value: unknown, read: (text: string) => readonly Part[]) {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value]
  return {
    parts: texts.flatMap((text) => (typeof text === 'string' ? read(text) : [])),
    isComplete: texts.every((text) => typeof text === 'string'),
  }
}

import type { ReadableText } from './readable-text.ts'

/** One thing in a message that a moderator should look at. It decides nothing. */
export interface Hint {
  /** The name of the rule, stable for machines: `too-long`. */
  readonly rule: string
  /** Where it is said: the text, a field of the sender, or the message as a whole. */
  readonly field: 'text' | `sender.${string}` | null
  /** The place in that field, as `slice` counts. */
  readonly start: number
  readonly end: number
  /** What is there and what the campaign says about it, in a sentence a moderator understands. */
  readonly message: string
}

/** A place in plain characters, and what is to be said about it. */
export interface Sighting {
  readonly start: number
  readonly end: number
  readonly message: string
}

/** Finds places in a text. What a campaign does not forbid, it is not asked for. */
export type TextRule = (text: ReadableText) => Iterable<Sighting>

/** How many places one rule may show in one text; a text that is full of them has been understood by then. */
export const mostSightings = 10

/** The places where a pattern fits. NB: the pattern needs the flag `g`, and bounded repetitions. */
export function* sightingsOf(
  { plain }: ReadableText,
  pattern: RegExp,
  explain: (found: string) => string,
): Generator<Sighting> {
  let count = 0
  for (const match of plain.matchAll(pattern)) {
    const found = match[0].trimEnd()
    if (found.trim() === '') continue
    count += 1
    if (count > mostSightings) return
    const start = match.index + (found.length - found.trimStart().length)
    yield { start, end: match.index + found.length, message: explain(found.trim()) }
  }
}

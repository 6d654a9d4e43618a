import { toPlainCharacters } from '../plain-characters.ts'

/** A text in plain characters that remembers where each of them came from. */
export interface ReadableText {
  readonly original: string
  readonly plain: string
  /** From a place in `plain` to the place in `original`. */
  readonly toOriginal: (start: number, end: number) => Place
}

/** From and up to which character, as `slice` counts. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** Longer texts are read up to here: one that is longer is refused for its length. */
const longest = 10_000

export function toReadableText(original: string): ReadableText {
  const isPlain = original.length <= longest && toPlainCharacters(original) === original
  return isPlain ? { original, plain: original, toOriginal: (start, end) => ({ start, end }) } : toMapped(original)
}

function toMapped(original: string): ReadableText {
  let plain = ''
  const origins: number[] = []
  // A letter goes with its marks, so that both are made plain together.
  for (const { 0: piece, index } of original.slice(0, longest).matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const plainPiece = toPlainCharacters(piece)
    for (let i = 0; i < plainPiece.length; i += 1) origins.push(index)
    plain += plainPiece
  }
  const originOf = (place: number) => origins[place] ?? Math.min(original.length, longest)
  return {
    original,
    plain,
    toOriginal(start, end) {
      const last = originOf(Math.max(start, end - 1))
      // The end of a letter that became several characters is the start of the next letter.
      let next = end
      while (next < origins.length && origins[next] === last) next += 1
      return { start: originOf(start), end: originOf(next) }
    },
  }
}

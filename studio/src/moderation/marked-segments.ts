import type { Hint } from '@vigil/safeguarding/messages/check-message'

/** A piece of a text, and the numbers of the hints that are about it. */
export interface Segment {
  readonly start: number
  readonly text: string
  /** Counted from 1, as people read them. */
  readonly hints: readonly number[]
}

/** Cuts a text where hints begin and end. Pieces that follow each other are about different hints. */
export function toSegments(text: string, hints: readonly Pick<Hint, 'field' | 'start' | 'end'>[]): readonly Segment[] {
  const inText = hints.flatMap(({ field, start, end }, index) =>
    field === 'text' ? [{ start, end, number: index + 1 }] : [],
  )
  const cuts = [...new Set([0, text.length, ...inText.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length
    const about = inText.filter((hint) => hint.start < end && hint.end > start)
    return { start, text: text.slice(start, end), hints: about.map(({ number }) => number) }
  })
}

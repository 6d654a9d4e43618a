import { mostSightings, type Sighting } from '../hint.ts'
import type { ReadableText } from '../readable-text.ts'

interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Two words of one sentence that are not far from each other, in either order: "evil" and "government". What stands
 * between them does not matter; most English does not put them side by side.
 */
export function* findNearWords(
  { plain }: ReadableText,
  {
    targets,
    attacks,
    explain,
  }: {
    readonly targets: RegExp
    readonly attacks: RegExp
    readonly explain: (found: string) => string
  },
): Generator<Sighting> {
  let count = 0
  for (const sentence of sentencesOf(plain)) {
    if (count === mostSightings) return
    const targetAt = sentence.flatMap(({ text }, index) => (targets.test(text) ? [index] : []))
    const attackAt = sentence.flatMap(({ text }, index) => (attacks.test(text) ? [index] : []))
    for (const target of targetAt) {
      const attack = attackAt.find((index) => index !== target && Math.abs(index - target) <= mostApart)
      const [first, last] = [sentence[Math.min(target, attack ?? target)], sentence[Math.max(target, attack ?? target)]]
      if (attack === undefined || first === undefined || last === undefined) continue
      yield { start: first.start, end: last.end, message: explain(plain.slice(first.start, last.end)) }
      count += 1
      // One place of a sentence is enough to look at it.
      break
    }
  }
}

const mostApart = 5

function* sentencesOf(plain: string): Generator<readonly Word[]> {
  let sentence: Word[] = []
  for (const match of plain.matchAll(/[\p{L}\d'-]+|[.!?\n;]+/gu)) {
    const text = match[0]
    if (/^[.!?\n;]/.test(text)) {
      yield sentence
      sentence = []
    } else sentence.push({ start: match.index, end: match.index + text.length, text: text.toLowerCase() })
  }
  yield sentence
}

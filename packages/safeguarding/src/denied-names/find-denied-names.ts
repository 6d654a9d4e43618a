import { normaliseName } from './normalise-name.ts'

/** A text as somebody reads it, or a name that a program made of one: a slug, the name of a file. */
export interface NamedText {
  readonly path: string
  readonly text: string
  /** `joined`: words may run into each other, as in slugs and names of files. */
  readonly wording: 'words' | 'joined'
}

/** Where a denied name stands. The words of the name are not repeated: what is found is written into logs. */
export interface FoundName {
  readonly path: string
  /** Which words of the text it is, counted from 1. */
  readonly firstWord: number
  readonly lastWord: number
  /** The first letter of each word, so that the author of the text recognises it: `M. H.` */
  readonly initials: string
}

/** Answers about a list of denied names, without telling any. */
export interface DeniedNames {
  /** Whether some denied name may begin with this normalised word: yes for each that one does, and for few others. */
  mayBegin(word: string): boolean
  /** @param words normalised, joined by single spaces */
  isDenied(words: string): boolean
  /** The number of words of the longest denied name; 0 when there is none. */
  readonly longest: number
}

/**
 * Finds denied names: every run of words that may begin one and is not too long is asked about. Texts come as readers
 * see them, so that a name cut into bold and plain pieces is one.
 */
export function* findDeniedNames(texts: Iterable<NamedText>, names: DeniedNames): Generator<FoundName> {
  if (names.longest < 1) return
  for (const { path, text, wording } of texts) {
    for (const words of readings(text, wording)) {
      const found = findInWords(words, names)
      if (found.length === 0) continue
      for (const [first, last] of found) yield toFoundName(path, words, first, last)
      break
    }
  }
}

type Run = readonly [first: number, last: number]

function findInWords(words: readonly string[], names: DeniedNames): Run[] {
  const found: Run[] = []
  for (const [first, word] of words.entries()) {
    const beginnings = beginningsIn(word, names)
    // Nearly every word ends here.
    if (beginnings.length === 0) continue
    for (let last = first; last < Math.min(first + names.longest, words.length); last++) {
      const rest = words.slice(first + 1, last + 1)
      if (beginnings.some((beginning) => names.isDenied([beginning, ...rest].join(' ')))) found.push([first, last])
    }
  }
  return found
}

const none: readonly string[] = []
const firstOfArabic = '\u0600'

/** What of a word may begin a name. Letters before the Arabic ones have nothing written onto their front. */
function beginningsIn(word: string, names: DeniedNames): readonly string[] {
  if (word < firstOfArabic) return names.mayBegin(word) ? [word] : none
  return withoutParticles(word).filter((beginning) => names.mayBegin(beginning))
}

/** و، ف and ب، ل، ك are written onto the front of the next word: “and”, “so”, “in”, “to”, “like”. */
const particles = /^[\u0648\u0641]?[\u0628\u0644\u06a9]?(?=\p{Script=Arabic}{2})/u

/** An Arabic word as it stands, and without what may be written onto its front: يوسف in ليوسف and وليوسف. */
function withoutParticles(word: string): string[] {
  const found = particles.exec(word)?.[0] ?? ''
  return [word, word.slice(1), word.slice(2)].slice(0, found.length + 1)
}

/** The words of a text, in each way in which they may be meant. */
function readings(text: string, wording: NamedText['wording']): string[][] {
  const plain = wordsOf(text)
  if (wording === 'words' || plain.length === 0) return [plain]
  const apart = wordsOf(text.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' '))
  return [
    plain,
    apart,
    // An address has no apostrophes, and umlauts are written out: “miriams-lamp”, “sean-o-brien”, “mueller”.
    apart.map((word) => (word.length > 2 && word.endsWith('s') ? word.slice(0, -1) : word)),
    apart
      .join(' ')
      .replace(/(?<!\S)(\S) /gu, '$1')
      .split(' '),
    apart.map((word) => word.replace(/([aou])e/g, '$1')),
    apart.slice(1).map((word, index) => `${apart[index]}${word}`),
  ]
}

function wordsOf(text: string): string[] {
  const normalised = normaliseName(text)
  return normalised === '' ? [] : normalised.split(' ')
}

function toFoundName(path: string, words: readonly string[], first: number, last: number): FoundName {
  const initials = words.slice(first, last + 1).map((word) => `${String.fromCodePoint(word.codePointAt(0) ?? 0)}.`)
  return { path, firstWord: first + 1, lastWord: last + 1, initials: initials.join(' ').toUpperCase() }
}

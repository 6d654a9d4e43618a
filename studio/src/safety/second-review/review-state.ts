import type { SignOff } from '@vigil/safeguarding/private/private-facts'

/**
 * What a sign-off is worth. `counts`: it is about the story as it is. `void`: the story changed since. `author`: whoever
 * gave it wrote part of the story, so it is no second look.
 */
export type Standing = 'counts' | 'void' | 'author'

export interface ReviewInput<Entry extends SignOff = SignOff> {
  readonly risk: unknown
  /** Of the story as it is now. */
  readonly fingerprint: string
  readonly entries: readonly Entry[]
  /** Who wrote what would be published. Null: nobody knows. */
  readonly authors: readonly string[] | null
  /** Who looks at it. */
  readonly userId: string
}

export interface ReviewState<Entry extends SignOff = SignOff> {
  /** `notNeeded`: only stories of high risk need a second person. */
  readonly state: 'notNeeded' | 'waiting' | 'signed'
  readonly entries: readonly { readonly entry: Entry; readonly standing: Standing }[]
  /** Whether the one who looks at it may sign. */
  readonly you: 'maySign' | 'wroteIt' | 'haveSigned'
}

/** Where the second review of a story stands, for one of its editors. */
export function reviewStateOf<Entry extends SignOff>(input: ReviewInput<Entry>): ReviewState<Entry> {
  const { risk, entries, userId, authors } = input
  const judged = entries.map((entry) => ({ entry, standing: standingOf(entry, input) }))
  const signers = new Set(judged.filter(({ standing }) => standing === 'counts').map(({ entry }) => entry.by))
  // Where nobody knows who wrote it, one of two people is not the author.
  const isSigned = signers.size >= (isKnown(authors) ? 1 : 2)
  return {
    state: risk !== 'high' ? 'notNeeded' : isSigned ? 'signed' : 'waiting',
    entries: judged,
    you: authors?.includes(userId) === true ? 'wroteIt' : signers.has(userId) ? 'haveSigned' : 'maySign',
  }
}

function standingOf({ by, fingerprint }: SignOff, input: Pick<ReviewInput, 'fingerprint' | 'authors'>): Standing {
  if (fingerprint !== input.fingerprint) return 'void'
  return input.authors?.includes(by) === true ? 'author' : 'counts'
}

function isKnown(authors: readonly string[] | null): boolean {
  return authors !== null && authors.length > 0
}

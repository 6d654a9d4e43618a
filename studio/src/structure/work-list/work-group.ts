/** One thing to do, as a line of a list. */
export type WorkEntry = DocumentEntry | ReleaseEntry

interface DocumentEntry {
  readonly kind: 'document'
  /** The id of the published document, also when there is only a draft. */
  readonly id: string
  readonly type: string
  /** Why it is in the list, in a few words; empty when the list says it all. */
  readonly note: string
}

interface ReleaseEntry {
  readonly kind: 'release'
  readonly id: string
  readonly title: string
  readonly note: string
}

/** Lines that belong together, under a heading. */
export interface WorkGroup {
  readonly id: string
  readonly title: string
  /** What the editor is to do with these, where the heading does not tell. */
  readonly hint?: string
  readonly entries: readonly WorkEntry[]
}

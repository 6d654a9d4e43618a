import type { DocumentBadgeDescription } from 'sanity'

/** A badge with words: colours alone tell nobody anything. */
export interface Badge {
  readonly label: string
  /** The whole sentence, for whoever points at the badge. */
  readonly title: string
  readonly color: NonNullable<DocumentBadgeDescription['color']>
}

/** When and where a badge is read. */
export interface BadgeClock {
  readonly now: Date
  /** By default what the browser says. */
  readonly timeZone?: string
}

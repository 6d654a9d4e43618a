import { fieldOf, textOf } from '@vigil/content-model/field-of'
import { daysBetween } from '@vigil/prayer-diary/days'

/** Something in a document that somebody promised to look at again by a day. */
export interface Review {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** The claim it is about; empty when it is about the whole document. */
  readonly claim: string
}

/** So many days before its day a review begins to be work. */
const daysAhead = 14

/** Everything in the document that is to be looked at again, the most urgent first. */
export function reviewsOf(document: unknown): Review[] {
  const claims = fieldOf(document, 'claims')
  return [
    { day: dayIn(document), claim: '' },
    ...(Array.isArray(claims)
      ? claims.map((claim) => ({ day: dayIn(claim), claim: textOf(claim, 'text') || '…' }))
      : []),
  ]
    .filter(({ day }) => day !== '')
    .sort((one, other) => one.day.localeCompare(other.day))
}

export type ReviewState = 'overdue' | 'due' | 'later'

/** Whether the review is work today: its day is over, or it comes within two weeks. */
export function reviewStateOf({ day }: Review, today: string): ReviewState {
  const days = daysBetween(today, day)
  if (days < 0) return 'overdue'
  return days <= daysAhead ? 'due' : 'later'
}

function dayIn(value: unknown): string {
  const day = textOf(value, 'reviewBy').slice(0, 10)
  return Number.isNaN(Date.parse(day)) ? '' : day
}

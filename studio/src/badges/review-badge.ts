import { readableDate } from '@vigil/content-model/readable-date'
import { reviewStateOf, reviewsOf } from '../structure/review-due/reviews-of.ts'
import type { Badge } from './badge.ts'

/** That somebody must look at the document again; null while there is time. */
export function reviewBadge(document: unknown, today: string): Badge | null {
  const first = reviewsOf(document).at(0)
  if (first === undefined) return null
  const day = readableDate(first.day)
  const what = first.claim === '' ? 'The story' : `The claim “${first.claim}”`
  switch (reviewStateOf(first, today)) {
    case 'overdue':
      return {
        label: `Review was due ${day}`,
        title: `${what} should have been checked again by ${day}.`,
        color: 'danger',
      }
    case 'due':
      return { label: `Review due ${day}`, title: `${what} is to be checked again by ${day}.`, color: 'warning' }
    case 'later':
      return null
  }
}

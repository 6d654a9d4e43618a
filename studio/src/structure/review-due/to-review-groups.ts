import { textOf } from '@vigil/content-model/field-of'
import { readableDate } from '@vigil/content-model/readable-date'
import type { WorkEntry, WorkGroup } from '../work-list/work-group.ts'
import { type Review, reviewStateOf, reviewsOf } from './reviews-of.ts'

/** Documents that somebody must look at again, by how urgent it is, the longest overdue first. */
export function toReviewGroups(documents: readonly unknown[], today: string): WorkGroup[] {
  const due = documents
    .flatMap((document) => {
      const reviews = reviewsOf(document).filter((review) => reviewStateOf(review, today) !== 'later')
      const first = reviews[0]
      return first === undefined ? [] : [{ first, entry: toEntry(document, first, reviews.length - 1) }]
    })
    .sort((one, other) => one.first.day.localeCompare(other.first.day))
  const entriesIn = (state: string) =>
    due.filter(({ first }) => reviewStateOf(first, today) === state).map(({ entry }) => entry)
  return [
    { id: 'overdue', title: 'Overdue', entries: entriesIn('overdue') },
    { id: 'due', title: 'Due within two weeks', entries: entriesIn('due') },
  ]
}

function toEntry(document: unknown, { day, claim }: Review, others: number): WorkEntry {
  const what = claim === '' ? 'the whole story' : `the claim “${claim}”`
  const more = others === 0 ? '' : `, and ${others} more`
  return {
    kind: 'document',
    id: textOf(document, '_id'),
    type: textOf(document, '_type'),
    note: `By ${readableDate(day)}: ${what}${more}`,
  }
}

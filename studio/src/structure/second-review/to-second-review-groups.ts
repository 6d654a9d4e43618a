import { textOf } from '@vigil/content-model/field-of'
import { fingerprintOf } from '@vigil/safeguarding/fingerprint'
import type { SignOff } from '@vigil/safeguarding/private/private-facts'
import { type ReviewState, reviewStateOf } from '../../safety/second-review/review-state.ts'
import type { WorkEntry, WorkGroup } from '../work-list/work-group.ts'

/** A draft of high risk, with what is known of its review. */
export interface RiskyDraft {
  /** The id of the published document. */
  readonly id: string
  /** As it would be published. */
  readonly story: Readonly<Record<string, unknown>>
  readonly entries: readonly SignOff[]
  /** Who has changed it since readers last got it. Null: nobody knows. */
  readonly authors: readonly string[] | null
}

/** Drafts that wait for a second person: first those that this editor can review. What is signed off is left out. */
export function toSecondReviewGroups(drafts: readonly RiskyDraft[], userId: string): WorkGroup[] {
  const waiting = drafts
    .map(({ id, story, entries, authors }) => {
      const fingerprint = fingerprintOf(story)
      const review = reviewStateOf({ risk: story.risk, fingerprint, entries, authors, userId })
      return { entry: toEntry(id, story, review), review }
    })
    .filter(({ review }) => review.state === 'waiting')
  const entriesOf = (isYours: boolean) =>
    waiting.filter(({ review }) => (review.you === 'maySign') === isYours).map(({ entry }) => entry)
  return [
    {
      id: 'yours',
      title: 'You can review these',
      hint: 'Read the story as somebody who looks for the people in it, and sign it off when it cannot harm them.',
      entries: entriesOf(true),
    },
    {
      id: 'others',
      title: 'Somebody else must review these',
      hint: 'You wrote in them, or have signed them off already.',
      entries: entriesOf(false),
    },
  ]
}

function toEntry(id: string, story: RiskyDraft['story'], { entries }: ReviewState): WorkEntry {
  return { kind: 'document', id, type: textOf(story, '_type'), note: explain(entries) }
}

function explain(entries: ReviewState['entries']): string {
  const last = entries.at(-1)
  if (last === undefined) return 'Nobody has signed it off yet.'
  const { byName } = last.entry
  switch (last.standing) {
    case 'counts':
      return `${byName} has signed it off. One more person is needed.`
    case 'void':
      return `${byName} signed it off, but it has changed since.`
    case 'author':
      return `${byName} signed it off, but has written in it.`
  }
}

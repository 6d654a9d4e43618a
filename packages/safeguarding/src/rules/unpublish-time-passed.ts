import type { Rule } from '../finding.ts'
import { textAt } from '../story.ts'
import { readMoment, spanOf } from './moments.ts'

/** It was to leave the site by now; publishing it would bring it back. */
export const unpublishTimePassed: Rule = {
  name: 'unpublish-time-passed',
  severity: 'blocking',
  *find(document, context) {
    const unpublishAt = textAt(document, 'unpublishAt')
    if (unpublishAt === '') return
    const end = readMoment(unpublishAt)
    if (end !== null && end > spanOf(context).to) return
    yield {
      path: 'unpublishAt',
      message:
        end === null
          ? 'The time at which this leaves the site is not a day and a time. Choose it again, or remove it.'
          : 'The time at which this was to leave the site has passed. Choose a later one, or remove it.',
    }
  },
}

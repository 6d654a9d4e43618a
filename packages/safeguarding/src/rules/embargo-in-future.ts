import type { Rule } from '../finding.ts'
import { textAt } from '../story.ts'
import { readMoment, spanOf } from './moments.ts'

/** Before the embargo ends nobody outside knows. Something promised, or somebody's escape, may depend on it. */
export const embargoInFuture: Rule = {
  name: 'embargo-in-future',
  severity: 'blocking',
  *find(document, context) {
    const publishAt = textAt(document, 'publishAt')
    if (publishAt === '') return
    const embargo = readMoment(publishAt)
    if (embargo !== null && embargo <= spanOf(context).from) return
    yield {
      path: 'publishAt',
      message:
        embargo === null
          ? 'The end of the embargo is not a day and a time. Choose it again, or remove it.'
          : 'The embargo has not ended yet. Schedule the story for the end of the embargo, or change it.',
    }
  },
}

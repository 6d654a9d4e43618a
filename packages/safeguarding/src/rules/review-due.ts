import type { Rule } from '../finding.ts'
import { textAt } from '../story.ts'

/** What was safe to tell a year ago may not be now. */
export const reviewDue: Rule = {
  name: 'review-due',
  severity: 'warning',
  *find(document, { today }) {
    const reviewBy = textAt(document, 'reviewBy').slice(0, 10)
    if (reviewBy === '' || reviewBy > today) return
    yield {
      path: 'reviewBy',
      message: `This was to be reviewed by ${reviewBy}. See whether it is still true and safe, then choose a later day.`,
    }
  },
}

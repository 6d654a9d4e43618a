import type { Rule } from '../finding.ts'
import { itemsOf, textAt } from '../story.ts'

/** Somebody decided that this claim must be looked at again, and the day has come. */
export const claimReviewDue: Rule = {
  name: 'claim-review-due',
  severity: 'warning',
  *find(story, { today }) {
    if (story._type !== 'story') return
    for (const { path, value } of itemsOf(story, 'claims')) {
      const reviewBy = textAt(value, 'reviewBy')
      if (reviewBy === '' || reviewBy > today) continue
      yield {
        path: `${path}.reviewBy`,
        message: `This claim was to be checked by ${reviewBy}. See whether it still holds, then choose a later day.`,
      }
    }
  },
}

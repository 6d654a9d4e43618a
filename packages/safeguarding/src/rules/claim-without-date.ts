import { z } from 'zod'
import type { Rule } from '../finding.ts'
import { itemsOf } from '../story.ts'

const day = z.iso.date()

/** A number is true on a day. Without it, readers take last year's for today's. */
export const claimWithoutDate: Rule = {
  name: 'claim-without-date',
  severity: 'blocking',
  *find(story) {
    if (story._type !== 'story') return
    for (const { path, value } of itemsOf(story, 'claims')) {
      if (day.safeParse(value.asOf).success) continue
      yield { path: `${path}.asOf`, message: 'This claim does not say when it was true. Choose the day.' }
    }
  },
}

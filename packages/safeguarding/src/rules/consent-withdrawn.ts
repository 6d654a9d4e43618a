import type { Rule } from '../finding.ts'
import { knownConsents } from './consents.ts'

/** Whoever agreed may change their mind at any time. */
export const consentWithdrawn: Rule = {
  name: 'consent-withdrawn',
  severity: 'blocking',
  *find(story, context) {
    for (const { path, name, consent } of knownConsents(story, context)) {
      if (consent.withdrawnAt === undefined) continue
      yield { path, message: `${capitalised(name)} no longer agrees to be shown. Take this person out of the story.` }
    }
  },
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

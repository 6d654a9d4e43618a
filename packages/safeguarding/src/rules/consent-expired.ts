import type { Rule } from '../finding.ts'
import { knownConsents } from './consents.ts'

/** People agree for a while; what they said years ago may no longer be safe. */
export const consentExpired: Rule = {
  name: 'consent-expired',
  severity: 'blocking',
  *find(story, context) {
    for (const { path, name, consent } of knownConsents(story, context)) {
      if (consent.expiresOn === undefined || consent.expiresOn >= context.today) continue
      yield {
        path,
        message: `The consent of ${name} ended on ${consent.expiresOn}. Ask again and make a new record, or take this person out of the story.`,
      }
    }
  },
}

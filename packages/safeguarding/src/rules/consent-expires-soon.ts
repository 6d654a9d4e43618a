import type { Rule } from '../finding.ts'
import { knownConsents } from './consents.ts'

const daysAhead = 30

/** A story leaves the site when a consent in it ends: editors should hear of it while there is time to ask again. */
export const consentExpiresSoon: Rule = {
  name: 'consent-expires-soon',
  severity: 'warning',
  *find(story, context) {
    for (const { path, name, consent } of knownConsents(story, context)) {
      const { expiresOn, withdrawnAt } = consent
      if (withdrawnAt !== undefined || expiresOn === undefined) continue
      if (expiresOn < context.today || expiresOn > addDays(context.today, daysAhead)) continue
      yield {
        path,
        message: `The consent of ${name} ends on ${expiresOn}; the story then leaves the site. Ask again while there is time.`,
      }
    }
  },
}

function addDays(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? day : new Date(time + days * 86_400_000).toISOString().slice(0, 10)
}

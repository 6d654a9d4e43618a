import { z } from 'zod'
import type { PublishCandidate } from './finding.ts'
import type { ConsentFacts } from './private/private-facts.ts'

/** Why a story has to leave the site. */
export type LeavingReason = 'unpublishAt' | 'consentWithdrawn' | 'consentExpired' | 'consentMissing'

export interface Leaving {
  /** From this moment on readers must not see it. ISO 8601; long ago when it is overdue for an unknown time. */
  readonly at: string
  readonly reason: LeavingReason
}

const person = z.looseObject({ consentBasis: z.literal('consent'), consent: z.string().min(1).optional() })
const people = z.array(z.unknown()).catch([])
const longAgo = '1970-01-01T00:00:00.000Z'

/** The ids of the consents that a story stands on. */
export function consentIdsOf(story: PublishCandidate): readonly string[] {
  return people.parse(story.people).flatMap((each) => person.safeParse(each).data?.consent ?? [])
}

/**
 * Until when readers may see a published story: until its own end, or until the first consent of the people in it does
 * not count any more.
 *
 * @returns null when nothing limits it
 */
export function publicUntil(story: PublishCandidate, findConsent: (id: string) => ConsentFacts | null): Leaving | null {
  const leavings = consentIdsOf(story).flatMap((id) => endOfConsent(findConsent(id)))
  if (typeof story.unpublishAt === 'string' && !Number.isNaN(Date.parse(story.unpublishAt))) {
    leavings.push({ at: new Date(story.unpublishAt).toISOString(), reason: 'unpublishAt' })
  }
  return leavings.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0] ?? null
}

function endOfConsent(consent: ConsentFacts | null): Leaving[] {
  if (consent === null) return [{ at: longAgo, reason: 'consentMissing' }]
  if (consent.withdrawnAt !== undefined) return [{ at: longAgo, reason: 'consentWithdrawn' }]
  if (!consent.uses.includes('website')) return [{ at: longAgo, reason: 'consentMissing' }]
  if (consent.expiresOn === undefined) return []
  return [{ at: startOfDayAfter(consent.expiresOn), reason: 'consentExpired' }]
}

/** The last day still counts. */
function startOfDayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + 24 * 3600 * 1000).toISOString()
}

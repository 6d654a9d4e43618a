import type { ConsentRecord } from '@vigil/safeguarding/private/consent-record'
import { formatDay, formatMoment } from '../../safety/format-moment.ts'

/** Where a consent stands. Only `valid` and `endsSoon` let a story be published. */
export type ConsentState = 'valid' | 'endsSoon' | 'expired' | 'withdrawn' | 'notForWebsite'

/** How many days before its end a consent is called to mind. */
const soonDays = 30

/** @param today `YYYY-MM-DD`; the last day of a consent still counts */
export function consentStateOf(
  { withdrawnAt, expiresOn, uses }: Pick<ConsentRecord, 'withdrawnAt' | 'expiresOn' | 'uses'>,
  today: string,
): ConsentState {
  if (withdrawnAt !== undefined) return 'withdrawn'
  if (expiresOn !== undefined && expiresOn < today) return 'expired'
  if (!uses.includes('website')) return 'notForWebsite'
  return expiresOn !== undefined && expiresOn < addDays(today, soonDays) ? 'endsSoon' : 'valid'
}

/** The state in one sentence. */
export function sayConsentState(record: ConsentRecord, today: string): string {
  const { expiresOn = '', withdrawnAt = '' } = record
  switch (consentStateOf(record, today)) {
    case 'withdrawn':
      return `Withdrawn on ${formatMoment(withdrawnAt)}. No story may show this person.`
    case 'expired':
      return `Expired on ${formatDay(expiresOn)}. Ask again, and record the new consent.`
    case 'notForWebsite':
      return 'Not for the website. A story needs that.'
    case 'endsSoon':
      return `Valid until ${formatDay(expiresOn)}, which is soon.`
    case 'valid':
      return expiresOn === '' ? 'Valid, without an end.' : `Valid until ${formatDay(expiresOn)}.`
  }
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

import type { ConsentRecord } from '@vigil/safeguarding/private/consent-record'
import { type ConsentState, consentStateOf } from './consent-state.ts'

/** Which records are shown. */
export type ConsentFilter = 'all' | 'counting' | 'endsSoon' | 'expired' | 'withdrawn'

export const consentFilters: readonly { readonly id: ConsentFilter; readonly title: string }[] = [
  { id: 'all', title: 'All records' },
  { id: 'counting', title: 'Valid' },
  { id: 'endsSoon', title: 'Ending soon' },
  { id: 'expired', title: 'Expired' },
  { id: 'withdrawn', title: 'Withdrawn' },
]

const statesOf: Readonly<Record<Exclude<ConsentFilter, 'all'>, readonly ConsentState[]>> = {
  counting: ['valid', 'endsSoon', 'notForWebsite'],
  endsSoon: ['endsSoon'],
  expired: ['expired'],
  withdrawn: ['withdrawn'],
}

/** The records in these states; those that end soon come in the order of their ends. */
export function filterConsents(
  records: readonly ConsentRecord[],
  filter: ConsentFilter,
  today: string,
): readonly ConsentRecord[] {
  if (filter === 'all') return records
  const found = records.filter((record) => statesOf[filter].includes(consentStateOf(record, today)))
  return filter === 'endsSoon' ? found.toSorted(byEnd) : found
}

function byEnd({ expiresOn: one = '' }: ConsentRecord, { expiresOn: other = '' }: ConsentRecord): number {
  return one.localeCompare(other)
}

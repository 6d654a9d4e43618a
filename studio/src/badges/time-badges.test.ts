import { riskBadge } from './risk-badge.ts'
import { embargoBadge, unpublishBadge } from './time-badges.ts'

const clock = { now: new Date('2026-05-01T12:00:00Z'), timeZone: 'Europe/Berlin' }

it.each([
  ['in the future', '2026-05-03T06:00:00Z', 'Embargo until 3 May, 08:00 CEST'],
  ['at this moment', '2026-05-01T12:00:00Z', undefined],
  ['in the past', '2026-05-01T11:59:59Z', undefined],
  ['that is no moment', 'tomorrow', undefined],
  ['that nobody set', undefined, undefined],
])('an embargo %s', (_when, publishAt, label) => {
  expect(embargoBadge({ publishAt }, clock)?.label).toBe(label)
})

it.each([
  ['in the future', '2026-05-03T06:00:00Z', 'Ends 3 May, 08:00 CEST', 'primary'],
  ['at this moment', '2026-05-01T12:00:00Z', 'Ended 1 May, 14:00 CEST', 'danger'],
  ['that nobody set', undefined, undefined, undefined],
])('an end %s', (_when, unpublishAt, label, color) => {
  const badge = unpublishBadge({ unpublishAt }, clock)
  expect([badge?.label, badge?.color]).toEqual([label, color])
})

it.each([
  ['low', 'Low risk', 'success'],
  ['medium', 'Medium risk', 'warning'],
  ['high', 'High risk', 'danger'],
  ['notAssessed', 'Risk not assessed', 'danger'],
  [undefined, 'Risk not assessed', 'danger'],
  ['unheard of', 'Risk not assessed', 'danger'],
])('the risk %s', (risk, label, color) => expect(riskBadge({ risk })).toMatchObject({ label, color }))

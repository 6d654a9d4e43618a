import { callBadge } from './call-badge.ts'
import { reviewBadge } from './review-badge.ts'

const today = '2026-05-20'

it.each([
  ['2026-05-19', 'Review was due 19 May 2026', 'danger'],
  ['2026-05-20', 'Review due 20 May 2026', 'warning'],
  ['2026-06-03', 'Review due 3 Jun 2026', 'warning'],
  ['2026-06-04', undefined, undefined],
  [undefined, undefined, undefined],
])('a story to be reviewed by %s', (reviewBy, label, color) => {
  const badge = reviewBadge({ reviewBy }, today)
  expect([badge?.label, badge?.color]).toEqual([label, color])
})

test('the badge is about the first claim that is due', () => {
  const story = { reviewBy: '2026-06-01', claims: [{ text: 'Many fled.', reviewBy: '2026-05-01' }] }
  expect(reviewBadge(story, today)?.title).toBe('The claim “Many fled.” should have been checked again by 1 May 2026.')
})

it.each([
  [{ startsOn: '2026-05-21' }, 'Planned from 21 May 2026', 'primary'],
  [{ startsOn: '2026-05-20' }, 'Running', 'success'],
  [{ endsOn: '2026-05-20' }, 'Running until 20 May 2026', 'success'],
  [{ endsOn: '2026-05-19' }, 'Expired 19 May 2026', 'danger'],
])('a call with the days %j', (call, label, color) => expect(callBadge(call, today)).toMatchObject({ label, color }))

import { toReviewGroups } from './to-review-groups.ts'

const today = '2026-05-20'
const story = (id: string, fields: object) => ({ _id: id, _type: 'story', ...fields })
const idsIn = (documents: unknown[]) =>
  Object.fromEntries(toReviewGroups(documents, today).map(({ id, entries }) => [id, entries.map((entry) => entry.id)]))

test('stories come by urgency, the longest overdue first', () => {
  const stories = [
    story('soon', { reviewBy: '2026-06-03' }),
    story('today', { reviewBy: '2026-05-20' }),
    story('yesterday', { reviewBy: '2026-05-19' }),
    story('last-year', { reviewBy: '2025-05-20' }),
    story('later', { reviewBy: '2026-06-04' }),
    story('never', {}),
  ]
  expect(idsIn(stories)).toEqual({ overdue: ['last-year', 'yesterday'], due: ['today', 'soon'] })
})

test('the most urgent claim decides, and the others are counted', () => {
  const claims = [
    { text: 'Many fled.', reviewBy: '2026-05-25' },
    { text: 'Four were held.', reviewBy: '2026-05-01' },
    { text: 'Later.', reviewBy: '2027-01-01' },
  ]
  const groups = toReviewGroups([story('a', { reviewBy: '2026-06-01', claims })], today)
  expect(groups.flatMap(({ entries }) => entries.map(({ note }) => note))).toEqual([
    'By 1 May 2026: the claim “Four were held.”, and 2 more',
  ])
})

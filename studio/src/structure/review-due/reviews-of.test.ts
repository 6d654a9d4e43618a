import { reviewStateOf, reviewsOf } from './reviews-of.ts'

const today = '2026-02-20'

it.each([
  ['2026-02-19', 'overdue'],
  ['2025-12-31', 'overdue'],
  ['2026-02-20', 'due'],
  ['2026-03-06', 'due'],
  ['2026-03-07', 'later'],
])('a review by %s is %s', (day, state) => expect(reviewStateOf({ day, claim: '' }, today)).toBe(state))

it.each([
  ['2024-02-16', '2024-03-01', 'due'],
  ['2024-02-15', '2024-03-01', 'later'],
  ['2025-12-20', '2026-01-03', 'due'],
  // Clocks change in these two weeks.
  ['2026-03-20', '2026-04-03', 'due'],
  ['2026-10-20', '2026-11-03', 'due'],
])('on %s a review by %s is %s', (day, by, state) => expect(reviewStateOf({ day: by, claim: '' }, day)).toBe(state))

test('a story is looked at again as a whole and claim by claim, the first day first', () => {
  const story = {
    reviewBy: '2026-06-01',
    claims: [
      { text: 'Four hundred were held.', reviewBy: '2026-05-01' },
      { text: 'No day.' },
      { reviewBy: '2026-07-01' },
    ],
  }
  expect(reviewsOf(story)).toEqual([
    { day: '2026-05-01', claim: 'Four hundred were held.' },
    { day: '2026-06-01', claim: '' },
    { day: '2026-07-01', claim: '…' },
  ])
})

it.each([[undefined], [null], [{}], [{ claims: null, reviewBy: 'soon' }]])('%j is not looked at again', (document) => {
  expect(reviewsOf(document)).toEqual([])
})

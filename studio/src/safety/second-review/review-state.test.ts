import { reviewStateOf } from './review-state.ts'

const now = 'a'.repeat(64)
const before = 'b'.repeat(64)
const by = (user: string, fingerprint = now) => ({
  by: user,
  byName: user,
  at: '2026-11-20T09:30:00Z',
  fingerprint,
})
const input = {
  risk: 'high',
  fingerprint: now,
  entries: [] as ReturnType<typeof by>[],
  authors: ['writer'],
  userId: 'anna',
}

it.each(['low', 'medium', 'notAssessed', undefined])('risk %s needs no second person', (risk) => {
  expect(reviewStateOf({ ...input, risk }).state).toBe('notNeeded')
})

it('waits while nobody has signed', () => {
  expect(reviewStateOf(input)).toEqual({ state: 'waiting', entries: [], you: 'maySign' })
})

it.each([
  ['somebody who wrote nothing of it', [by('anna')], 'signed', ['counts']],
  ['the author alone', [by('writer')], 'waiting', ['author']],
  ['somebody, before the text changed', [by('anna', before)], 'waiting', ['void']],
  ['somebody, before and after the text changed', [by('anna', before), by('anna')], 'signed', ['void', 'counts']],
  ['the author and somebody else', [by('writer'), by('anna')], 'signed', ['author', 'counts']],
])('signed by %s', (_who, entries, state, standings) => {
  const review = reviewStateOf({ ...input, entries })
  expect([review.state, review.entries.map(({ standing }) => standing)]).toEqual([state, standings])
})

it.each([null, []])('where nobody knows who wrote it (%j), two different people must sign', (authors) => {
  const signedBy = (...people: string[]) =>
    reviewStateOf({ ...input, authors, entries: people.map((person) => by(person)) }).state
  expect([signedBy('anna'), signedBy('anna', 'anna'), signedBy('anna', 'writer')]).toEqual([
    'waiting',
    'waiting',
    'signed',
  ])
})

it.each([
  ['who wrote part of it', 'writer', [by('anna')], 'wroteIt'],
  ['who has signed', 'anna', [by('anna')], 'haveSigned'],
  ['whose word is void', 'anna', [by('anna', before)], 'maySign'],
])('tells somebody %s', (_what, userId, entries, you) => {
  expect(reviewStateOf({ ...input, userId, entries }).you).toBe(you)
})

import { aStory } from '@vigil/fixtures/documents'
import { fingerprintOf } from '@vigil/safeguarding/fingerprint'
import { toSecondReviewGroups } from './to-second-review-groups.ts'

const story = aStory({ risk: 'high' })
const signedBy = (by: string, signed = story) => ({
  by,
  byName: by === 'ann' ? 'Ann' : 'Ben',
  at: '2026-05-01T10:00:00Z',
  fingerprint: fingerprintOf(signed),
})

/** Where the story stands in the list of Ann, and why. */
function placeOf(draft: Partial<Parameters<typeof toSecondReviewGroups>[0][number]>) {
  const groups = toSecondReviewGroups([{ id: 'a', story, entries: [], authors: ['carol'], ...draft }], 'ann')
  return groups.flatMap(({ id, entries }) => entries.map(({ note }) => [id, note]))
}

it.each([
  ['that nobody signed off', {}, [['yours', 'Nobody has signed it off yet.']]],
  ['that she wrote', { authors: ['ann'] }, [['others', 'Nobody has signed it off yet.']]],
  ['that a second person signed off', { entries: [signedBy('ben')] }, []],
  [
    'that changed after it was signed off',
    { entries: [signedBy('ben', { ...story, title: 'Another title' })] },
    [['yours', 'Ben signed it off, but it has changed since.']],
  ],
  [
    'that only its author signed off',
    { entries: [signedBy('ben')], authors: ['ben'] },
    [['yours', 'Ben signed it off, but has written in it.']],
  ],
  [
    'whose authors nobody knows, with one sign-off',
    { entries: [signedBy('ben')], authors: null },
    [['yours', 'Ben has signed it off. One more person is needed.']],
  ],
  [
    'whose authors nobody knows, and that she has signed off',
    { entries: [signedBy('ann')], authors: null },
    [['others', 'Ann has signed it off. One more person is needed.']],
  ],
  [
    'whose authors nobody knows, with two sign-offs',
    { entries: [signedBy('ann'), signedBy('ben')], authors: null },
    [],
  ],
])('a draft %s', (_what, draft, expected) => expect(placeOf(draft)).toEqual(expected))

test('only the date has changed: the sign-off still counts', () => {
  expect(placeOf({ entries: [signedBy('ben')], story: { ...story, publishedOn: '2027-01-01' } })).toEqual([])
})

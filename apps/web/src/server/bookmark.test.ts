import { readPosition, writeBookmark } from './bookmark.ts'

const mark = { source: 'https://lake.example/live', position: 'tx-7', day: '2026-11-22' }
const here = { source: mark.source, day: mark.day }

it('goes on where it was written', () => expect(readPosition(writeBookmark(mark), here)).toBe('tx-7'))

it.each([
  ['there is none', null, here],
  ['it is of another stream', writeBookmark(mark), { ...here, source: 'https://other.example/live' }],
  ['it is of another day', writeBookmark(mark), { ...here, day: '2026-11-23' }],
  ['it is no bookmark', '{"position":7}', here],
  ['it cannot be read', '{', here],
])('starts from nowhere when %s', (_when, text, place) => expect(readPosition(text, place)).toBeNull())

import { toSegments } from './marked-segments.ts'

const hint = (start: number, end: number, field: 'text' | null | 'sender.age' = 'text') => ({ field, start, end })
const pieces = (...hints: ReturnType<typeof hint>[]) =>
  toSegments('abcdefgh', hints).map(({ text, hints: numbers }) => [text, ...numbers])

it.each([
  ['nothing', [], [['abcdefgh']]],
  ['one place', [hint(2, 4)], [['ab'], ['cd', 1], ['efgh']]],
  ['the whole', [hint(0, 8)], [['abcdefgh', 1]]],
  ['two that overlap', [hint(0, 4), hint(2, 6)], [['ab', 1], ['cd', 1, 2], ['ef', 2], ['gh']]],
  [
    'one inside another',
    [hint(0, 8), hint(3, 4)],
    [
      ['abc', 1],
      ['d', 1, 2],
      ['efgh', 1],
    ],
  ],
  [
    'what is about something else',
    [hint(0, 2, null), hint(0, 2, 'sender.age'), hint(1, 2)],
    [['a'], ['b', 3], ['cdefgh']],
  ],
  ['more than there is', [hint(6, 99)], [['abcdef'], ['gh', 1]]],
])('cuts a text by %s', (_, hints, expected) => {
  expect(pieces(...hints)).toEqual(expected)
})

it('loses no letter', () => {
  const text = 'Peace to you, Mary Smith!'
  const hints = [hint(3, 9), hint(9, 12), hint(0, 25), hint(14, 24)]
  expect(
    toSegments(text, hints)
      .map((segment) => segment.text)
      .join(''),
  ).toBe(text)
})

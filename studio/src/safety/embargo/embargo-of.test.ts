import { embargoOf } from './embargo-of.ts'

const now = new Date('2026-12-01T10:00:00Z')

it.each([
  ['in the future', '2026-12-01T11:00:00+00:30', '2026-12-01T10:30:00.000Z'],
  ['over', '2026-12-01T10:00:00Z', null],
  ['no time', 'soon', null],
  ['missing', undefined, null],
])('an embargo that is %s', (_what, publishAt, expected) => {
  expect(embargoOf({ publishAt }, now)).toBe(expected)
})

it('there is none without a draft', () => {
  expect(embargoOf(null, now)).toBeNull()
})

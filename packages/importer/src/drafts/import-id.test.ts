import { toImportId } from './import-id.ts'

it('makes ids that documents may have, of twelve digits and the type', () => {
  expect(toImportId('callToAction', 'give', 'Please give')).toMatch(/^import-[0-9a-f]{12}-call-to-action$/)
})

it.each([
  ['case', 'THE WALL'],
  ['punctuation', '“The wall”!'],
  ['spaces', ' The\u00a0 wall '],
])('is the same id whatever the %s', (_what, title) => {
  expect(toImportId('story', title, '2026-11-20')).toBe(toImportId('story', 'The wall', '2026-11-20'))
})

it.each([
  ['another title', ['The walls', '2026-11-20']],
  ['another day', ['The wall', '2026-11-21']],
  ['words on the other side of a border', ['The wall 2026', '11-20']],
])('is another id for %s', (_what, identity) => {
  expect(toImportId('story', ...identity)).not.toBe(toImportId('story', 'The wall', '2026-11-20'))
})

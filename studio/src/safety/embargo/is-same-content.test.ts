import { isSameContent } from './is-same-content.ts'

it.each<[string, object, object, boolean]>([
  [
    'ids and revisions',
    { _id: 'drafts.a', _rev: '1', title: 'T' },
    { _id: 'versions.r.a', _rev: '2', title: 'T' },
    true,
  ],
  ['the order of names', { a: { b: 1, c: [{ d: 1, e: 2 }] } }, { a: { c: [{ e: 2, d: 1 }], b: 1 } }, true],
  ['a text', { title: 'T' }, { title: 'U' }, false],
  ['the order of a list', { a: [1, 2] }, { a: [2, 1] }, false],
  ['a field that one has', { a: 1 }, { a: 1, b: 2 }, false],
])('%s', (_what, one, other, expected) => {
  expect(isSameContent(one, other)).toBe(expected)
})

import { changedParts } from './changed-parts.ts'

it.each<[string, Record<string, unknown>, Record<string, unknown>, string[]]>([
  ['nothing', { title: 'T', body: [] }, { title: 'T' }, []],
  ['a text', { title: 'T', standfirst: 'S' }, { title: 'U', standfirst: 'S' }, ['title']],
  ['a field that came and one that went', { a: 'x' }, { b: 'y' }, ['a', 'b']],
  ['the crop of a picture', { heroImage: { crop: { top: 0 } } }, { heroImage: { crop: { top: 0.2 } } }, ['heroImage']],
  ['what harms nobody', { topics: [1], publishAt: 'a' }, { topics: [2], publishAt: 'b' }, []],
  ['what the lake writes', { _rev: '1', _id: 'drafts.a' }, { _rev: '2', _id: 'a' }, []],
])('%s', (_what, before, after, expected) => {
  expect(changedParts(before, after)).toEqual(expected)
})

import fc from 'fast-check'
import type { LakeDocument } from '../core/document.ts'

/**
 * Small documents and queries in which chance meets itself: few ids, types, values and references, all likely to occur
 * together. For property tests.
 */
const names = ['a', 'b', 'c']
const anyId = fc.constantFrom(
  ...names.flatMap((name) => [name, `drafts.${name}`, `versions.r1.${name}`]),
  '_.releases.r1',
  'b.c',
  'drafts.b.c',
)
const anyType = fc.constantFrom('story', 'person', 'system.release')
const anyWord = fc.constantFrom('one', 'two')
const anyReference = fc.record(
  {
    _ref: fc.constantFrom(...names, 'drafts.a', 'x:y', 'b.c'),
    _weak: fc.constant(true),
    _dataset: fc.constant('other'),
    // References inside of references mean nothing to \`references()\`.
    inner: fc.constant({ _ref: 'c' }),
  },
  { requiredKeys: ['_ref'], noNullPrototype: true },
)

const anyDocument: fc.Arbitrary<LakeDocument> = fc
  .record(
    {
      _id: anyId,
      _type: anyType,
      title: fc.oneof(anyWord, fc.integer({ min: 0, max: 2 }), fc.constant(null)),
      slug: fc.oneof(fc.record({ current: anyWord }, { noNullPrototype: true }), anyWord),
      author: anyReference,
      related: fc.array(anyReference, { maxLength: 2 }),
      isDeleted: fc.boolean(),
      _system: fc.constant({ delete: true }),
    },
    { requiredKeys: ['_id', '_type'], noNullPrototype: true },
  )
  .map((attributes) => ({
    _rev: 'r',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
    ...attributes,
  }))

/** Up to six documents, each with its own id. */
export const anyDataset: fc.Arbitrary<readonly LakeDocument[]> = fc.uniqueArray(anyDocument, {
  selector: ({ _id }) => _id,
  maxLength: 6,
})

export const someParams = { type: 'story', id: 'a', ids: ['a', 'drafts.b', 'c'], slug: 'one', missing: null }

const anyCondition = fc.constantFrom(
  '_type == "story"',
  '_type == $type',
  '$type == _type',
  '_type in ["story", "person"]',
  '_type in [$type, null]',
  '_id == "b"',
  '_id == $id',
  '_id in $ids',
  '_id in []',
  '_id in path("drafts.**")',
  'slug.current == $slug',
  'slug.current == $missing',
  'slug.current in ["one", "two"]',
  'references("a")',
  'references($ids)',
  'references("x:y")',
  'title == "one"',
  'title match "o*"',
  'defined(author)',
  'author->title == "one"',
  'author._ref == "a"',
  'sanity::versionOf("a")',
  'count(*[_type == "person" && references(^._id)]) > 0',
  '_id in *[_type == "person"].related[]._ref',
  'title == *[_type == ^._type] | order(title desc)[0].title',
  '@["slug.current"] == "one"',
  '_id == ^._id',
  '_originalId == "drafts.a"',
  '!(_type == "story")',
  'count(related) > 1',
  '"a" in related[]._ref',
  'related[0]._ref == "a"',
  'coalesce(title, "one") == "one"',
  'defined(slug.current) && string::lower(title) == "one"',
  'title > 0',
  '@.title == "two"',
  'title',
  '_type == "story" && title == "one"',
  '_type == "story" && references("a", "b")',
  '_type == "person" && defined(related)',
)

const anyFilter: fc.Arbitrary<string> = fc.letrec<{ filter: string }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyCondition,
    fc
      .tuple(tie('filter'), fc.constantFrom('&&', '||'), tie('filter'))
      .map(([left, op, right]) => `(${left} ${op} ${right})`),
    tie('filter').map((filter) => `!(${filter})`),
  ),
})).filter

const anyEnd = fc.constantFrom(
  '',
  '._id',
  '.title',
  '.related[]._ref',
  '.slug.current',
  '{"t": *[_type == ^._type].title}',
  '.author{_ref, "up": ^.title}',
  '[0]',
  '[0...2]{_id, title}',
  '[1...3]{_id, title}',
  '[2]',
  ' | order(title)[1..2]{_id, title}',
  ' | order(title desc, _id)',
  '{_id, "author": author->title, "names": related[]->_id}',
  '{..., "others": count(*[_type == ^._type])}',
  '{"slug": slug.current, "readers": *[references(^._id)]._id}',
  '[0].author->author->_id',
  ' | order(title)[0...2]._id',
  ' | order(lower(title) desc, slug.current asc)[1]',
  ' | order(_type, _id desc){_id}[1..2]',
  ' | order(count(related))[0]{_id, title}',
  '{_id, "next": *[_type == ^._type && _id != ^._id] | order(title)[0]._id}',
  '{"same": *[slug.current == ^.slug.current && _id != ^._id][0...1]._id}',
  '{"found": *[_id in ^.related[]._ref]{_id, "back": *[references(^._id, ^.^._id)]._id}}',
  '{"all": *[references(^.related[]._ref)] | order(title desc)[0..1]{"t": title, "up": ^._id}}',
  '{"n": related[]{"m": *[_id == ^._ref || _id == ^.^._id]._id}}',
  '.related[]{"m": count(*[references(^._ref)])}',
  '{"inner": related[*[_id == ^._ref][0]._type == "story"]._ref}',
)

export const anyQuery: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(anyFilter, anyEnd).map(([filter, end]) => `*[${filter}]${end}`),
  fc.tuple(anyFilter, anyFilter, anyEnd).map(([first, second, end]) => `*[${first}][${second}]${end}`),
  anyFilter.map((filter) => `count(*[${filter}])`),
  fc.constantFrom(
    '*',
    '*[0]',
    '*[-1]',
    '*{_id}',
    'count(*)',
    '* | order(title)[0...3]._id',
    'releases::all()._id',
    '{"a": *[_id == "a"][0], "n": count(*)}',
    '{"stories": count(*[_type == "story"]), "all": count(*[_type in ["story", "person", "story"]])}',
  ),
)

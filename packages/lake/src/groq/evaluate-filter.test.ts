import { aDocument, noon } from './groq-test-kit.ts'
import { compileFilter, compileQueryFilter } from './evaluate-filter.ts'

const options = { userId: 'ann', clock: () => noon }
const ids = ['a', 'a.b', 'drafts.a', 'versions.r.a', '_.releases.r']
const documents = ids.map((_id) => aDocument({ _id, author: _id === 'a' ? 'ann' : 'ben' }))

describe('compileFilter', () => {
  it.each<[string, string[]]>([
    ['_id in path("**")', ids],
    ['!(_id in path("**.**"))', ['a']],
    ['_id in path("drafts.**")', ['drafts.a']],
    ['_id in path("*")', ['a']],
    ['_id in path("drafts.**") || _id in path("versions.**")', ['drafts.a', 'versions.r.a']],
    ['_type == "story" && _id == "a"', ['a']],
    ['_type == "person"', []],
    ['_type in ["person", "story"] && !(_id in ["a"])', ids.slice(1)],
    ['author == identity()', ['a']],
    ['author == identity() && _id in path("**")', ['a']],
    ['dateTime(now()) > dateTime(_updatedAt)', ids],
    ['true', ids],
    ['false', []],
    ['0', []],
    ['"a"', []],
    ['nothing', []],
    ['!nothing', []],
    ['references("a")', []],
    ['count(*[_id == "drafts.a"]) == 1', ['drafts.a']],
  ])('%s lets through the right documents', (filter, expected) => {
    expect(documents.filter(compileFilter(filter, options)).map(({ _id }) => _id)).toEqual(expected)
  })

  it('refuses a filter with a mistake, and one that cannot be evaluated', () => {
    expect(() => compileFilter('_id ==', options)).toThrow(expect.objectContaining({ kind: 'queryParse' }))
    expect(() => compileFilter('text::semanticSimilarity("a")', options)).toThrow(
      expect.objectContaining({ kind: 'queryParse', message: expect.stringContaining('not there') }),
    )
  })

  it('does not let through what costs too much to judge', () => {
    const filter = compileFilter('count(list[@ in ^.list[@ in ^.^.list[@ in ^.^.^.list]]]) > 0', options)
    const list = Array.from({ length: 300 }, (_, n) => n)
    expect(filter(aDocument({ _id: 'a', list: [1, 2] }))).toBe(true)
    expect(filter(aDocument({ _id: 'a', list }))).toBe(false)
  })

  it('does not let through what it cannot judge', () => {
    const filter = compileFilter('lower(author) == "ann"', options)
    expect(filter(aDocument({ _id: 'a', author: 'ann', hasOwnProperty: 1 }))).toBe(false)
  })
})

describe('compileQueryFilter', () => {
  it.each<[string, string[]]>([
    ['*', ids],
    ['*[_id in $ids]', ['a', 'drafts.a']],
    ['*[_id in $ids][author == "ann"]', ['a']],
    ['*[_id in $ids] | order(_createdAt desc) [0...10] {_id, "author": author->name}', ['a', 'drafts.a']],
    ['*[_id in $ids][0].author->name', ['a', 'drafts.a']],
    ['*[sanity::versionOf("a")]', ['a', 'drafts.a', 'versions.r.a']],
    ['*[@ match text::query("ann")]', ['a']],
  ])('%s is about the right documents', (query, expected) => {
    const filter = compileQueryFilter(query, { ...options, params: { ids: ['a', 'drafts.a'] } })
    expect(documents.filter(filter).map(({ _id }) => _id)).toEqual(expected)
  })

  it.each(['count(*)', '{"a": *}', '1', '$ids'])('refuses %s, which does not begin with all documents', (query) => {
    const read = () => compileQueryFilter(query, { ...options, params: { ids: [] } })
    expect(read).toThrow(expect.objectContaining({ kind: 'invalidRequest' }))
  })
})

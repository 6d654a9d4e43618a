import { aDocument, ask } from './groq-test-kit.ts'

const documents = [
  aDocument({
    _id: 'crossing',
    title: 'The river crossing',
    body: [{ _type: 'block', children: [{ text: 'At night' }] }],
  }),
  aDocument({
    _id: 'drafts.harbour',
    title: 'An old harbour',
    standfirst: 'Rivers end here',
    slug: { current: 'hidden-key' },
  }),
  aDocument({ _id: 'school', title: 'A school for Ünal', _secret: 'river', author: { _ref: 'harbour' } }),
]

const find = (text: unknown, left = '[@, _id]') =>
  ask(documents, `*[${left} match text::query($text)]._id`, { params: { text } }).result

describe('text::query()', () => {
  it.each<[string, string, string[]]>([
    ['a word, wherever it stands in the document', 'night', ['crossing']],
    ['a word in any case', 'RIVER', ['crossing']],
    ['the beginning of a word', 'riv*', ['crossing', 'drafts.harbour']],
    ['all of several words', 'river night', ['crossing']],
    ['no document that lacks one of the words', 'river school', []],
    ['words beyond ASCII', 'ünal', ['school']],
    ['a phrase', '"old harbour"', ['drafts.harbour']],
    ['no words of a phrase in another order', '"harbour old"', []],
    ['a phrase with a beginning', '"old harb*"', ['drafts.harbour']],
    ['a phrase with stars inside', '"*n o*d h*b*r"', ['drafts.harbour']],
    ['no phrase whose stars would have to share letters', '"old harbo*our"', []],
    ['a word but not another', 'riv* -night', ['drafts.harbour']],
    ['a word but not a phrase', 'riv* -"old harbour"', ['crossing']],
    ['everything without a word', '-river', ['drafts.harbour', 'school']],
    ['an id', 'school', ['school']],
    ['everything, by a star', '*', ['crossing', 'drafts.harbour', 'school']],
    ['nothing in keys, types and references', 'block', []],
  ])('finds %s', (_, text, expected) => {
    expect(find(text)).toEqual(expected)
  })

  it('comes to an end with a hostile phrase in a hostile text', () => {
    const hostile = [aDocument({ _id: 'a', title: 'a'.repeat(50_000) })]
    const text = `"${'a*'.repeat(60)}b"`
    expect(ask(hostile, '*[title match text::query($text)]', { params: { text } }).result).toEqual([])
  })

  it('looks at one attribute when only that is named', () => {
    expect(find('night', 'title')).toEqual([])
    expect(find('crossing', 'title')).toEqual(['crossing'])
    expect(find('"river crossing"', 'title')).toEqual(['crossing'])
    expect(find('night', 'pt::text(body)')).toEqual([])
  })

  it('finds nothing when the text is no text', () => {
    expect(find(undefined)).toEqual([])
    expect(find(7)).toEqual([])
  })

  it('gives a score', () => {
    const query = `*[[@, _id] match text::query($text)]
      | score(boost(title match text::query($text), 5), [@, _id] match text::query($text)) | order(_score desc) {_id, _score}`
    const { result } = ask(documents, query, { params: { text: 'riv*' } })
    expect(result).toEqual([
      { _id: 'crossing', _score: expect.any(Number) },
      { _id: 'drafts.harbour', _score: expect.any(Number) },
    ])
  })

  it('gives no score for some of the words', () => {
    const query = '*[true] | score([@, _id] match text::query("river night")) [_score > 0]._id'
    expect(ask(documents, query).result).toEqual(['crossing'])
  })

  it('answers the default search of the Studio: what has the word in its title comes first', () => {
    const found = [
      aDocument({ _id: 'b', title: 'A harbour', body: [{ _type: 'block', children: [{ text: 'A river' }] }] }),
      aDocument({ _id: 'c', title: 'The river', author: { _ref: 'x' } }),
      aDocument({ _id: 'd', title: 'River, river', _type: 'person' }),
      aDocument({ _id: 'e', title: 'Nothing of it', author: { _ref: 'river' } }),
      aDocument({ _id: 'f', title: 'Nothing at all' }),
    ]
    const query = `*[_type in $__types] | score(
      boost(_type in ["story"] && title match text::query($__query), 10),
      ([@, _id] match text::query($__query) || references($__rawQuery))
    ) [_score > 0] {_type, _id, _originalId, "orderings": [_score]} | order(orderings[0] desc) [0...$__limit]`
    const params = { __types: ['story'], __query: 'river*', __rawQuery: 'river', __limit: 101 }
    const { result } = ask(found, query, { params })
    expect(result).toMatchObject([{ _id: 'c' }, { _id: 'b' }, { _id: 'e' }])
  })

  it('works in brackets, and on documents that are reached by a reference', () => {
    const query = '*[author->title match (text::query("harbour"))]._id'
    expect(ask([...documents, aDocument({ _id: 'harbour', title: 'Harbour' })], query).result).toEqual(['school'])
  })

  it('does not show the text that it searches', () => {
    const { result } = ask(documents, '*[@ match text::query("night")]')
    expect(JSON.stringify(result)).toBe(JSON.stringify([documents[0]]))
  })
})

import { evaluateSync, parse } from 'groq-js'
import { LakeError } from '../core/errors.ts'
import { parseQuery, type QueryParams } from './parse-query.ts'

function errorOf(query: string, params: QueryParams = {}): LakeError {
  try {
    parseQuery(query, params)
  } catch (error) {
    if (error instanceof LakeError) return error
    throw error
  }
  throw new Error(`"${query}" was read without an error.`)
}

describe('parseQuery', () => {
  it('says where a query is wrong', () => {
    const query = '*[_type == "story"'
    expect(errorOf(query)).toMatchObject({ kind: 'queryParse', details: { query, start: 17, end: 18 } })
    expect(errorOf('*[a ==== 1]').details).toMatchObject({ start: 5, end: 6 })
  })

  it.each([
    ['an unknown function', '*[nobody(1)]', 'Undefined function: nobody'],
    ['an unknown namespace', 'no::body(1)', 'Undefined namespace: no'],
    ['nothing at all', '', ''],
    ['brackets without end', '('.repeat(9000), 'nested too deeply'],
    ['a sum without end', `${'1+'.repeat(4900)}1`, 'nested too deeply'],
    ['a word of wildcards', `*[title match "${'a*'.repeat(9)}"]`, 'wildcards'],
  ])('refuses %s as a mistake of the query', (_, query, message) => {
    const error = errorOf(query)
    expect(error).toMatchObject({ kind: 'queryParse', details: { query, start: expect.any(Number) } })
    expect(error.message).toContain(message)
  })

  it.each<[string, string, QueryParams?]>([
    ['*[nobody(1)]', 'nobody'],
    ['*[no::body(1)]', 'no'],
    ['*[math::nobody( 1 )]', 'nobody'],
    ['*[slug.current == $slug][0]', '$slug'],
    ['*[slug.current == $slug && _id == $slugs]', '$slugs', { slug: 'a' }],
  ])('shows in %s where %s stands', (query, mistake, params = {}) => {
    const { message, details } = errorOf(query, params)
    const { start = 0, end = 0 } = details
    expect(query.slice(start, end)).toBe(mistake)
    expect(message).toContain(mistake)
  })

  it('asks for each parameter that the query names, by its name', () => {
    expect(errorOf('*[_id == $id]')).toMatchObject({
      kind: 'queryParse',
      message: 'param $id referenced, but not provided',
      details: { start: 9, end: 12 },
    })
    expect(parseQuery('*[_id == $id]', { id: null }).query).toBe('*[_id == $id]')
  })

  it.each(['*{title} | score(a == 1)', '*[a]{title}[0..3] | order(title) | score(a == 1)'])(
    'scores nothing but documents: %s',
    (query) => {
      expect(errorOf(query).message).toContain('score()')
    },
  )

  it.each(['geo({"lat": 1, "lng": 2})', 'sanity::partOfVariant("a")', '// geo(3)\n[geo( ), "geo(1)", \'geo(2)\']'])(
    'reads what the parser of groq-js does not know: %s',
    (query) => {
      expect(parseQuery(query).query).toBe(query)
    },
  )

  it('refuses a query of absurd length', () => {
    const query = `*[_id == "${'a'.repeat(10_000)}"]`
    expect(errorOf(query).kind).toBe('tooLarge')
    expect(parseQuery(query, {}, { longest: 20_000 }).query).toBe(query)
  })

  it('reads a query again only when its parameters are others', () => {
    const first = parseQuery('*[_id == $id]', { id: 'a' })
    expect(parseQuery('*[_id == $id]', { id: 'a' })).toBe(first)
    expect(parseQuery('*[_id == $id]', { id: 'b' })).not.toBe(first)
  })
})

describe('of one text with other parameters', () => {
  it.each<[string, QueryParams, QueryParams]>([
    [
      '*[_type == $type] | order(_id)[$start...$end]{ "b": $b }',
      { type: 'a', start: 0, end: 2, b: 1 },
      { type: 'b', start: 1, end: 2, b: 2 },
    ],
    ['[$list[$at], $b]', { list: [1, 2], at: 0, b: 1 }, { list: { a: 3 }, at: 'a', b: 2 }],
    ['[$list[$at], $b]', { list: { a: 3 }, at: 'a', b: 1 }, { list: [1, 2], at: true, b: 2 }],
    [
      '["one two" match $words, "a.b" in path($path), $b]',
      { words: 'one', path: 'a.*', b: 1 },
      { words: 'three', path: 'c.*', b: 2 },
    ],
    ['[1, 2, 3][$from..$to]', { from: 0, to: 1 }, { from: -2, to: -1 }],
  ])('%s is read as with these alone', (query, first, second) => {
    for (const params of [first, second, first]) {
      const whole = parse(query, { params: { ...params } })
      expect(evaluateSync(parseQuery(query, params).tree).data).toEqual(evaluateSync(whole).data)
    }
  })

  it.each<[string, QueryParams, QueryParams, string]>([
    ['*[0...$end]', { end: 2 }, { end: 'two' }, 'slicing must use constant numbers'],
    ['*[title match $words]', { words: 'a' }, { words: 'a*'.repeat(9) }, 'wildcards'],
    ['*[_id == $id]', { id: 'a' }, {}, 'param $id referenced'],
    ['*[0...$end]', { end: 2 }, {}, ''],
  ])('%s is refused where it must be', (query, good, bad, message) => {
    for (let round = 0; round < 2; round++) {
      expect(parseQuery(query, good).query).toBe(query)
      expect(errorOf(query, bad).message).toContain(message)
    }
  })
})

it('reads long words no longer than they are', () => {
  // What takes the square of the length does not end in the time that a test has.
  const word = 'x'.repeat(300_000)
  for (const query of [`${word}\u04fc${word}`, `nobody(${word})`, `geo(${word}`]) {
    expect(() => parseQuery(query, {}, { longest: 1_000_000 })).toThrow(expect.objectContaining({ kind: 'queryParse' }))
  }
})

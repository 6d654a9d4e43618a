import { parse } from 'groq-js'
import { createQueryTemplate, findDecisiveNames } from './query-template.ts'

type Params = Readonly<Record<string, unknown>>

const text: Params = { a: 'x', b: 'y' }
const list: Params = { a: ['x', 'y'], b: [] }
const number: Params = { a: 1, b: 0 }
const others: Params = { a: { b: [null] }, b: false }
const nothing: Params = { a: null, b: null }

const queries = [
  '*[_id == $a]',
  '*[_id in $a && !(b in [$b, 1])] | order(c desc)[0...3]{ "d": e[@ == $a], ...select($b => { "f": $a }) }',
  'coalesce($a, $b)',
  '$a[b == $b]',
  '$a.c[0]',
  '*[references($a, $b)]{ "n": count(*[_type == "x" && ^._id == y && z > $b]) }',
  '*[_id in path("drafts.**") && title match "a*" && _id == $a]',
  'select($a == 1 => $b + 1, dateTime(now()) > $a => $b)',
  '*{ "a": $a, $b => { c } }',
  '*[a == $a] | score(boost(b == $b, 2))',
  'array::unique($a) + [$b]',
]

/** Read with its parameters, as groq-js would have it. */
function readAtOnce(query: string, params: Params) {
  return parse(query, { params: { ...params } })
}

describe.each(queries)('%s', (query) => {
  it.each([text, list, number, others, nothing])('is the same tree with %j put in afterwards', (params) => {
    expect(createQueryTemplate(parse(query)).fill(params)).toEqual(readAtOnce(query, params))
  })

  it('is the same whatever was put in before', () => {
    const template = createQueryTemplate(parse(query))
    for (const params of [text, { ...text, b: 'z' }, list, { ...list, a: 'x' }, nothing, text, text]) {
      expect(template.fill(params)).toEqual(readAtOnce(query, params))
    }
  })
})

it.each([
  ['an element, an attribute or a filter', 'a[$a]'],
  ['one of these behind a sum', 'a[($a + 1)]'],
  ['one of these of a parameter', 'b[-$a]'],
  ['a pattern', '*[title match $a]'],
  ['one pattern of several', '*[title match [$a, "b"]]'],
  ['a path', '*[_id in path("drafts." + $a)]'],
  ['a search', '*[@ match text::query($a)]'],
])('has to know a parameter that decides about %s', (_what, query) => {
  expect([...findDecisiveNames(parse(`[${query}, $other]`))]).toEqual(['a'])
})

it.each(queries)('need not know those of %s', (query) => {
  expect(findDecisiveNames(parse(query)).size).toBe(0)
})

it('has one tree for a query without parameters', () => {
  const template = createQueryTemplate(parse('*[a[0] match "b"]'))
  expect(template.names).toEqual([])
  expect(template.fill({})).toBe(template.fill({ more: 1 }))
})

it('makes anew only what depends on a value that is another one', () => {
  const template = createQueryTemplate(parse('{ "first": $a + 1, "second": $b + 1 }'))
  const valuesOf = (params: Params) => {
    const tree = template.fill(params)
    if (tree?.type !== 'Object') throw new Error('It is no object.')
    return tree.attributes.map((attribute) => ('value' in attribute ? attribute.value : null))
  }
  const [first, second] = valuesOf({ a: ['x'], b: 'y' })
  const again = valuesOf({ a: ['x'], b: 'z' })
  expect(again[0]).toBe(first)
  expect(again[1]).not.toBe(second)
})

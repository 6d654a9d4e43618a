import { aDocument, ask } from '../groq-test-kit.ts'
import { parseQuery } from '../parse-query.ts'
import { functionNames } from './replace-functions.ts'
import { unparsedNames } from './unparsed-functions.ts'

const documents = [
  aDocument({ _id: 'oslo', tags: ['a', null, 'a', null, 1, { b: 1 }, { b: 1 }], place: { lat: 59.9, lng: 10.8 } }),
  aDocument({ _id: 'bergen', title: 'The city between seven mountains', place: { lat: 60.4, lng: 5.3 } }),
  aDocument({ _id: 'nowhere', title: 'Nothing at all', pattern: 'n*h*g' }),
]

const find = (query: string) => ask(documents, query).result

describe('functions that groq-js lacks', () => {
  it('keeps null once among unique values', () => {
    expect(find('array::unique(*[_id == "oslo"][0].tags)')).toEqual(['a', null, 1, { b: 1 }, { b: 1 }])
    expect(find('array::unique("a")')).toBeNull()
  })

  it('finds what is near, and sorts by how near it is', () => {
    const query =
      '*[geo::distance(place, geo::latLng(59.9, 10.7)) < 400000] | order(geo::distance(place, geo(^.place)))._id'
    expect(find(query)).toEqual(['bergen', 'oslo'])
    expect(find('*[geo::distance(place, geo::latLng(59.9, 10.7)) < 10000]._id')).toEqual(['oslo'])
    expect(find('*[defined(geo(place)) && !defined(geo(title))]._id')).toEqual(['bergen', 'oslo'])
  })

  it('asks whether an area contains or meets a place', () => {
    const area = '{"type": "Polygon", "coordinates": [[[5, 60], [6, 60], [6, 61], [5, 61], [5, 60]]]}'
    expect(find(`*[geo::contains(${area}, place)]._id`)).toEqual(['bergen'])
    expect(find(`*[geo::intersects(place, ${area})]._id`)).toEqual(['bergen'])
  })

  it('answers about variants, users and other datasets, of which a lake has none', () => {
    expect(find('*[sanity::partOfVariant("v")]')).toEqual([])
    expect(find('user::attributes()')).toEqual({})
    expect(find('documents::get({"_ref": "dataset:a.b:c"})')).toBeNull()
    expect(find('*[documents::incomingGlobalDocumentReferenceCount() > 0]')).toEqual([])
  })

  it('matches patterns that stand in documents, and those with wildcards inside', () => {
    expect(find('*[title match pattern]._id')).toEqual(['nowhere'])
    expect(find('*[title match "m*t*s"]._id')).toEqual(['bergen'])
    expect(find('*[title match ["se*en", "c*y"]]._id')).toEqual(['bergen'])
  })

  it('scores such matches as others are scored', () => {
    const scores = (pattern: string) =>
      find(`* | score(boost(title match ${pattern}, 2), title match ${pattern} || _id == "oslo") {_id, _score}`)
    expect(scores('"mountain*s"')).toEqual(scores('"mountains"'))
    expect(scores('"se" + "v*n"')).toEqual(scores('"seven"'))
    expect(scores('"seven"')).toEqual([
      { _id: 'bergen', _score: 4 },
      { _id: 'oslo', _score: 1 },
      { _id: 'nowhere', _score: 0 },
    ])
  })

  it('comes to an end where a regular expression would not', () => {
    const long = [aDocument({ _id: 'long', title: 'a'.repeat(10_000) })]
    expect(ask(long, '*[title match text::query("a*a*a*a*a*a*a*a*a*b")]').result).toEqual([])
    expect(ask(long, '* | score(title match $pattern)', { params: { pattern: 'a*a*a*a*a*a*b' } }).result).toMatchObject(
      [{ _score: 0 }],
    )
  })
})

it.each(functionNames)('%s, like every function, can be called', (name) => {
  const isReadWith = (count: number) => {
    try {
      return parseQuery(`${name.replace('global::', '')}(${Array(count).fill('null').join(', ')})`) !== null
    } catch {
      return false
    }
  }
  expect([0, 1, 2, 3].some(isReadWith)).toBe(true)
})

it('has a function for each name that groq-js refuses to read', () => {
  expect(unparsedNames.filter((name) => !functionNames.includes(name))).toEqual([])
})

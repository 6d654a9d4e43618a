import type { SearchEntry } from '@vigil/content-queries/search/search-entries'
import { createSearchIndex } from './search-index.ts'
import { toSearchWords } from './search-words.ts'

const all = { start: 0, count: 10 }

function anEntry(values: Partial<SearchEntry> & { _id: string }): SearchEntry {
  return {
    language: 'en',
    title: null,
    summary: null,
    text: null,
    names: [],
    topics: [],
    day: null,
    translations: [],
    ...values,
  }
}

describe('createSearchIndex', () => {
  const index = createSearchIndex()
  afterAll(() => index.close())
  const find = (query: string, language = 'en') => index.find(toSearchWords(query), language, all)

  beforeAll(() => {
    index.replace(
      [],
      [
        anEntry({ _id: 'lamp', title: 'The lamp in the window', text: 'It burns each night.', names: ['Nigeria'] }),
        anEntry({ _id: 'night', title: 'A night bus', text: 'She carried a lamp.', day: '2025-01-01' }),
        anEntry({
          _id: 'bread',
          title: 'Bread at the gate',
          translations: [{ language: 'ar', title: 'خُبزٌ عند البوّابة', summary: null, text: 'أرسلت الأم رغيفًا' }],
        }),
      ],
    )
  })

  it('puts a word in a title before one in a text', () => {
    expect(find('lamp')).toEqual({ ids: ['lamp', 'night'], total: 2 })
    expect(find('night').ids).toEqual(['night', 'lamp'])
  })

  it('finds by the beginning of a word, by names, and whatever the accents', () => {
    expect(find('wind').ids).toEqual(['lamp'])
    expect(find('NIGÉRIA').ids).toEqual(['lamp'])
  })

  it('wants all words, and takes some when no document has all', () => {
    expect(find('lamp window').ids).toEqual(['lamp'])
    expect(find('lamp submarine').total).toBe(2)
  })

  it('searches a translation in its language, and the original in the others', () => {
    expect(find('خبز', 'ar').ids).toEqual(['bread'])
    expect(find('ارسلت', 'ar').ids).toEqual(['bread'])
    expect(find('بوابة', 'ar').ids).toEqual(['bread'])
    expect(find('bread', 'ar').total).toBe(0)
    expect(find('bread', 'fr').ids).toEqual(['bread'])
    expect(find('خبز', 'en').total).toBe(0)
  })

  it.each(['"', '*', 'NEAR(lamp', 'lamp OR -x', 'title:lamp', '()', '   ', '\u0000'])(
    'takes %j as plain words',
    (query) => {
      expect(() => find(query)).not.toThrow()
    },
  )

  it('cuts a list into pages', () => {
    expect(index.find(['lamp'], 'en', { start: 1, count: 1 })).toEqual({ ids: ['night'], total: 2 })
  })

  it('forgets what is replaced or no longer there', () => {
    index.replace(['lamp'], [anEntry({ _id: 'lamp', title: 'The lantern' })])
    expect(find('window').total).toBe(0)
    expect(find('lantern').ids).toEqual(['lamp'])
    index.keepOnly(new Set(['night']))
    expect(find('lantern').total).toBe(0)
    expect(index.size()).toBe(1)
    index.replace(['night'], [])
    expect(index.size()).toBe(0)
  })
})

it.each([
  ['Été à Paris', ['ete', 'a', 'paris']],
  ['  lamp, LAMP; lamp! ', ['lamp']],
  ['مُحَمَّـــد', ['محمد']],
  ['one two three four five six seven eight nine', ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']],
  ['?!', []],
])('searches %j with these words', (query, words) => {
  expect(toSearchWords(query)).toEqual(words)
})

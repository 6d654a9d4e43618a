import { documentIdsIn, withoutDocuments, withoutLinks, withoutTranslations } from './documents-in-answer.ts'

const answer = {
  total: 2,
  lead: { _id: 'a', title: 'One', prayer: { _id: 'p', body: 'Peace.' } },
  stories: [
    { _id: 'a', title: 'One' },
    { _id: 'b', title: 'Two', countries: [{ _id: 'c', name: 'Jordan' }] },
  ],
}

test('finds every document that an answer shows something of, once', () => {
  expect(documentIdsIn(answer)).toEqual(['a', 'p', 'b', 'c'])
  expect(documentIdsIn(null)).toEqual([])
})

test('takes documents away wherever they stand, and leaves the rest as it is', () => {
  expect(withoutDocuments(answer, new Set(['a']))).toEqual({
    total: 2,
    lead: null,
    stories: [{ _id: 'b', title: 'Two', countries: [{ _id: 'c', name: 'Jordan' }] }],
  })
  expect(withoutDocuments(answer, new Set(['p', 'c']))).toMatchObject({
    lead: { prayer: null },
    stories: [{ _id: 'a' }, { _id: 'b', countries: [] }],
  })
  expect(withoutDocuments(answer, new Set())).toEqual(answer)
  expect(withoutDocuments({ _id: 'a' }, new Set(['a']))).toBeNull()
})

test('takes away what one document must not show of another, and leaves it where others show it', () => {
  const page = { lead: answer.lead, prayers: [{ _id: 'p', body: 'Peace.' }] }
  expect(withoutLinks(page, new Map([['a', new Set(['p'])]]))).toEqual({
    lead: { _id: 'a', title: 'One', prayer: null },
    prayers: [{ _id: 'p', body: 'Peace.' }],
  })
})

test('takes away translations that do not fit, wherever their document stands, and no others', () => {
  const french = { language: 'fr', title: 'Un' }
  const story = { _id: 'a', title: 'One', translation: french }
  const other = { _id: 'b', title: 'Two', translation: french }
  const page = { lead: { ...other, relatedStories: [story] }, latest: [story, other] }
  const withheld = new Map([['a', new Set(['fr'])]])
  const without = { ...story, translation: null }
  expect(withoutTranslations(page, withheld)).toEqual({
    lead: { ...other, relatedStories: [without] },
    latest: [without, other],
  })
  expect(withoutTranslations(page, new Map([['a', new Set(['ar'])]]))).toEqual(page)
})

test('a list of all translations of a document loses those that do not fit: they are not searched either', () => {
  const [french, arabic] = ['fr', 'ar'].map((language) => ({ language, text: 'x' }))
  const entries = [
    { _id: 'a', translations: [french, arabic] },
    { _id: 'b', translations: [french] },
  ]
  expect(withoutTranslations(entries, new Map([['a', new Set(['fr'])]]))).toEqual([
    { _id: 'a', translations: [arabic] },
    { _id: 'b', translations: [french] },
  ])
})

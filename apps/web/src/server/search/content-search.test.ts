import { evaluate, parse } from 'groq-js'
import { z } from 'zod'
import { type ContentSearch, createContentSearch, type Fetch } from './content-search.ts'
import { toReason } from '../site-log.ts'

type StoredDocument = { _id: string; _type: string; _updatedAt: string; [name: string]: unknown }

const range = { start: 0, count: 10 }
let documents: Map<string, StoredDocument>
let warnings: string[]
let isAway: boolean
let asked: number
let search: ContentSearch

beforeEach(() => {
  documents = new Map()
  warnings = []
  isAway = false
  asked = 0
})
afterEach(() => search.close())

let clock = 0
/** Stores a document as if it were edited now. */
function edit(id: string, fields: Readonly<Record<string, unknown>>): void {
  clock += 1
  const _updatedAt = new Date(Date.UTC(2026, 0, 1) + clock).toISOString()
  documents.set(id, { _id: id, _type: 'story', slug: { current: id }, _updatedAt, ...fields })
}

function open(batch = 2): ContentSearch {
  const fetch: Fetch = async (query, params) => {
    asked += 1
    if (isAway) throw new Error('The content server is away.')
    const visible = [...documents.values()]
    return (await evaluate(parse(query, { params }), { dataset: visible, params })).get()
  }
  search = createContentSearch({
    batch,
    pause: 1,
    retryDelay: 1,
    log: { info() {}, warn: (message, cause) => void warnings.push(`${message}: ${toReason(cause)}`) },
    fetchFacts: fetch,
    async fetchWords(query, params) {
      const entries = z.array(z.looseObject({ _id: z.string() })).parse(await fetch(query, params))
      return entries.filter(({ _id }) => !_id.startsWith('refused'))
    },
  })
  return search
}

const idsFor = (words: string, language = 'en') => {
  const answer = search.find(words, language, range)
  return answer.state === 'found' ? answer.ids : answer.state
}

const paragraph = (text: string) => [{ _type: 'block', _key: 'a', children: [{ _type: 'span', _key: 'b', text }] }]

it('reads everything there is, a batch at a time, and says that it is preparing until then', async () => {
  for (const id of ['a', 'b', 'c', 'd', 'e']) edit(id, { title: `Story ${id}`, body: paragraph('A lamp burns.') })
  open()
  expect(idsFor('lamp')).toBe('preparing')
  await search.idle()
  expect(idsFor('lamp')).toHaveLength(5)
  expect(search.size()).toBe(5)
})

it('follows what is added, edited and deleted', async () => {
  edit('a', { title: 'The lamp' })
  edit('b', { title: 'The bread' })
  open()
  await search.idle()
  edit('a', { title: 'The lantern' })
  edit('c', { title: 'The boat' })
  documents.delete('b')
  search.applyChange(['s1:any'])
  await search.idle()
  expect([idsFor('lamp'), idsFor('lantern'), idsFor('boat'), idsFor('bread')]).toEqual([[], ['a'], ['c'], []])
})

it('finds a story by the name of its country, also after that has changed', async () => {
  edit('country', { _type: 'country', name: 'Burma' })
  edit('a', { title: 'The lamp', countries: [{ _ref: 'country' }] })
  open(10)
  await search.idle()
  expect(idsFor('burma')).toEqual(['country', 'a'])
  edit('country', { _type: 'country', name: 'Myanmar' })
  search.applyChange(['s1:any'])
  await search.idle()
  expect(idsFor('burma')).toEqual([])
  expect(idsFor('myanmar')).toEqual(['country', 'a'])
})

it('finds nothing of what the rules keep from readers, and goes on behind it', async () => {
  for (const id of ['refused-a', 'refused-b', 'c']) edit(id, { title: `The lamp ${id}` })
  open(2)
  await search.idle()
  expect(idsFor('lamp')).toEqual(['c'])
})

it('searches reviewed translations only', async () => {
  const translations = [
    { language: 'fr', state: 'reviewed', title: 'La lampe' },
    { language: 'ar', state: 'inReview', title: 'المصباح' },
  ]
  edit('a', { title: 'The lamp', translations })
  open()
  await search.idle()
  expect(idsFor('lampe', 'fr')).toEqual(['a'])
  expect(idsFor('المصباح', 'ar')).toEqual([])
  expect(idsFor('lamp', 'ar')).toEqual(['a'])
})

it('keeps what it knows while the content server is away, and catches up', async () => {
  edit('a', { title: 'The lamp' })
  open()
  await search.idle()
  isAway = true
  edit('b', { title: 'The boat' })
  const before = asked
  search.applyChange(['s1:any'])
  while (asked < before + 3) await new Promise((resolve) => setImmediate(resolve))
  expect(idsFor('lamp')).toEqual(['a'])
  expect(warnings[0]).toContain('The content server is away.')
  isAway = false
  await search.idle()
  expect(idsFor('boat')).toEqual(['b'])
})

it('asks for little when nothing has changed', async () => {
  edit('a', { title: 'The lamp' })
  open()
  await search.idle()
  const before = asked
  search.applyChange(['s1:any'])
  await search.idle()
  expect(asked - before).toBe(2)
})

it('closes at once, also while it waits to ask again', async () => {
  isAway = true
  open()
  while (warnings.length === 0) await new Promise((resolve) => setImmediate(resolve))
  await search.close()
  const before = asked
  await new Promise((resolve) => setImmediate(resolve))
  expect(asked).toBe(before)
  isAway = false
  open()
})

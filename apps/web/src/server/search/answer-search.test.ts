import type { GivenSearch } from '../../search/given-search.ts'
import { createAnswerSearch } from './answer-search.ts'
import type { ContentSearch } from './content-search.ts'

type Asked = Parameters<ContentSearch['find']>

function open(total: number | 'preparing') {
  const asked: Asked[] = []
  const given: { path: string; value: unknown }[] = []
  const answer = createAnswerSearch(
    {
      find: (...question) => {
        asked.push(question)
        return total === 'preparing' ? { state: 'preparing' } : { state: 'found', words: ['lamp'], ids: ['a'], total }
      },
    },
    async (path, value) => {
      given.push({ path, value })
      return { status: 200, html: '' }
    },
  )
  return { answer, asked, given }
}

it.each([
  ['q=lamp', 'lamp', 0],
  ['q=lamp&page=3', 'lamp', 20],
  ['q=lamp&page=0', 'lamp', 0],
  ['q=lamp&page=99', 'lamp', 490],
  ['q=lamp&page=-1e9', 'lamp', 0],
  [`q=${'x'.repeat(5000)}`, 'x'.repeat(200), 0],
])('asks within bounds, whatever the address says: %.40s', async (address, query, start) => {
  const { answer, asked } = open(1000)
  await answer('ar', new URLSearchParams(address))
  expect(asked).toEqual([[query, 'ar', { start, count: 10 }]])
})

it('gives the page of the language what was found', async () => {
  const { answer, given } = open(31)
  await answer('fr', new URLSearchParams('q=lamp&page=2'))
  const value: GivenSearch = { query: 'lamp', words: ['lamp'], ids: ['a'], total: 31, page: 2, pageCount: 4 }
  expect(given).toEqual([{ path: '/fr/search', value }])
})

it('says that it is getting ready instead of that there is nothing', async () => {
  const { answer, given } = open('preparing')
  await answer('en', new URLSearchParams('q=lamp'))
  expect(given).toMatchObject([{ path: '/search', value: { query: 'lamp', ids: null } }])
})

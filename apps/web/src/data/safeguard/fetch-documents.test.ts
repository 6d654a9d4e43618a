import { createClient } from '@sanity/client'
import { evaluate, parse } from 'groq-js'
import { aServer, type RunningServer } from '../../server/testing/a-server.ts'
import { createFetchDocuments } from './fetch-documents.ts'

let server: RunningServer
let stored: { _id: string; _rev: string; title: string }[]
/** What was sent, in bytes. */
let sizes: number[]
let tags: string[]

beforeEach(async () => {
  ;[stored, sizes, tags] = [[], [], []]
  server = await aServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://content.test')
    const read = (name: string): unknown => JSON.parse(url.searchParams.get(`$${name}`) ?? 'null')
    const params = { ids: read('ids'), known: read('known') }
    const tree = parse(url.searchParams.get('query') ?? '', { params })
    const result: unknown = await (await evaluate(tree, { dataset: stored, params })).get()
    const body = JSON.stringify({ result, syncTags: ['s1:a'] })
    sizes.push(body.length)
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(body)
  })
})

afterEach(() => server.close())

const fetchDocuments = (...given: Parameters<ReturnType<typeof createFetchDocuments>>) =>
  createFetchDocuments(
    createClient({
      ...{ projectId: 'vigil', dataset: 'production', apiVersion: '2025-02-19', apiHost: server.origin },
      ...{ useProjectHostname: false, useCdn: false },
    }),
    (syncTags) => tags.push(...syncTags),
  )(...given)

const aDocument = (_id: string, _rev: string) => ({ _id, _rev, title: _id.repeat(1000) })

it('fetches what is not known, and what is known only if it has changed', async () => {
  stored = [aDocument('a', 'r1'), aDocument('b', 'r2'), aDocument('c', 'r2')]
  const first = await fetchDocuments(['a', 'b', 'missing'], [])
  expect(first).toEqual(stored.slice(0, 2))
  expect(tags).toEqual(['s1:a'])
  stored[0] = aDocument('a', 'r3')
  const second = await fetchDocuments(['a', 'b', 'c'], first)
  expect(second).toEqual(stored)
  expect(second[1]).toBe(first[1])
  expect(sizes[1]).toBeLessThan(2500)
})

it('takes no document for another that was written with it', async () => {
  stored = [aDocument('a', 'r1'), aDocument('b', 'r1')]
  const [a] = await fetchDocuments(['a'], [])
  expect(await fetchDocuments(['a', 'b'], a === undefined ? [] : [a])).toEqual(stored)
})

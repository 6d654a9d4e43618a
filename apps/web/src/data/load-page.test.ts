import { optionalText } from '@vigil/content-queries/result-schema'
import { z } from 'zod'
import { aServer, type RunningServer } from '../server/testing/a-server.ts'
import { loadPage } from './load-page.ts'

const schema = z.object({ _id: z.string(), title: optionalText })
const query = { name: 'test-page', query: '*[0]', locale: 'en' } as const

let lake: RunningServer
let result: unknown

beforeAll(async () => {
  lake = await aServer((_request, response) => {
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify({ result, syncTags: ['s1:a', 's1:b'], ms: 1 }))
  })
  Object.assign(process.env, {
    SANITY_PROJECT_ID: 'vigil',
    SANITY_API_HOST: lake.origin,
    SANITY_API_READ_TOKEN: 'may-read',
  })
})

afterAll(() => lake.close())

let logged: string[]

beforeEach(() => {
  logged = []
  jest.spyOn(console, 'warn').mockImplementation((line) => logged.push(line))
})

afterEach(() => jest.restoreAllMocks())

test('a page that is found comes with the sync tags it depends on', async () => {
  result = { _id: 'story', title: 'The lighthouse' }
  expect(await loadPage(query, schema, 'drafts')).toEqual({ state: 'found', page: result, syncTags: ['s1:a', 's1:b'] })
  expect(logged).toEqual([])
})

test('also what is missing depends on sync tags: it may appear', async () => {
  result = null
  expect(await loadPage(query, schema, 'drafts')).toEqual({ state: 'missing', syncTags: ['s1:a', 's1:b'] })
  expect(logged).toEqual([])
})

test('a broken part is left out, and one line of the log names the document and the place, not the content', async () => {
  result = { _id: 'story', title: { secret: 'name of a person' } }
  expect(await loadPage(query, schema, 'drafts')).toMatchObject({ state: 'found', page: { _id: 'story', title: null } })
  expect(logged).toEqual([expect.stringMatching(/^\[test-page\] title of document "story" is left out: .*\.$/)])
  expect(logged.join()).not.toContain('name of a person')
})

test('an answer that is no page at all is invalid, and no failure', async () => {
  result = ['unexpected']
  expect(await loadPage(query, schema, 'drafts')).toMatchObject({ state: 'invalid' })
  expect(logged).toHaveLength(1)
})

import type { IncomingMessage } from 'node:http'
import { stegaClean } from '@sanity/client/stega'
import { readEnvironment } from '../environment.ts'
import { aServer, type RunningServer } from '../server/testing/a-server.ts'
import { createPreviewClient, createPublishedClient } from './content-client.ts'

const title = 'The lighthouse'
const answer = {
  result: { title, kind: 'give' },
  resultSourceMap: {
    documents: [{ _id: 'drafts.story', _type: 'story' }],
    paths: ["$['title']", "$['kind']"],
    mappings: {
      "$['title']": { type: 'value', source: { type: 'documentValue', document: 0, path: 0 } },
      "$['kind']": { type: 'value', source: { type: 'documentValue', document: 0, path: 1 } },
    },
  },
  syncTags: ['s1:a'],
  ms: 1,
}

let lake: RunningServer
let requests: IncomingMessage[]

beforeEach(async () => {
  requests = []
  lake = await aServer((request, response) => {
    requests.push(request)
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(answer))
  })
})

afterEach(() => lake.close())

function environment(changes: Record<string, string> = {}) {
  return readEnvironment({
    SANITY_PROJECT_ID: 'vigil',
    SANITY_API_HOST: lake.origin,
    SANITY_API_READ_TOKEN: 'may-read',
    SANITY_API_PREVIEW_TOKEN: 'may-preview',
    STUDIO_URL: 'http://localhost:3333/studio',
    ...changes,
  })
}

function lastRequest() {
  const request = requests.at(-1)
  const url = new URL(request?.url ?? '', 'http://lake.test')
  return {
    path: url.pathname,
    token: request?.headers.authorization,
    perspective: url.searchParams.get('perspective'),
    sourceMap: url.searchParams.get('resultSourceMap'),
  }
}

test('readers’ content is asked for as published, with the token that sees nothing else', async () => {
  const result = await createPublishedClient(environment()).fetch('*[0]')
  expect(lastRequest()).toEqual({
    path: '/v2025-02-19/data/query/production',
    token: 'Bearer may-read',
    perspective: 'published',
    sourceMap: null,
  })
  expect(result).toEqual(answer.result)
})

test.each([
  ['drafts', 'drafts'],
  ['rSpring,drafts', 'rSpring,drafts'],
  ['rSpring', 'rSpring'],
])('a preview of %s asks for that perspective with the preview token', async (perspective, asked) => {
  await createPreviewClient(environment(), perspective).fetch('*[0]')
  expect(lastRequest()).toMatchObject({ token: 'Bearer may-preview', perspective: asked })
})

test('in a preview, texts carry where they come from; words that code compares with do not', async () => {
  const result = await createPreviewClient(environment(), 'drafts').fetch<typeof answer.result>('*[0]')
  expect(result.title).not.toBe(title)
  expect(stegaClean(result.title)).toBe(title)
  expect(result.kind).toBe('give')
})

test('without a Studio there is nothing to lead to, and a preview has plain texts', async () => {
  const result = await createPreviewClient(environment({ STUDIO_URL: '' }), 'drafts').fetch('*[0]')
  expect(result).toEqual(answer.result)
})

import type { RequestListener } from 'node:http'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { brotliDecompressSync } from 'node:zlib'
import { sendFile } from '../compressed-file.ts'
import { aServer, type RunningServer } from '../testing/a-server.ts'
import { toBuildFile } from './build-file.ts'
import { createOtherInstances } from './other-instances.ts'

const style = '/_next/static/chunks/0-qjf3jkqxs_c.css'
const css = 'text/css; charset=utf-8'

const running: RunningServer[] = []
let warnings: string[]
let asked: { url: string | undefined; headers: object }[]

beforeEach(() => {
  warnings = []
  asked = []
})
afterEach(async () => {
  for (const server of running.splice(0)) await server.close()
})

async function anInstance(answer: RequestListener): Promise<URL> {
  const server = await aServer((request, response) => {
    asked.push({ url: request.url, headers: request.headers })
    answer(request, response)
  })
  running.push(server)
  return new URL(server.origin)
}

const has = (text: string, contentType = css) =>
  anInstance(async (request, response) =>
    sendFile(request, response, await toBuildFile(Buffer.from(text), contentType), {}),
  )
const hasNothing = () =>
  anInstance((_, response) => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('no'))

async function find(origins: readonly URL[], path = style, patience?: number): Promise<string | null> {
  const log = { warn: (message: string) => warnings.push(message) }
  const file = await createOtherInstances({ origins, log, ...(patience && { patience }) }).find(path)
  return file?.variants.identity.toString() ?? null
}

test('a file that one of them has is there, compressed as our own', async () => {
  const origins = [await hasNothing(), await has('p { color: red }')]
  const file = await createOtherInstances({ origins, log: { warn() {} } }).find(style)
  expect(file?.contentType).toBe(css)
  expect(brotliDecompressSync(file?.variants.br ?? '').toString()).toBe('p { color: red }')
})

test('they are told the name and nothing else', async () => {
  const origin = await has('p{}')
  await find([origin])
  expect(asked).toEqual([
    {
      url: style,
      headers: { host: origin.host, 'accept-encoding': 'identity', 'x-vigil-instance': 'asks', connection: 'close' },
    },
  ])
})

test('what has come is asked for once, by many at the same time as well; what has not come is asked for again', async () => {
  const others = createOtherInstances({ origins: [await has('p{}')], log: { warn() {} } })
  const files = await Promise.all([others.find(style), others.find(style)])
  expect(await others.find(style)).toBe(files[0])
  expect(files[1]).toBe(files[0])
  expect(asked).toHaveLength(1)
  const none = createOtherInstances({ origins: [await hasNothing()], log: { warn() {} } })
  expect([await none.find(style), await none.find(style)]).toEqual([null, null])
  expect(asked).toHaveLength(3)
})

test.each([
  '/_next/static/chunks/../../secret.css',
  '/_next/static/chunks/%2e%2e/secret.css',
  '/_next/static/chunks/a%0d%0aHost:%20x.css',
  '/_next/static/chunks/a%3fb.css',
  '/_next/static/chunks/a.html',
  '/_next/static/chunks/a',
  '/_next/static/build-1/_buildManifest.js',
  '/_next/static/%',
  '/healthz',
])('nobody is asked for %s', async (path) => {
  expect(await find([await has('p{}')], path)).toBeNull()
  expect(asked).toEqual([])
})

test.each<[string, RequestListener]>([
  ['a page for everything', (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>')],
  ['bytes of another file', (_, response) => response.writeHead(200, { 'Content-Type': css, ETag: '"a"' }).end('p{}')],
  ['no word about what it should be', (_, response) => response.writeHead(200, { 'Content-Type': css }).end('p{}')],
  ['half of it', (_, response) => response.writeHead(200, { 'Content-Type': css, 'Content-Length': 9 }).end('p{}')],
  ['far too much', (_, response) => response.writeHead(200, { 'Content-Type': css }).end(Buffer.alloc(5_000_000))],
  ['another address', (_, response) => response.writeHead(302, { Location: 'http://127.0.0.1/' }).end()],
])('whoever sends %s is not believed', async (_, answer) => {
  expect(await find([await anInstance(answer)])).toBeNull()
  expect(asked).toHaveLength(1)
})

test('nobody is waited for who does not answer, if another one has it or if nobody does', async () => {
  const silent = await anInstance(() => {})
  expect(await find([silent, await has('p{}')], style, 60_000)).toBe('p{}')
  expect(await find([silent], style, 50)).toBeNull()
})

test('so many names at a time are asked for, and no more', async () => {
  const origins = [await anInstance(() => {})]
  const others = createOtherInstances({ origins, log: { warn() {} }, patience: 300 })
  const names = Array.from({ length: 40 }, (_, index) => `/_next/static/chunks/made-up-${index}.css`)
  expect(new Set(await Promise.all(names.map((name) => others.find(name))))).toEqual(new Set([null]))
  expect(asked).toHaveLength(16)
})

test('that none of them can be reached is said once, until one answers', async () => {
  const closed = createServer().listen(0, '127.0.0.1')
  await once(closed, 'listening')
  const address = closed.address()
  const gone = new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
  closed.close()
  const others = createOtherInstances({ origins: [gone], log: { warn: (message) => warnings.push(message) } })
  expect([await others.find(style), await others.find(style)]).toEqual([null, null])
  expect(warnings).toEqual(['None of SITE_INSTANCES answers, so files of other builds are missing here'])
  expect(await find([gone, await has('p{}')])).toBe('p{}')
  expect(await find([gone, await hasNothing()])).toBeNull()
  expect(warnings).toHaveLength(1)
})

test('a name leads to every address that it has', async () => {
  const origin = await has('p{}')
  expect(await find([new URL(`http://localhost:${origin.port}`)])).toBe('p{}')
})

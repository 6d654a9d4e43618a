import type { IncomingMessage, ServerResponse } from 'node:http'
import { aServer, type RunningServer } from '../testing/a-server.ts'
import { createMediaLibrary, type FoundPicture, type MediaLibrary } from './media-library.ts'
import { toReason } from '../site-log.ts'

const fileName = `${'a1'.repeat(20)}-1200x800.jpg`
const request = { fileName, search: 'auto=format&w=640' }

let server: RunningServer
let seen: { url: string | undefined; headers: IncomingMessage['headers'] }[]
let answer: (response: ServerResponse, request: IncomingMessage) => void
let now: number
let warnings: string[]

beforeEach(async () => {
  seen = []
  now = 0
  warnings = []
  answer = (response) => response.writeHead(200, { 'Content-Type': 'image/jpeg', ETag: '"1"' }).end('picture')
  server = await aServer((incoming, response) => {
    seen.push({ url: incoming.url, headers: incoming.headers })
    answer(response, incoming)
  })
})

afterEach(() => server.close())

function aLibrary(options: { memory?: number; largest?: number } = {}): MediaLibrary {
  return createMediaLibrary({
    source: {
      projectId: 'vigil',
      dataset: 'production',
      apiHost: server.origin,
      readToken: 'read',
      previewToken: 'preview',
    },
    log: { info: () => {}, warn: (message, cause) => warnings.push(`${message}: ${toReason(cause)}`) },
    clock: () => now,
    ...options,
  })
}

function textOf(found: FoundPicture): string {
  return found.state === 'found' ? found.picture.bytes.toString() : found.state
}

it('asks the content server with the token of readers, and once', async () => {
  const library = aLibrary()
  const both = await Promise.all([
    library.find(request, 'image/webp,*/*'),
    library.find(request, 'text/html,image/webp'),
  ])
  expect(both.map(textOf)).toEqual(['picture', 'picture'])
  expect(textOf(await library.find(request, 'image/webp'))).toBe('picture')
  expect(seen).toHaveLength(1)
  expect(seen[0]?.url).toBe(`/images/vigil/production/${fileName}?auto=format&w=640`)
  expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer read', accept: 'image/webp,image/*' })
})

it('asks anew for a browser that takes other formats', async () => {
  const library = aLibrary()
  await library.find(request, 'image/webp')
  await library.find(request, 'image/avif,image/webp')
  expect(seen).toHaveLength(2)
})

it('asks whether a picture is still the same when it has been kept for a while', async () => {
  const library = aLibrary()
  await library.find(request, '')
  now = 60_000
  answer = (response) => response.writeHead(304).end()
  expect(textOf(await library.find(request, ''))).toBe('picture')
  expect(seen[1]?.headers['if-none-match']).toBe('"1"')
  await library.find(request, '')
  expect(seen).toHaveLength(2)
})

it.each([401, 403, 404, 410])(
  'has nothing of a picture that was taken down (%i) once a publish was heard of',
  async (status) => {
    const library = aLibrary()
    await library.find(request, '')
    answer = (response) => response.writeHead(status).end()
    library.notePublish()
    expect(await library.find(request, '')).toEqual({ state: 'missing', isGone: true })
    answer = (response) => response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end('back')
    expect(textOf(await library.find(request, ''))).toBe('back')
  },
)

it('does not believe for long a picture that was asked for before a publish and came after it', async () => {
  const library = aLibrary()
  const release = Promise.withResolvers<void>()
  answer = (response) =>
    void release.promise.then(() => response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end('old'))
  const early = library.find(request, '')
  library.notePublish()
  release.resolve()
  await early
  answer = (response) => response.writeHead(404).end()
  expect(await library.find(request, '')).toEqual({ state: 'missing', isGone: true })
})

it('keeps showing what it has while the content server is in trouble or gone', async () => {
  const library = aLibrary()
  await library.find(request, '')
  now = 120_000
  answer = (response) => response.writeHead(503).end()
  expect(textOf(await library.find(request, ''))).toBe('picture')
  library.notePublish()
  await server.close()
  expect(textOf(await library.find(request, ''))).toBe('picture')
  expect(await library.find({ fileName, search: 'w=1' }, '')).toEqual({ state: 'unavailable' })
  expect(warnings).toHaveLength(1)
  server = await aServer(() => {})
})

it('takes no answer for a picture that is none', async () => {
  answer = (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<script>a()</script>')
  expect(await aLibrary().find(request, '')).toEqual({ state: 'unavailable' })
})

it('does not follow the content server elsewhere', async () => {
  answer = (response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end()
  expect(await aLibrary().find(request, '')).toEqual({ state: 'unavailable' })
})

it('sends a large picture on as it comes, and stops at one without end', async () => {
  answer = (response) => response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end('x'.repeat(3000))
  const library = aLibrary({ memory: 8000, largest: 4000 })
  const found = await library.find(request, '')
  expect(await sizeOf(found)).toBe(3000)
  answer = (response) => response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end('x'.repeat(500_000))
  await expect(sizeOf(await library.find(request, ''))).rejects.toThrow('larger than 4000 bytes')
})

describe('for an editor in draft mode', () => {
  it('asks as a reader first, and with the preview token only where that is not enough', async () => {
    const library = aLibrary()
    expect(textOf(await library.findDraft(request, ''))).toBe('streaming')
    answer = (response, { headers }) =>
      headers.authorization === 'Bearer preview'
        ? response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end('draft')
        : response.writeHead(404).end()
    await library.findDraft(request, '')
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer read', 'Bearer read', 'Bearer preview'])
  })

  it('keeps nothing, so that no reader is ever shown it', async () => {
    const library = aLibrary()
    await library.findDraft(request, '')
    answer = (response) => response.writeHead(404).end()
    expect(await library.find(request, '')).toEqual({ state: 'missing' })
    expect(await library.findDraft(request, '')).toEqual({ state: 'missing' })
  })
})

async function sizeOf(found: FoundPicture): Promise<number> {
  if (found.state !== 'streaming') throw new Error(`It is ${found.state}.`)
  let size = 0
  for await (const chunk of found.body) size += chunk.byteLength
  return size
}

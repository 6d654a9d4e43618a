import type { RequestListener } from 'node:http'
import { aServer, ask, type RunningServer } from '../testing/a-server.ts'
import { pinHeaders } from '../pin-headers.ts'
import { connectTo } from './connections.ts'
import { createPassOn } from './pass-on.ts'

let server: RunningServer

async function open(handler: RequestListener, prepare: RequestListener = () => {}) {
  const passOn = createPassOn(connectTo(handler))
  server = await aServer((request, response) => {
    prepare(request, response)
    passOn(request, response)
  })
}

afterEach(() => server.close())

it('passes on what was asked, and what was answered, but nothing of the connection', async () => {
  await open(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    response.writeHead(201, { 'Set-Cookie': ['a=1', 'b=2'], 'X-Seen': JSON.stringify(request.headers) })
    response.end(`${request.method} ${request.url} ${Buffer.concat(chunks)}`)
  })
  const answer = await fetch(`${server.origin}/a?b=%20c`, {
    method: 'POST',
    body: 'ünïcode',
    headers: { te: 'trailers' },
  })
  expect(answer.status).toBe(201)
  expect(await answer.text()).toBe('POST /a?b=%20c ünïcode')
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(JSON.parse(answer.headers.get('x-seen') ?? '')).toMatchObject({ host: new URL(server.origin).host })
  expect(JSON.parse(answer.headers.get('x-seen') ?? '')).not.toHaveProperty('te')
})

it('passes on what comes early before the rest has come', async () => {
  let finish = () => {}
  await open((_request, response) => {
    response.write('early ')
    finish = () => response.end('late')
  })
  const answer = await fetch(server.origin)
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toBe('early ')
  finish()
  expect((await reader?.read())?.value).toBe('late')
})

it('answers a HEAD without a body', async () => {
  await open((_request, response) => response.writeHead(200, { 'Content-Length': 4 }).end('body'))
  const { status, headers, body } = await ask(server.origin, '/', { method: 'HEAD' })
  expect([status, headers['content-length'], body]).toEqual([200, '4', ''])
})

it('leaves to its caller which headers hold', async () => {
  await open(
    (_request, response) => response.writeHead(200, { 'Cache-Control': 'public' }).end(),
    (_request, response) => pinHeaders(response, { 'Cache-Control': 'no-store' }),
  )
  expect((await ask(server.origin, '/')).headers['cache-control']).toBe('no-store')
})

it('answers 502 when nobody does, and breaks off where the answer does', async () => {
  await open((request, response) => {
    if (request.url === '/never') return response.destroy()
    response.writeHead(200, { 'Content-Length': 100 })
    response.write('half')
    setImmediate(() => response.destroy())
  })
  expect((await ask(server.origin, '/never')).status).toBe(502)
  await expect(fetch(`${server.origin}/half`).then((answer) => answer.text())).rejects.toThrow()
})

it('gives up when whoever asked has gone', async () => {
  const asked = Promise.withResolvers<void>()
  const gone = Promise.withResolvers<void>()
  await open((_request, response) => {
    response.once('close', () => gone.resolve())
    asked.resolve()
  })
  const controller = new AbortController()
  const answer = fetch(server.origin, { signal: controller.signal })
  await asked.promise
  controller.abort()
  await expect(answer).rejects.toThrow(/abort/i)
  await gone.promise
})

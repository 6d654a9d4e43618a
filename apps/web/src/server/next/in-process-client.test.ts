import type { RequestListener } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectTo } from './connections.ts'
import { createInProcessClient } from './in-process-client.ts'

const askFrom = (handler: RequestListener, limit?: number) => createInProcessClient(connectTo(handler), limit)

const forever = () => new AbortController().signal

it('carries a request and its answer', async () => {
  const ask = askFrom(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    response.writeHead(201, {
      'X-Method': request.method ?? '',
      'X-Url': request.url ?? '',
      'X-Host': request.headers.host ?? '',
    })
    response.end(`got ${Buffer.concat(chunks)}`)
  })
  const answer = await ask({
    method: 'POST',
    url: '/a?b=c',
    headers: { host: 'site' },
    body: 'ünïcode',
    signal: forever(),
  })
  expect(answer.status).toBe(201)
  expect(answer.headers).toMatchObject({ 'x-method': 'POST', 'x-url': '/a?b=c', 'x-host': 'site' })
  expect(answer.body.toString()).toBe('got ünïcode')
})

it('carries large answers and many requests at a time', async () => {
  const page = 'x'.repeat(1_000_000)
  const ask = askFrom(async (request, response) => {
    response.write(page)
    await sleep(1)
    response.end(request.url)
  })
  const urls = Array.from({ length: 20 }, (_, number) => `/${number}`)
  const answers = await Promise.all(urls.map((url) => ask({ method: 'GET', url, headers: {}, signal: forever() })))
  expect(answers.map(({ body }) => body.subarray(1_000_000).toString())).toEqual(urls)
})

it('fails when the handler breaks off in the middle', async () => {
  const ask = askFrom((_request, response) => {
    response.writeHead(200, { 'Content-Length': '100' })
    response.write('half')
    setImmediate(() => response.destroy())
  })
  await expect(ask({ method: 'GET', url: '/', headers: {}, signal: forever() })).rejects.toThrow()
})

it('gives up when it is told to', async () => {
  const ask = askFrom(() => {})
  const controller = new AbortController()
  const answer = ask({ method: 'GET', url: '/', headers: {}, signal: controller.signal })
  controller.abort()
  await expect(answer).rejects.toThrow(/abort/i)
})

it('refuses an answer without end', async () => {
  const ask = askFrom((_request, response) => {
    response.end('x'.repeat(1000))
  }, 100)
  await expect(ask({ method: 'GET', url: '/endless', headers: {}, signal: forever() })).rejects.toThrow(
    'The answer to /endless is larger than 100 bytes.',
  )
})

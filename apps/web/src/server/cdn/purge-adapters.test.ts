import { aServer, type RunningServer } from '../testing/a-server.ts'
import { createCdn } from './cdn.ts'
import { PurgeError, type PurgePort } from './purge-port.ts'

const token = 'a-secret-of-the-shared-cache'
const zone = '0123456789abcdef'.repeat(2)

interface Received {
  line: string
  headers: Record<string, unknown>
  body: string
}

let server: RunningServer
let received: Received[]
let answer: { status: number; headers?: Record<string, string>; body: string }

beforeEach(async () => {
  received = []
  server = await aServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    received.push({ line: `${request.method} ${request.url}`, headers: request.headers, body })
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
})

afterEach(() => server.close())

const keysOf = (count: number) => Array.from({ length: count }, (_, index) => index.toString(16).padStart(16, '0'))

describe('Fastly', () => {
  let port: PurgePort
  beforeEach(() => {
    answer = { status: 200, body: '{"0000000000000000":"108-1391560174-974124"}' }
    ;({ port } = createCdn({ kind: 'fastly', token, service: 'SU1Z', api: new URL(server.origin) }))
  })

  it('is told the keys in one request, and not softly', async () => {
    await port.purge(keysOf(2))
    expect(received).toEqual([
      {
        line: 'POST /service/SU1Z/purge',
        headers: expect.objectContaining({
          'fastly-key': token,
          'surrogate-key': '0000000000000000 0000000000000001',
          'content-length': '0',
        }),
        body: '',
      },
    ])
    expect(received[0]?.headers).not.toHaveProperty('fastly-soft-purge')
  })

  it('takes 256 keys at a time', async () => {
    await port.purge(keysOf(300))
    expect(received.map(({ headers }) => String(headers['surrogate-key']).split(' ').length)).toEqual([256, 44])
  })
})

describe('Cloudflare', () => {
  let port: PurgePort
  beforeEach(() => {
    answer = { status: 200, body: '{"success":true,"errors":[],"messages":[],"result":{"id":"023e"}}' }
    ;({ port } = createCdn({ kind: 'cloudflare', token, zone, api: new URL(`${server.origin}/client/v4`) }))
  })

  it('is told the tags', async () => {
    await port.purge(keysOf(2))
    expect(received).toEqual([
      {
        line: `POST /client/v4/zones/${zone}/purge_cache`,
        headers: expect.objectContaining({ authorization: `Bearer ${token}`, 'content-type': 'application/json' }),
        body: '{"tags":["0000000000000000","0000000000000001"]}',
      },
    ])
  })

  it('takes 100 tags at a time', async () => {
    await port.purge(keysOf(101))
    expect(received.map(({ body }) => JSON.parse(body).tags.length)).toEqual([100, 1])
  })

  it.each(['{"success":false,"errors":[{"code":1094}]}', '', '<html>'])(
    'is not believed that says %j',
    async (body) => {
      answer = { status: 200, body }
      await expect(port.purge(keysOf(1))).rejects.toThrow('did not succeed')
    },
  )
})

describe('Varnish', () => {
  it('is told the keys, each server of it, also when one is away', async () => {
    answer = { status: 200, body: '' }
    const away = await aServer(() => {})
    await away.close()
    const { port } = createCdn({ kind: 'varnish', token, servers: [new URL(away.origin), new URL(server.origin)] })
    await expect(port.purge(keysOf(2))).rejects.toThrow()
    expect(received).toMatchObject([
      { line: 'PURGE /', headers: { 'vigil-purge-token': token, 'surrogate-key': keysOf(2).join(' ') } },
    ])
  })
})

describe('any of them', () => {
  const portOf = (name: string) => {
    const api = new URL(server.origin)
    if (name === 'Fastly') return createCdn({ kind: 'fastly', token, service: 'a1', api }).port
    if (name === 'Cloudflare') return createCdn({ kind: 'cloudflare', token, zone, api }).port
    return createCdn({ kind: 'varnish', token, servers: [api] }).port
  }

  it.each(['Fastly', 'Cloudflare', 'Varnish'])(
    '%s that refuses is quoted without its words and our token',
    async (name) => {
      answer = { status: 403, body: `You sent ${token}.` }
      const error = await portOf(name)
        .purge(keysOf(1))
        .catch((cause) => cause)
      expect(error).toBeInstanceOf(PurgeError)
      expect(error.message).toContain(`answered 403: it does not take this CDN_TOKEN`)
      expect(error.message).not.toContain(token)
    },
  )

  it.each(['Fastly', 'Cloudflare', 'Varnish'])('%s may say when to come back', async (name) => {
    answer = { status: 429, headers: { 'Retry-After': '7' }, body: '' }
    await expect(portOf(name).purge(keysOf(1))).rejects.toMatchObject({ retryAfter: 7000 })
  })

  it.each(['Fastly', 'Cloudflare', 'Varnish'])('%s cannot send the token elsewhere', async (name) => {
    let wasAsked = false
    const elsewhere = await aServer((_request, response) => {
      wasAsked = true
      response.end('{"success":true}')
    })
    answer = { status: 307, headers: { Location: elsewhere.origin }, body: '' }
    await expect(portOf(name).purge(keysOf(1))).rejects.toThrow()
    await elsewhere.close()
    expect(wasAsked).toBe(false)
  })
})

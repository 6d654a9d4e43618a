import { z } from 'zod'
import { createTestLake, json, type TestLake } from '../test-lake.ts'

let test: TestLake

beforeEach(() => {
  test = createTestLake()
})

afterEach(() => test.close())

const path = '/v1/projects/vigil/cors'
const add = (origin: string, allowCredentials = false) =>
  test.request('administrator', path, json({ origin, allowCredentials }))

const preflight = (origin: string, asked = 'authorization,content-type') =>
  test.request('nobody', '/v1/data/query/production', {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': asked },
  })

const allowed = (response: Response) => ({
  origin: response.headers.get('access-control-allow-origin'),
  credentials: response.headers.get('access-control-allow-credentials'),
})

const check = async (origin: string) => {
  const response = await test.request('nobody', '/v1/check/cors', { headers: { origin } })
  expect(response.headers.get('access-control-allow-origin')).toBe(origin)
  return z
    .object({ result: z.object({ allowed: z.boolean(), withCredentials: z.boolean() }) })
    .parse(await response.json()).result
}

describe('an origin in the list', () => {
  it('may talk to the lake from the next request on, until it is removed', async () => {
    const origin = 'https://news.example.net'
    expect(allowed(await preflight(origin)).origin).toBeNull()
    expect(await check(origin)).toEqual({ allowed: false, withCredentials: false })

    const added = await add(origin, true)
    const { id } = z.object({ id: z.int() }).parse(await added.json())
    expect(added.status).toBe(201)
    expect(allowed(await preflight(origin))).toEqual({ origin, credentials: 'true' })
    expect(await check(origin)).toEqual({ allowed: true, withCredentials: true })
    expect(await (await test.request('administrator', path)).json()).toMatchObject([
      { id, origin, allowCredentials: true, projectId: 'vigil' },
    ])

    expect((await test.request('administrator', `${path}/${id}`, { method: 'DELETE' })).status).toBe(200)
    expect((await test.request('administrator', `${path}/${id}`, { method: 'DELETE' })).status).toBe(404)
    expect(allowed(await preflight(origin)).origin).toBeNull()
    expect(await check(origin)).toEqual({ allowed: false, withCredentials: false })
  })

  it('sends neither tokens nor cookies unless it may', async () => {
    const origin = 'https://reader.example.net'
    await add(origin)
    const answer = await preflight(origin)
    expect(allowed(answer)).toEqual({ origin, credentials: null })
    const headers = (answer.headers.get('access-control-allow-headers') ?? '').toLowerCase()
    expect(headers).toContain('content-type')
    expect(headers).not.toContain('authorization')
    const only = await preflight(origin, 'authorization')
    expect((only.headers.get('access-control-allow-headers') ?? '').toLowerCase()).not.toContain('authorization')
    expect(await check(origin)).toEqual({ allowed: true, withCredentials: false })
  })

  it('is changed by adding it again', async () => {
    await add('https://a.example.net', true)
    await add('https://A.example.net:443/', false)
    expect(await (await test.request('administrator', path)).json()).toMatchObject([
      { origin: 'https://a.example.net', allowCredentials: false },
    ])
  })

  it.each([
    ['https://*.example.net', 'https://a.example.net', true],
    ['https://*.example.net', 'https://a.b.example.net', true],
    ['https://*.example.net', 'https://example.net', false],
    ['https://*.example.net', 'http://a.example.net', false],
    ['https://*.example.net', 'https://a.example.net.evil.org', false],
    ['https://*.example.net', 'https://evil.org?.example.net', false],
    ['https://*.example.net', 'https://a.example.net:8443', false],
    ['https://*.example.net', 'https://axexample.net', false],
    ['http://intranet:*', 'http://intranet:8080', true],
    ['http://intranet:*', 'http://intranet', true],
    ['http://intranet:*', 'http://intranet.evil.org:8080', false],
    ['https://preview-*.example.net', 'https://preview-12.example.net', true],
    ['*', 'https://anybody.example.com', true],
    ['*', 'null', false],
  ])('%s stands for %s: %s', async (pattern, origin, expected) => {
    expect((await add(pattern)).status).toBe(201)
    expect(allowed(await preflight(origin)).origin).toBe(expected ? origin : null)
  })

  it.each([
    'example.net',
    'ftp://example.net',
    'https://',
    'https://a b',
    'https://a/path',
    'javascript:x',
    '**',
    'https://*.*.*.*',
  ])('is not %s', async (origin) => {
    expect((await add(origin)).status).toBe(400)
  })
})

describe('signing in', () => {
  const leadsTo = async (origin: string) =>
    (await test.request('nobody', `/signin?origin=${encodeURIComponent(`${origin}/studio`)}`)).status === 200

  it('leads to listed pages that may have credentials, and to nobody else', async () => {
    await add('https://plain.example.net')
    await add('https://studio.example.net', true)
    await add('*', true)
    expect(await leadsTo('https://studio.example.net')).toBe(true)
    expect(await leadsTo('https://plain.example.net')).toBe(false)
    // All may talk to the lake; a code that signs somebody in is still not for all.
    expect(await leadsTo('https://anybody.example.com')).toBe(false)
  })
})

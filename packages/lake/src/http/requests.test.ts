import { type Asker, createTestLake, json, type TestLake } from './test-lake.ts'

let test: TestLake

beforeAll(async () => {
  test = createTestLake()
  const mutations = [
    { create: { _id: 'a', _type: 'note' } },
    { create: { _id: 'drafts.a', _type: 'note', text: 'private words' } },
  ]
  await test.request('editor', '/v1/data/mutate/production', json({ mutations }))
})

afterAll(() => test.close())

interface Scenario {
  readonly asker?: Asker
  readonly path: string
  readonly init?: RequestInit
  readonly status: number
  readonly has?: readonly string[]
  readonly hasNot?: readonly string[]
}

const query = (groq: string, rest = '') => `/data/query/production?query=${encodeURIComponent(groq)}${rest}`

const scenarios: Readonly<Record<string, Scenario>> = {
  'an old version queries raw': {
    path: `/v2021-06-07${query('*[_type=="note"]._id')}`,
    status: 200,
    has: ['drafts.a'],
  },
  'version 1 queries raw': { path: `/v1${query('*[_type=="note"]._id')}`, status: 200, has: ['drafts.a'] },
  'a new version queries what is published': {
    path: `/v2025-02-19${query('*[_type=="note"]._id')}`,
    status: 200,
    has: ['"a"'],
    hasNot: ['drafts.a'],
  },
  'version X queries what is published': {
    path: `/vX${query('*[_type=="note"]._id')}`,
    status: 200,
    hasNot: ['drafts.a'],
  },
  'the query comes back': {
    path: `/v1${query('1+1')}`,
    status: 200,
    has: ['"query":"1+1"', '"result":2', '"ms"', '"syncTags"'],
  },
  'the query stays away when asked to': {
    path: `/v1${query('1+1', '&returnQuery=false')}`,
    status: 200,
    hasNot: ['"query"'],
  },
  'nothing is null': { path: `/v1${query('*[_id=="none"][0]')}`, status: 200, has: ['"result":null'] },
  'a query may be posted': {
    path: '/v1/data/query/production',
    init: json({ query: '$a', params: { a: [1] } }),
    status: 200,
    has: ['"result":[1]'],
  },
  'a query is needed': { path: '/v1/data/query/production', status: 400, has: ['query'] },
  'parameters are JSON': { path: `/v1${query('$a', '&$a=oops')}`, status: 400, has: ['$a'] },
  'a perspective can be a stack': { path: `/v1${query('1', '&perspective=r1,drafts')}`, status: 200 },
  'raw cannot be in a stack': { path: `/v1${query('1', '&perspective=raw,drafts')}`, status: 400 },
  'a dataset that is not there': {
    path: '/v1/data/query/none?query=1',
    status: 404,
    has: ['"error":"Dataset not found"'],
  },
  'a project that is not there': {
    path: '/v1/projects/other/datasets',
    status: 404,
    has: ['"type":"project"', 'SIO-404-PNF'],
  },
  'an address that is not there': { path: '/v1/nothing', status: 404, hasNot: ['SIO-404'] },
  'no token': { asker: 'nobody', path: '/v1/users/me', status: 401, has: ['SIO-401-ANF'] },
  'a token that is unknown': {
    asker: 'nobody',
    path: '/v1/users/me',
    init: { headers: { authorization: 'Bearer vk_unknown' } },
    status: 401,
    has: ['SIO-401-ANF'],
  },
  'an unknown token is refused on public data, too': {
    asker: 'nobody',
    path: '/v1/data/query/open?query=1',
    init: { headers: { authorization: 'Bearer vk_unknown' } },
    status: 401,
  },
  'a body that is not JSON': { path: '/v1/data/mutate/production', init: { method: 'POST', body: '{' }, status: 400 },
  'a body that is none': { path: '/v1/data/mutate/production', init: { method: 'POST' }, status: 400 },
  'a mutation of an unknown kind': {
    path: '/v1/data/mutate/production',
    init: json({ mutations: [{ explode: {} }] }),
    status: 400,
    has: ['mutations.0'],
  },
  'a mutation with a word too many': {
    path: '/v1/data/mutate/production',
    init: json({ mutations: [{ patch: { id: 'a', increase: { n: 1 } } }] }),
    status: 400,
  },
  'an action of an unknown kind': {
    path: '/v1/data/actions/production',
    init: json({ actions: [{ actionType: 'sanity.action.explode' }] }),
    status: 400,
  },
  'a body that is too large': {
    path: '/v1/data/mutate/production',
    init: { method: 'POST', body: 'x'.repeat(17 * 1024 * 1024) },
    status: 413,
  },
  'documents by id': {
    path: '/v1/data/doc/production/a,b',
    status: 200,
    has: ['"_id":"a"', '{"id":"b","reason":"existence"}'],
  },
  'documents without their content': {
    path: '/v1/data/doc/production/drafts.a?excludeContent=true',
    status: 200,
    has: ['"_rev"'],
    hasNot: ['private words'],
  },
  'references to a document': {
    path: '/v1/data/references/production/documents/a/to',
    status: 200,
    has: ['"totalCount":0'],
  },
  'a history page needs a moment': { path: '/v1/data/history/production/documents/a', status: 400, has: ['revision'] },
  'the last state of a document': {
    path: '/v1/data/history/production/documents/a?lastRevision=true',
    status: 200,
    has: ['"_id":"a"'],
  },
  'the events of a document': {
    path: '/v1/data/history/production/events/documents/a?limit=5',
    status: 200,
    has: ['"events":{"a":['],
  },
  'what a role may do': {
    path: '/v1/projects/vigil/datasets/production/acl',
    status: 200,
    has: ['_id in path(', '"create"'],
  },
  'the features that are there': { path: '/v1/features', status: 200, has: ['contentReleases'] },
  'telemetry is refused': { path: '/v1/intake/telemetry-status', status: 200, has: ['denied'] },
  'beacons are dropped': { path: '/v1/intake/batch', init: json({}), status: 204 },
  'there are no announcements': { path: '/v1/journey/announcements', status: 200, has: ['[]'] },
  'there is no comments dataset': {
    path: '/v1/projects/vigil/datasets?datasetProfile=comments',
    status: 200,
    has: ['[]'],
  },
  'somebody unknown': { path: '/v1/users/nobody', status: 404 },
  'several people in order': { path: '/v1/users/nobody,system', status: 200, has: ['[null,{"id":"system"'] },
  'the project for a website’s token, without its people': {
    asker: 'reader',
    path: '/v1/projects/vigil',
    status: 200,
    has: ['"members":[]'],
  },
  health: { asker: 'nobody', path: '/healthz', status: 200, has: ['ready'] },
}

it.each(Object.entries(scenarios))('%s', async (_, { asker = 'editor', path, init, status, has = [], hasNot = [] }) => {
  const response = await test.request(asker, path, init)
  const body = await response.text()
  expect({ status: response.status, body }).toMatchObject({ status })
  for (const text of has) expect(body).toContain(text)
  for (const text of hasNot) expect(body).not.toContain(text)
})

describe('a stream', () => {
  it.each(['/v1/data/listen/production?query=*', '/vX/data/live/events/production'])(
    'ends when the token of its reader is deleted: %s',
    async (path) => {
      const { id, secret } = test.auth.tokens.create({ label: 'leaving', role: 'viewer' })
      const response = await test.request('nobody', path, { headers: { authorization: `Bearer ${secret}` } })
      expect(response.status).toBe(200)
      test.auth.tokens.delete(id)
      expect(await response.text()).toContain('event: welcome')
    },
  )

  it('ends for the public when its dataset becomes private', async () => {
    const response = await test.request('nobody', '/v1/data/listen/open?query=*')
    test.lake.setAclMode('open', 'private')
    expect(await response.text()).toContain('event: welcome')
    test.lake.setAclMode('open', 'public')
  })
})

it('history is one JSON object on each line', async () => {
  const path = '/v1/data/history/production/transactions/a,drafts.a?excludeContent=true&effectFormat=mendoza&limit=10'
  const response = await test.request('editor', path)
  expect(response.headers.get('content-type')).toContain('ndjson')
  const lines = (await response.text()).trimEnd().split('\n')
  expect(lines.map((line) => Object.keys(JSON.parse(line)).sort())).toEqual([
    ['author', 'documentIDs', 'effects', 'id', 'timestamp'],
  ])
})

describe('CORS', () => {
  const from = (origin: string, path: string, init: RequestInit = {}) =>
    test.request('editor', path, { ...init, headers: { ...init.headers, origin } })

  it.each([
    ['an answer', `/v1${query('1')}`],
    ['an error', '/v1/data/query/none?query=1'],
    ['a missing address', '/v1/nothing'],
  ])('lets the Studio read %s', async (_, path) => {
    const { headers } = await from('http://localhost:5173', path)
    expect(headers.get('access-control-allow-origin')).toBe('http://localhost:5173')
    expect(headers.get('access-control-allow-credentials')).toBe('true')
    expect(headers.get('vary')).toContain('Origin')
  })

  it('lets the Studio read a stream', async () => {
    const response = await from('http://localhost:5173', '/v1/data/listen/production?query=*')
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:5173')
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    await response.body?.cancel()
  })

  it('lets no stranger read anything', async () => {
    const { headers } = await from('https://evil.example.org', `/v1${query('1')}`)
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it('answers preflights for a long time, without asking who it is', async () => {
    const response = await test.request('nobody', '/v1/data/actions/production', {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:5173',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,x-sanity-app,content-type,last-event-id',
      },
    })
    expect(response.status).toBe(204)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': 'http://localhost:5173',
      'access-control-allow-headers': 'authorization,x-sanity-app,content-type,last-event-id',
      'access-control-allow-methods': expect.stringContaining('POST'),
      'access-control-max-age': '7200',
    })
  })

  it('tells pages whether they are allowed', async () => {
    const allowedFor = async (origin: string) => (await from(origin, '/v1/check/cors')).json()
    expect(await allowedFor('http://localhost:3000')).toEqual({ result: { allowed: true, withCredentials: true } })
    expect(await allowedFor('https://evil.example.org')).toEqual({ result: { allowed: false, withCredentials: false } })
  })
})

it('the log has the shape of a request and nothing of its content', async () => {
  await test.request('editor', `/v1${query('*[text == "private words"]', '&tag=site.home&perspective=drafts')}`)
  const entry = test.log.at(-1)
  expect(entry).toEqual({
    method: 'GET',
    route: '/:version/data/query/:dataset',
    status: 200,
    milliseconds: expect.any(Number),
    dataset: 'production',
    tag: 'site.home',
    perspective: 'drafts',
  })
  await test.request('editor', `/v1/data/doc/production/drafts.a?tag=${encodeURIComponent('two\nlines')}`)
  expect(JSON.stringify(test.log.at(-1))).not.toMatch(/drafts\.a|lines|vk_/)
})

it('each person’s keys are kept', async () => {
  const put = await test.request('editor', '/v1/users/me/keyvalue', json([{ key: 'sort', value: 1 }], 'PUT'))
  expect(put.status).toBe(200)
  expect(await (await test.request('editor', '/v1/users/me/keyvalue/sort,other')).json()).toMatchObject([
    { key: 'sort', value: 1 },
  ])
  expect(await (await test.request('viewer', '/v1/users/me/keyvalue/sort')).json()).toEqual([])
})

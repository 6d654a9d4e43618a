import { type Asker, createTestLake, json, type TestLake } from './test-lake.ts'

let test: TestLake

beforeAll(async () => {
  test = createTestLake()
  for (const dataset of ['production', 'open']) {
    const documents = [
      { _id: 'public', _type: 'note', text: 'for all' },
      { _id: 'drafts.secret', _type: 'note', text: 'for editors' },
      { _id: 'versions.r1.secret', _type: 'note', text: 'for editors' },
    ]
    const mutations = documents.map((createOrReplace) => ({ createOrReplace }))
    const written = await test.request('editor', `/v1/data/mutate/${dataset}`, json({ mutations }))
    expect(written.status).toBe(200)
  }
})

afterAll(() => test.close())

const everybody: readonly Asker[] = ['nobody', 'reader', 'viewer', 'contributor', 'editor', 'administrator']

/** Who gets what, on the private dataset unless it says otherwise. */
type Expected = Readonly<Record<Asker, number>>

const writable = (index: string): Readonly<Record<string, unknown>> => ({ _id: index, _type: 'note' })
let counter = 0
const newId = (prefix = '') => {
  counter += 1
  return `${prefix}new-${counter}`
}

const mutate = (mutation: unknown, dataset = 'production') => ({
  path: `/v1/data/mutate/${dataset}`,
  init: json({ mutations: [mutation] }),
})
const act = (action: unknown) => ({ path: '/v1/data/actions/production', init: json({ actions: [action] }) })

const cases: readonly (readonly [string, () => { path: string; init?: RequestInit }, Expected])[] = [
  ['write what is public', () => mutate({ create: writable(newId()) }), only('editor', 'administrator')],
  [
    'write a draft',
    () => mutate({ create: writable(newId('drafts.')) }),
    only('contributor', 'editor', 'administrator'),
  ],
  [
    'write a version',
    () => mutate({ create: writable(newId('versions.r1.')) }),
    only('contributor', 'editor', 'administrator'),
  ],
  [
    'change what is public',
    () => mutate({ patch: { id: 'public', set: { seen: true } } }),
    only('editor', 'administrator'),
  ],
  ['delete what is public', () => mutate({ delete: { id: 'public-too' } }), only('editor', 'administrator')],
  [
    'write to a public dataset',
    () => mutate({ create: writable(newId()) }, 'open'),
    // Nobody is known there, as a reader.
    { ...only('editor', 'administrator'), nobody: 403 },
  ],
  [
    'create a draft by an action',
    () => {
      const id = newId()
      return act({
        actionType: 'sanity.action.document.create',
        publishedId: id,
        attributes: writable(`drafts.${id}`),
        ifExists: 'fail',
      })
    },
    only('contributor', 'editor', 'administrator'),
  ],
  [
    'publish',
    () => act({ actionType: 'sanity.action.document.publish', draftId: 'drafts.secret', publishedId: 'secret' }),
    only('editor', 'administrator'),
  ],
  [
    'make a dataset',
    () => ({ path: `/v1/projects/vigil/datasets/${newId()}`, init: json({}, 'PUT') }),
    only('administrator'),
  ],
  [
    'open a dataset to the public',
    () => ({ path: '/v1/projects/vigil/datasets/production', init: json({ aclMode: 'private' }, 'PATCH') }),
    only('administrator'),
  ],
  [
    'see who works here',
    () => ({ path: '/v1/users/system' }),
    only('viewer', 'contributor', 'editor', 'administrator'),
  ],
  [
    'ask for their grants',
    () => ({ path: '/v1/projects/vigil/datasets/production/acl' }),
    only('reader', 'viewer', 'contributor', 'editor', 'administrator'),
  ],
]

/** Those get 200, others 403, and who has no token 401. */
function only(...allowed: readonly Asker[]): Expected {
  const entries = everybody.map((asker) => [asker, allowed.includes(asker) ? 200 : asker === 'nobody' ? 401 : 403])
  return Object.fromEntries(entries) as Expected
}

describe.each(everybody)('%s', (asker) => {
  it.each(cases)('may or may not %s', async (_, ask, expected) => {
    // Publishing and deleting use documents up, so they are there anew for everybody.
    await test.request(
      'editor',
      '/v1/data/mutate/production',
      json({
        mutations: [
          { createOrReplace: { _id: 'drafts.secret', _type: 'note', text: 'for editors' } },
          { delete: { id: 'secret' } },
          { createOrReplace: { _id: 'public-too', _type: 'note' } },
        ],
      }),
    )
    const { path, init } = ask()
    expect((await test.request(asker, path, init)).status).toBe(expected[asker])
  })
})

const idsFor = async (asker: Asker, dataset: string, perspective: string) => {
  const query = encodeURIComponent('*[_type == "note" && _id match "*secret" || _id == "public"]._id')
  const response = await test.request(asker, `/v1/data/query/${dataset}?query=${query}&perspective=${perspective}`)
  if (response.status !== 200) return response.status
  const body: unknown = await response.json()
  return typeof body === 'object' && body !== null && 'result' in body ? body.result : body
}

describe('reading', () => {
  beforeAll(async () => {
    await test.request('editor', '/v1/data/mutate/production', json({ mutations: [{ delete: { id: 'secret' } }] }))
  })

  it.each<[Asker, string]>([
    ['reader', 'production'],
    ['reader', 'open'],
    ['nobody', 'open'],
  ])('%s finds only what is published in %s, whatever the perspective', async (asker, dataset) => {
    for (const perspective of ['raw', 'drafts', 'published', 'r1,drafts']) {
      expect(await idsFor(asker, dataset, perspective)).toEqual(['public'])
    }
  })

  it.each<[string]>([['raw'], ['drafts'], ['published']])(
    'nobody gets nothing from a private dataset: %s',
    async (perspective) => {
      expect(await idsFor('nobody', 'production', perspective)).toBe(401)
    },
  )

  it.each<[Asker]>([['viewer'], ['contributor'], ['editor'], ['administrator']])(
    '%s finds drafts and versions',
    async (asker) => {
      expect(await idsFor(asker, 'production', 'raw')).toEqual(
        expect.arrayContaining(['public', 'drafts.secret', 'versions.r1.secret']),
      )
    },
  )

  it.each<[Asker, string]>([
    ['nobody', 'open'],
    ['reader', 'production'],
  ])('a draft that %s asks for by its id is withheld', async (asker, dataset) => {
    const body = await (await test.request(asker, `/v1/data/doc/${dataset}/drafts.secret,public`)).text()
    expect(body).toContain('for all')
    expect(body).not.toContain('for editors')
  })

  it.each<[Asker, string]>([
    ['nobody', 'open'],
    ['reader', 'production'],
  ])('%s learns nothing from history', async (asker, dataset) => {
    for (const path of [
      `/v1/data/history/${dataset}/transactions/drafts.secret,public?effectFormat=mendoza`,
      `/v1/data/history/${dataset}/documents/drafts.secret?lastRevision=true`,
      `/v1/data/history/${dataset}/events/documents/drafts.secret`,
    ]) {
      const response = await test.request(asker, path)
      expect(await response.text()).not.toContain('for editors')
    }
  })

  it('nobody cannot tell a private dataset from one that does not exist', async () => {
    const bodies = await Promise.all(
      ['production', 'missing'].map(async (name) =>
        (await test.request('nobody', `/v1/data/query/${name}?query=1`)).text(),
      ),
    )
    expect(bodies[0]).toBe(bodies[1])
  })
})

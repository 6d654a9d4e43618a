import { z } from 'zod'
import { createTestLake, json, type Asker, type TestLake } from '../test-lake.ts'

let test: TestLake
const guard = jest.fn(() => [{ documentId: 'x', path: '', message: 'nothing is published here' }])

beforeEach(() => {
  guard.mockClear()
  test = createTestLake({ guards: [guard] })
})

afterEach(() => test.close())

const setUp = (asker: Asker, dataset = 'production') =>
  test.request(asker, `/vX/comments/${dataset}/setup`, { method: 'POST' })
const addons = '/v1/projects/vigil/datasets?datasetProfile=comments&addonFor=production'
const names = async (asker: Asker, path: string) =>
  z
    .array(z.looseObject({ name: z.string() }))
    .parse(await (await test.request(asker, path)).json())
    .map(({ name }) => name)
const comment = json({ mutations: [{ create: { _id: 'c1', _type: 'comment', message: 'About a draft' } }] })
const write = (asker: Asker) => test.request(asker, '/v1/data/mutate/production-comments', comment)

describe('the dataset for comments and tasks', () => {
  it('is made when the first comment is written, and once', async () => {
    expect(await (await test.request('editor', addons)).json()).toEqual([])
    for (const asker of ['contributor', 'editor'] as const) {
      expect(await (await setUp(asker)).json()).toEqual({ datasetName: 'production-comments' })
    }
    expect(await (await test.request('viewer', addons)).json()).toMatchObject([
      { name: 'production-comments', aclMode: 'private', datasetProfile: 'comments', addonFor: 'production' },
    ])
  })

  it('is not among those that hold content', async () => {
    await setUp('editor')
    expect(await names('administrator', '/v1/projects/vigil/datasets')).toEqual(['production', 'open'])
    expect(await names('administrator', '/v1/datasets')).toEqual(['production', 'open'])
    expect(await names('editor', '/v1/projects/vigil/datasets?datasetProfile=comments&addonFor=open')).toEqual([])
    expect(await names('editor', '/v1/projects/vigil/datasets?datasetProfile=other')).toEqual([])
    expect(test.lake.listDatasets().map(({ name }) => name)).toContain('production-comments')
  })

  it.each(['viewer', 'contributor', 'editor', 'administrator'] as const)('is read and written by %s', async (asker) => {
    await setUp('editor')
    expect((await write(asker)).status).toBe(200)
    const query = encodeURIComponent('*[_type == "comment"]._id')
    const found = await test.request(asker, `/v1/data/query/production-comments?query=${query}&perspective=raw`)
    expect(await found.json()).toMatchObject({ result: ['c1'] })
    const acl = await test.request(asker, '/v1/projects/vigil/datasets/production-comments/acl')
    expect(await acl.json()).toMatchObject([{ filter: '_id in path("**")' }])
    // Guards watch over what is published; comments are not.
    expect(guard).not.toHaveBeenCalled()
  })

  it.each(['reader', 'nobody'] as const)('is not there for %s', async (asker) => {
    await setUp('editor')
    await write('editor')
    const status = asker === 'nobody' ? 401 : 404
    for (const [path, init] of [
      ['/v1/data/query/production-comments?query=*'],
      ['/v1/data/doc/production-comments/c1'],
      ['/v1/data/mutate/production-comments', comment],
      ['/v1/data/listen/production-comments?query=*'],
      ['/v1/data/live/events/production-comments'],
      ['/v1/data/history/production-comments/transactions/c1'],
      ['/v1/projects/vigil/datasets/production-comments/acl'],
    ] satisfies readonly (readonly [string, RequestInit?])[]) {
      const response = await test.request(asker, path, init)
      expect([path, response.status]).toEqual([path, status])
      expect(await response.text()).not.toContain('About a draft')
    }
    expect(await names(asker, addons)).toEqual([])
    expect((await setUp(asker)).status).toBe(asker === 'nobody' ? 401 : 403)
  })

  it('stays private, and has no comments of its own', async () => {
    await setUp('editor', 'open')
    const open = json({ aclMode: 'public' }, 'PATCH')
    expect((await test.request('administrator', '/v1/projects/vigil/datasets/open-comments', open)).status).toBe(400)
    expect((await test.request('nobody', '/v1/data/query/open-comments?query=*')).status).toBe(401)
    expect((await setUp('editor', 'open-comments')).status).toBe(400)
  })

  it('is not for roles that read some drafts only', async () => {
    await setUp('editor')
    const grants = [{ filter: '_type == "note"', permissions: ['read', 'create', 'update'] }]
    await test.request('administrator', '/v1/projects/vigil/roles', json({ name: 'notes', grants }))
    const { secret } = test.auth.tokens.create({ label: 'notes', role: 'notes' })
    const asked = await test.handler.request('http://lake.example.org/v1/data/query/production-comments?query=*', {
      headers: { authorization: `Bearer ${secret}` },
    })
    expect(asked.status).toBe(404)
  })

  it('keeps out what may not be published in the dataset itself', async () => {
    await setUp('editor')
    const inContent = await test.request('editor', '/v1/data/mutate/production', comment)
    expect(inContent.status).toBe(422)
    expect(guard).toHaveBeenCalled()
  })
})

describe('whom one can mention', () => {
  const query = '*[_type == "system.group"]{members, grants}'
  const path = `/v1/data/query/production?query=${encodeURIComponent(query)}`

  it('are those who work here, with what they may do', async () => {
    const ada = await test.auth.users.create({ email: 'a@example.org', displayName: 'Ada', role: 'contributor' })
    const { result } = z
      .object({ result: z.array(z.object({ members: z.array(z.string()), grants: z.array(z.unknown()) })) })
      .parse(await (await test.request('viewer', path)).json())
    const group = result.find(({ members }) => members.includes(ada.id))
    expect(group?.grants).toEqual(test.auth.roles.find('contributor')?.grants)
    test.auth.people.deactivate(ada.id)
    expect(await (await test.request('viewer', path)).text()).not.toContain(ada.id)
  })

  it('is not for those who do not', async () => {
    expect(await (await test.request('reader', path)).json()).toMatchObject({ result: [] })
    expect((await test.request('nobody', path)).status).toBe(401)
  })
})

it('tells the Studio that there are comments and tasks', async () => {
  expect(await (await test.request('nobody', '/v1/features')).json()).toEqual(
    expect.arrayContaining(['studioComments', 'sanityTasks']),
  )
})

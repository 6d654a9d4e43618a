import { isValidRequest } from '@sanity/webhook'
import { createHookedLake, editor, type HookedLake, openTarget, type Target } from './webhook-test-kit.ts'

let target: Target
let hooked: HookedLake
beforeEach(async () => {
  target = await openTarget()
  hooked = createHookedLake({ targets: [target] })
})
afterEach(async () => {
  await hooked.close()
  await target.close()
})

const access = editor
const commit = (...mutations: Parameters<HookedLake['dataset']['mutate']>[0][number][]) =>
  hooked.dataset.mutate(mutations, { access })
const create = (id: string, more: object = {}) => commit({ createOrReplace: { _id: id, _type: 'story', ...more } })
const bodies = () => target.received.map(({ body }): unknown => JSON.parse(body))

describe('a delivery', () => {
  it('tells what happened in the words of the hosted service, signed so that its own package verifies it', async () => {
    const secret = 'a secret of some length'
    const webhook = hooked.add(`${target.origin}/api/revalidate?from=lake`, { secret })
    const { transactionId } = await create('a', { title: 'One' })
    await hooked.webhooks.settle()

    const [request] = target.received
    expect(request).toMatchObject({ method: 'POST', path: '/api/revalidate?from=lake' })
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      'sanity-transaction-id': transactionId,
      'sanity-transaction-time': hooked.time.now().toISOString(),
      'sanity-dataset': 'production',
      'sanity-document-id': 'a',
      'sanity-project-id': 'vigil',
      'sanity-webhook-id': webhook.id,
      'sanity-operation': 'create',
      'idempotency-key': expect.stringMatching(/^[0-9a-f]{32}$/),
    })
    expect(JSON.parse(request?.body ?? '')).toEqual({
      _id: 'a',
      _type: 'story',
      _rev: transactionId,
      _createdAt: hooked.time.now().toISOString(),
      _updatedAt: hooked.time.now().toISOString(),
      title: 'One',
    })
    expect(await isValidRequest({ headers: request?.headers ?? {}, body: request?.body }, secret)).toBe(true)
    expect(await isValidRequest({ headers: request?.headers ?? {}, body: `${request?.body} ` }, secret)).toBe(false)
    expect(await isValidRequest({ headers: request?.headers ?? {}, body: request?.body }, `${secret}!`)).toBe(false)
  })

  it('has no signature without a secret, and the method and headers that were asked for', async () => {
    hooked.add(target.origin, { httpMethod: 'PUT', headers: { Authorization: 'Bearer t' } })
    await create('a')
    await hooked.webhooks.settle()
    expect(target.received[0]).toMatchObject({ method: 'PUT', headers: { authorization: 'Bearer t' } })
    expect(target.received[0]?.headers).not.toHaveProperty('sanity-webhook-signature')
  })

  it('has the document after the change, or the one that was deleted', async () => {
    hooked.add(target.origin)
    await create('a', { title: 'One' })
    await create('a', { title: 'Two' })
    await commit({ delete: { id: 'a' } })
    await hooked.webhooks.settle()
    expect(bodies()).toMatchObject([{ title: 'One' }, { title: 'Two' }, { _id: 'a', title: 'Two' }])
    expect(target.received.map(({ headers }) => headers['sanity-operation'])).toEqual(['create', 'update', 'delete'])
    expect(new Set(target.received.map(({ headers }) => headers['idempotency-key'])).size).toBe(3)
  })

  it('is made for the operations and the dataset of the webhook only', async () => {
    hooked.add(target.origin, { on: ['delete'] })
    hooked.lake.createDataset('other')
    await create('a')
    await create('a', { title: 'Two' })
    await hooked.lake.dataset('other').mutate([{ create: { _id: 'b', _type: 'story' } }], { access })
    await hooked.lake.dataset('other').mutate([{ delete: { id: 'b' } }], { access })
    await commit({ delete: { id: 'a' } })
    await hooked.webhooks.settle()
    expect(bodies()).toMatchObject([{ _id: 'a' }])
  })
})

describe('filter and projection', () => {
  it('see the document before and after', async () => {
    hooked.add(target.origin, {
      filter: '_type == "story" && delta::changedAny(title) && before().title != after().title',
      projection: `{
        "was": before().title, "is": title, "operation": delta::operation(), "created": before() == null,
        "project": sanity::projectId(), "dataset": sanity::dataset()
      }`,
    })
    await create('a', { title: 'One' })
    await create('a', { title: 'One', note: 'changes nothing that counts' })
    await create('a', { title: 'Two' })
    await commit({ create: { _id: 'p', _type: 'person', title: 'Somebody' } })
    await hooked.webhooks.settle()
    const common = { project: 'vigil', dataset: 'production' }
    expect(bodies()).toEqual([
      { was: null, is: 'One', operation: 'create', created: true, ...common },
      { was: 'One', is: 'Two', operation: 'update', created: false, ...common },
    ])
  })

  it('work as in the example of the hosted service for transaction ids', async () => {
    hooked.add(target.origin, {
      projection: `{"ids": {
        "created": [select(before() == null && after() != null => _id)],
        "deleted": [select(before() != null && after() == null => _id)],
        "all": [_id] }}`,
    })
    await create('a')
    await commit({ delete: { id: 'a' } })
    await hooked.webhooks.settle()
    expect(bodies()).toEqual([
      { ids: { created: ['a'], deleted: [null], all: ['a'] } },
      { ids: { created: [null], deleted: ['a'], all: ['a'] } },
    ])
  })

  it('follow references to published documents, and to no others', async () => {
    hooked.add(target.origin, {
      filter: '_type == "story"',
      projection: '{"names": people[]->name, "release": release->title}',
    })
    await commit(
      { create: { _id: 'p', _type: 'person', name: 'Published' } },
      { create: { _id: 'drafts.p', _type: 'person', name: 'Draft' } },
      { create: { _id: 'versions.r.p', _type: 'person', name: 'Version' } },
    )
    await hooked.dataset.act(
      [
        {
          actionType: 'sanity.action.release.create',
          releaseId: 'r',
          metadata: { title: 'Secret', releaseType: 'asap' },
        },
      ],
      { access },
    )
    const people = ['p', 'drafts.p', 'versions.r.p'].map((_ref) => ({ _ref, _weak: true, _type: 'reference' }))
    await create('a', { people, release: { _ref: '_.releases.r', _weak: true, _type: 'reference' } })
    await hooked.webhooks.settle()
    expect(bodies()).toEqual([{ names: ['Published', null, null], release: null }])
  })
})

describe('drafts', () => {
  const ids = () => target.received.map(({ headers }) => headers['sanity-document-id'])
  const touchAll = () =>
    commit(
      { create: { _id: 'a', _type: 'story' } },
      { create: { _id: 'drafts.a', _type: 'story' } },
      { create: { _id: 'versions.r.a', _type: 'story' } },
    )

  it.each([
    ['stay here with the versions', {}, ['a']],
    ['leave when they are included', { includeDrafts: true }, ['a', 'drafts.a']],
    ['stay here when versions are included', { includeAllVersions: true }, ['a', 'versions.r.a']],
  ])('%s', async (_, options, expected) => {
    hooked.add(target.origin, options)
    await touchAll()
    await hooked.webhooks.settle()
    expect(ids()).toEqual(expected)
  })

  it('never come with documents of the lake itself', async () => {
    hooked.add(target.origin, { includeDrafts: true, includeAllVersions: true })
    await hooked.dataset.act([{ actionType: 'sanity.action.release.create', releaseId: 'r' }], { access })
    await create('a')
    await hooked.webhooks.settle()
    expect(ids()).toEqual(['a'])
  })
})

import type { Perspective } from './lake.ts'
import { createEventReader, createTestLake, editor, reader, type TestLake } from './lake-test-kit.ts'

/** Everything a reader of published documents can ask, on a dataset with drafts and on one without. */
let busy: TestLake
let quiet: TestLake

beforeEach(async () => {
  busy = createTestLake()
  quiet = createTestLake()
  for (const { dataset } of [busy, quiet]) {
    await dataset.mutate([{ create: { _id: 'a', _type: 'story', title: 'Public' } }], {
      access: editor,
      transactionId: 'tx1',
    })
  }
  await busy.dataset.mutate(
    [
      { create: { _id: 'drafts.a', _type: 'story', title: 'Secret', about: { _ref: 'a' } } },
      { create: { _id: 'drafts.b', _type: 'person', title: 'Secret', about: { _ref: 'a' } } },
      { create: { _id: 'versions.r1.a', _type: 'story', title: 'Secret' } },
    ],
    { access: editor, transactionId: 'tx2' },
  )
  const release = { actionType: 'sanity.action.release.create', releaseId: 'r1' }
  await busy.dataset.act([release], { access: editor, transactionId: 'tx-release' })
})

afterEach(() => {
  busy.lake.close()
  quiet.lake.close()
})

/** The answers of both datasets, which must not differ. */
async function both<Answer>(ask: (test: TestLake) => Answer | Promise<Answer>): Promise<readonly [Answer, Answer]> {
  return [await ask(busy), await ask(quiet)]
}

describe('a reader without drafts', () => {
  const perspectives: readonly Perspective[] = ['raw', 'published', 'drafts', ['r1', 'drafts'], ['r1']]

  it.each(perspectives.map((perspective) => ({ perspective })))(
    'gets the same answers whether there are drafts or not, in perspective $perspective',
    async ({ perspective }) => {
      const queries = [
        '*',
        'count(*)',
        '*[_id == "drafts.a"]',
        '*[_id in ["a", "drafts.a", "versions.r1.a"]]{title}',
        '*[references("a")]._id',
        '*[_type == "person"]',
        '*[@ match text::query("secret")]',
        '{"draft": {"_ref": "drafts.b"}}.draft->title',
        '*[sanity::versionOf("a")]._id',
        'releases::all()',
      ]
      for (const query of queries) {
        const [seen, expected] = await both(({ dataset }) => dataset.query({ query, perspective, access: reader }))
        expect(seen).toEqual(expected)
      }
    },
  )

  it('cannot tell a draft that exists from one that does not', async () => {
    const ids = ['a', 'drafts.a', 'drafts.b', 'b', 'versions.r1.a', '_.releases.r1']
    const [seen, expected] = await both(({ dataset }) => dataset.getDocuments(ids, reader))
    expect(seen).toEqual(expected)
    expect(seen.omitted).toContainEqual({ id: 'drafts.b', reason: 'permission' })
    expect(seen.omitted).toContainEqual({ id: 'b', reason: 'existence' })
  })

  it('does not see what drafts refer to', async () => {
    expect(busy.dataset.findReferences('a', editor).totalCount).toBe(2)
    expect(busy.dataset.findReferences('a', reader)).toEqual({ totalCount: 0, references: [] })
  })

  it('has no history', () => {
    const { dataset } = busy
    expect(dataset.transactionLog({ documentIds: ['a', 'drafts.a'], access: reader })).toEqual([])
    expect(dataset.documentsAt(['a', 'drafts.a'], { lastRevision: true }, reader)).toEqual([])
    expect(dataset.documentEvents('drafts.a', { access: reader })).toEqual({ events: [], nextCursor: '' })
    expect(dataset.documentEvents('a', { access: reader })).toEqual({ events: [], nextCursor: '' })
  })

  it.each([
    ['create', { create: { _id: 'drafts.a', _type: 'story' } }],
    ['create', { create: { _id: 'drafts.b', _type: 'story' } }],
    ['patch', { patch: { id: 'drafts.a', set: { title: 'x' } } }],
    ['patch', { patch: { id: 'drafts.a', ifRevisionID: 'tx9', set: { title: 'x' } } }],
    ['delete', { delete: { id: 'drafts.b' } }],
  ])('gets the same refusal to %s a draft whether it exists or not', async (_, mutation) => {
    const refusal = (error: unknown) => JSON.stringify([Reflect.get(Object(error), 'message'), error])
    const [seen, expected] = await both(({ dataset }) => dataset.mutate([mutation], { access: reader }).catch(refusal))
    expect(seen).toBe(expected)
    expect(seen).toContain('Insufficient permissions')
  })

  it('hears nothing of drafts in live events, not even how many there were', async () => {
    const [seen, expected] = await both(async ({ dataset }) => {
      const live = createEventReader(dataset.liveEvents({ access: reader }))
      if (dataset === busy.dataset) {
        await dataset.mutate([{ patch: { id: 'drafts.a', set: { title: 'Secret 2' } } }], { access: editor })
      }
      await dataset.mutate([{ patch: { id: 'a', set: { title: 'Public 2' } } }], {
        access: editor,
        transactionId: 'tx3',
      })
      return live.take(2)
    })
    expect(seen).toEqual(expected)
    expect(seen).toMatchObject([{ event: 'welcome' }, { event: 'message' }])
  })

  it('may not ask for live events of drafts', () => {
    expect(() => busy.dataset.liveEvents({ access: reader, includeDrafts: true })).toThrow(
      expect.objectContaining({ kind: 'insufficientPermissions' }),
    )
  })

  it('hears nothing of drafts as a listener', async () => {
    const [seen, expected] = await both(async ({ dataset }) => {
      const listener = createEventReader(await dataset.listen({ query: '*', access: reader, includeEffects: true }))
      if (dataset === busy.dataset) {
        await dataset.mutate([{ patch: { id: 'drafts.a', set: { title: 'Secret 2' } } }], { access: editor })
      }
      const replace = { createOrReplace: { _id: 'a', _type: 'story', title: 'Public 2' } }
      await (dataset === busy.dataset
        ? dataset.mutate([replace, { delete: { id: 'drafts.a' } }], { access: editor, transactionId: 'tx3' })
        : dataset.mutate([replace], { access: editor, transactionId: 'tx3' }))
      return listener.take(2)
    })
    expect(seen).toEqual(expected)
    expect(JSON.stringify(seen)).not.toContain('Secret')
    expect(seen[1]).toMatchObject({ data: { documentId: 'a', transactionTotalEvents: 1 } })
  })
})

describe('somebody who may read documents by what is in them', () => {
  const guest = {
    userId: 'guest',
    grants: [{ filter: '_id in path("**") && open == true', permissions: ['read', 'history'] as const }],
  }

  it('hears only of the part of a change that they may know', async () => {
    const { dataset } = busy
    const options = { query: '*[_type == "note"]', access: guest, includeEffects: true, includePreviousRevision: true }
    const listener = createEventReader(await dataset.listen(options))
    await dataset.mutate([{ create: { _id: 'n', _type: 'note', text: 'before', open: false } }], { access: editor })
    await dataset.mutate([{ patch: { id: 'n', set: { text: 'meanwhile', open: true } } }], { access: editor })
    await dataset.mutate([{ patch: { id: 'n', set: { text: 'afterwards', open: false } } }], { access: editor })
    const [, appeared, disappeared] = await listener.take(3)
    expect(appeared?.data).toMatchObject({ transition: 'appear', result: { text: 'meanwhile' } })
    expect(disappeared?.data).toMatchObject({ transition: 'disappear', previous: { text: 'meanwhile' } })
    const heard = JSON.stringify([appeared, disappeared])
    expect(heard).not.toContain('before')
    expect(heard).not.toContain('afterwards')
    expect(JSON.stringify(dataset.transactionLog({ documentIds: ['n'], access: guest }))).toBe('[]')
  })
})

import type { Access, ActionInput } from './lake.ts'
import type { Mutation } from '../core/mutation.ts'
import { createEventReader, createTestLake, editor, type TestLake } from './lake-test-kit.ts'

/** Writes what is published, and learns nothing of drafts. */
const publisher: Access = {
  userId: 'pub',
  grants: [{ filter: '_id in path("*")', permissions: ['read', 'create', 'update', 'history'] }],
}

/** Works on notes, drafts included, and learns nothing of anything else. */
const noteWriter: Access = {
  userId: 'not',
  grants: [{ filter: '_type == "note"', permissions: ['read', 'create', 'update', 'history'] }],
}

let busy: TestLake
let quiet: TestLake

beforeEach(async () => {
  busy = createTestLake()
  quiet = createTestLake()
  const create = async ({ dataset }: TestLake, documents: readonly { _id: string; _type: string }[]) =>
    dataset.mutate(
      documents.map((document) => ({ create: document })),
      { access: editor, transactionId: 'tx1' },
    )
  const seen = { _id: 'n', _type: 'note' }
  await create(quiet, [seen])
  await create(busy, [
    seen,
    { _id: 'drafts.secret', _type: 'person' },
    { _id: 'secret2', _type: 'person' },
    { _id: 'versions.r1.secret', _type: 'person' },
  ])
})

afterEach(() => {
  busy.lake.close()
  quiet.lake.close()
})

type Ask = (test: TestLake) => Promise<unknown>

const mutate =
  (access: Access, ...mutations: readonly Mutation[]): Ask =>
  ({ dataset }) =>
    dataset.mutate(mutations, { access, transactionId: 'tx2' })

const act =
  (access: Access, action: ActionInput): Ask =>
  ({ dataset }) =>
    dataset.act([action], { access, transactionId: 'tx2' })

/** What somebody learns: the answer, or all of the error. */
async function learn(ask: Ask, test: TestLake): Promise<string> {
  try {
    return JSON.stringify(await ask(test))
  } catch (error) {
    const { kind, message, details } = Object(error)
    const { cause: _cause, ...told } = details
    return JSON.stringify({ kind, message, told })
  }
}

const strong = (target: string) => ({ about: { _type: 'reference', _ref: target } })
const publishedId = 'secret'

const draftAsks: readonly (readonly [string, Ask])[] = [
  [
    'a strong reference to a draft',
    mutate(publisher, { create: { _id: 'm', _type: 'note', ...strong('drafts.secret') } }),
  ],
  [
    'a strong reference to a version, by a patch',
    mutate(publisher, { patch: { id: 'n', set: strong('versions.r1.secret') } }),
  ],
  ['a patch of a draft', mutate(publisher, { patch: { id: 'drafts.secret', set: { title: 'x' } } })],
  [
    'a patch of a draft at a revision',
    mutate(publisher, { patch: { id: 'drafts.secret', ifRevisionID: 'r', set: {} } }),
  ],
  ['the deletion of a draft', mutate(publisher, { delete: { id: 'drafts.secret' } })],
  ['a deletion by query', mutate(publisher, { delete: { query: '*[_type == "person" && _id in path("**.*")]' } })],
  [
    'publishing',
    act(publisher, { actionType: 'sanity.action.document.publish', draftId: 'drafts.secret', publishedId }),
  ],
  [
    'editing',
    act(publisher, {
      actionType: 'sanity.action.document.edit',
      draftId: 'drafts.secret',
      publishedId,
      patch: { set: { title: 'x' } },
    }),
  ],
  ['discarding', act(publisher, { actionType: 'sanity.action.document.discard', draftId: 'drafts.secret' })],
  [
    'deleting with drafts',
    act(publisher, { actionType: 'sanity.action.document.delete', publishedId, includeDrafts: ['drafts.secret'] }),
  ],
]

describe('somebody who writes but reads no drafts', () => {
  it.each(draftAsks)('learns nothing from %s', async (_, ask) => {
    expect(await learn(ask, busy)).toBe(await learn(ask, quiet))
    expect(await busy.ask('*[_id in path("**.secret")]._id')).toHaveLength(2)
  })

  it('hears nothing of drafts', async () => {
    const { dataset } = busy
    const listener = createEventReader(await dataset.listen({ query: '*', access: publisher }))
    await dataset.mutate([{ patch: { id: 'drafts.secret', set: { title: 'x' } } }], { access: editor })
    await dataset.mutate([{ patch: { id: 'n', set: { title: 'x' } } }], { access: editor })
    expect((await listener.take(2))[1]?.data).toMatchObject({ documentId: 'n' })
  })
})

const hiddenAsks: readonly (readonly [string, Ask])[] = [
  ['a strong reference', mutate(noteWriter, { create: { _id: 'm', _type: 'note', ...strong('secret2') } })],
  ['a patch', mutate(noteWriter, { patch: { id: 'secret2', set: { title: 'x' } } })],
  ['a patch of a draft', mutate(noteWriter, { patch: { id: 'drafts.secret', set: { title: 'x' } } })],
  ['a deletion', mutate(noteWriter, { delete: { id: 'secret2' } })],
  [
    'an edit',
    act(noteWriter, {
      actionType: 'sanity.action.document.edit',
      draftId: 'drafts.secret2',
      publishedId: 'secret2',
      patch: { set: { title: 'x' } },
    }),
  ],
  ['asking by id', async ({ dataset }) => dataset.getDocuments(['secret2', 'drafts.secret', 'n2'], noteWriter)],
]

describe('somebody whose role is about one type', () => {
  it.each(hiddenAsks)('learns nothing of others from %s', async (_, ask) => {
    expect(await learn(ask, busy)).toBe(await learn(ask, quiet))
    expect(await busy.ask('count(*[_type == "person"])')).toBe(3)
  })

  it('hears of drafts of that type, and of nothing else', async () => {
    const { dataset } = busy
    const listener = createEventReader(await dataset.listen({ query: '*', access: noteWriter }))
    await dataset.mutate([{ patch: { id: 'drafts.secret', set: { title: 'x' } } }], { access: editor })
    await dataset.mutate([{ create: { _id: 'drafts.n', _type: 'note' } }], { access: editor })
    expect((await listener.take(2))[1]?.data).toMatchObject({ documentId: 'drafts.n' })
  })

  it('cannot take the place of a document that is hidden', async () => {
    const mutations: readonly Mutation[] = [
      { create: { _id: 'secret2', _type: 'note' } },
      { createOrReplace: { _id: 'secret2', _type: 'note' } },
      { createIfNotExists: { _id: 'secret2', _type: 'note' } },
    ]
    for (const mutation of mutations) {
      await expect(mutate(noteWriter, mutation)(busy)).rejects.toMatchObject({ kind: 'insufficientPermissions' })
    }
    expect(await busy.ask('*[_id == "secret2"][0]._type')).toBe('person')
  })
})

describe('what is hidden still counts', () => {
  it('when it refers to something that is to be deleted', async () => {
    await busy.dataset.mutate([{ patch: { id: 'secret2', set: strong('n') } }], { access: editor })
    const refusal = mutate(noteWriter, { delete: { id: 'n' } })(busy)
    await expect(refusal).rejects.toMatchObject({ kind: 'referencedDocument' })
    await expect(refusal).rejects.toThrow(/^(?!.*secret2)/)
  })

  it('when a draft that refers to it is published by somebody who sees the draft only', async () => {
    const draft = { _id: 'drafts.m', _type: 'note', ...strong('secret2') }
    await busy.dataset.mutate([{ create: draft }], { access: editor })
    const publish = { actionType: 'sanity.action.document.publish', draftId: 'drafts.m', publishedId: 'm' }
    await busy.dataset.act([publish], { access: noteWriter })
    expect(await busy.ask('*[_id == "m"][0].about._ref')).toBe('secret2')
  })

  it('when a reference to it would be left pointing nowhere', async () => {
    const draft = { _id: 'drafts.m', _type: 'note', ...strong('n') }
    await busy.dataset.mutate([{ create: draft }], { access: editor })
    const both = mutate(noteWriter, { delete: { id: 'n' } }, { create: { _id: 'o', _type: 'note', ...strong('n') } })
    await expect(both(busy)).rejects.toMatchObject({ kind: expect.stringMatching(/invalidRequest|referencedDocument/) })
  })

  it('when a release is published by somebody who sees a part of it', async () => {
    const releaser: Access = {
      userId: 'rel',
      grants: [{ filter: '_type in ["note", "system.release"]', permissions: ['read', 'create', 'update'] }],
    }
    const { dataset } = busy
    await dataset.act([{ actionType: 'sanity.action.release.create', releaseId: 'r2' }], { access: editor })
    const version = (_type: string, publishedId: string): ActionInput => ({
      actionType: 'sanity.action.document.version.create',
      publishedId,
      document: { _id: `versions.r2.${publishedId}`, _type },
    })
    await dataset.act([version('note', 'p'), version('person', 'q')], { access: editor })
    const publish = dataset.act([{ actionType: 'sanity.action.release.publish', releaseId: 'r2' }], {
      access: releaser,
    })
    await expect(publish).rejects.toMatchObject({ kind: 'insufficientPermissions' })
    expect(await busy.ask('*[_id in ["p", "q"]]')).toEqual([])
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LakeError } from '../core/errors.ts'
import type { DocumentStore } from '../storage/document-store.ts'
import { createMemoryDocumentStore } from '../storage/memory/memory-document-store.ts'
import { createSqliteDocumentStore } from '../storage/sqlite/sqlite-document-store.ts'
import type { PublishGuard } from './lake.ts'
import { at, contributor, createEventReader, createTestLake, editor, reader, type TestLake } from './lake-test-kit.ts'

const stores = ['memory', 'SQLite'] as const

describe.each(stores)('a lake on %s', (kind) => {
  let folder: string
  let test: TestLake
  const openStore = () => (kind === 'memory' ? createMemoryDocumentStore() : createSqliteDocumentStore({ folder }))

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lake-'))
    test = createTestLake({ store: openStore() })
  })
  afterEach(() => {
    test.lake.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const create = (_id: string, attributes: object = {}) => ({ create: { _id, _type: 'story', ...attributes } })

  describe('mutations', () => {
    it('create, change and delete documents, and say what they did', async () => {
      const { dataset, setTime, ask } = test
      await dataset.mutate([create('a', { title: 'One' })], { access: editor, transactionId: 'tx1' })
      setTime(5)
      const changed = await dataset.mutate([{ patch: { id: 'a', set: { title: 'Two' } } }, create('b')], {
        access: editor,
        transactionId: 'tx2',
      })
      expect(changed).toMatchObject({
        transactionId: 'tx2',
        results: [
          { id: 'a', operation: 'update', document: { title: 'Two' } },
          { id: 'b', operation: 'create' },
        ],
      })
      expect(await ask('*[_id == "a"][0]')).toEqual({
        _id: 'a',
        _type: 'story',
        _rev: 'tx2',
        _createdAt: at(0),
        _updatedAt: at(5),
        title: 'Two',
      })
      await dataset.mutate([{ delete: { id: 'a' } }], { access: editor })
      expect(await ask('*._id')).toEqual(['b'])
    })

    it('are all done or none, and nobody hears of those that failed', async () => {
      const { dataset, ask } = test
      const heard: string[] = []
      dataset.onCommit(({ id }) => heard.push(id))
      const failing = dataset.mutate([create('a'), { patch: { id: 'missing', set: { title: 'x' } } }], {
        access: editor,
      })
      await expect(failing).rejects.toMatchObject({ kind: 'documentNotFound', details: { index: 1 } })
      expect(await ask('*')).toEqual([])
      expect(heard).toEqual([])
    })

    it('can be tried without doing them', async () => {
      const { dataset, ask } = test
      const { results } = await dataset.mutate([create('a')], { access: editor, dryRun: true })
      expect(results).toMatchObject([{ id: 'a', operation: 'create' }])
      expect(await ask('*')).toEqual([])
      expect(dataset.transactionLog({ documentIds: ['a'], access: editor })).toEqual([])
    })

    it('choose documents by a query, which sees what the mutations before it did', async () => {
      const { dataset, ask } = test
      await dataset.mutate([create('a', { n: 1 }), create('b', { n: 2 })], { access: editor })
      const { results } = await dataset.mutate(
        [
          create('c', { n: 2 }),
          { patch: { query: '*[n == $n]', params: { n: 2 }, set: { n: 3 } } },
          { delete: { query: '*[n == 1]' } },
        ],
        { access: editor },
      )
      expect(results.map(({ id, operation }) => [id, operation])).toEqual([
        ['c', 'create'],
        ['b', 'update'],
        ['c', 'update'],
        ['a', 'delete'],
      ])
      expect(await ask('*{_id, n}')).toEqual([
        { _id: 'b', n: 3 },
        { _id: 'c', n: 3 },
      ])
    })

    it('refuse a query that gives no documents', async () => {
      const count = test.dataset.mutate([{ delete: { query: 'count(*)' } }], { access: editor })
      await expect(count).rejects.toMatchObject({ kind: 'invalidRequest' })
      const titles = test.dataset.mutate([create('a'), { delete: { query: '*{title}' } }], { access: editor })
      await expect(titles).rejects.toMatchObject({ kind: 'invalidRequest', details: { index: 1 } })
    })

    it('give keys to the items of lists when asked', async () => {
      const items = [{ text: 'one' }, { text: 'two', _key: 'kept' }]
      await test.dataset.mutate([create('a', { items })], { access: editor, autoGenerateArrayKeys: true })
      expect(await test.ask('*[0].items[]._key')).toEqual([expect.stringMatching(/^[0-9a-f]{12}$/), 'kept'])
    })

    it('that change nothing are no transaction', async () => {
      const { results } = await test.dataset.mutate([{ delete: { id: 'nobody' } }], { access: editor })
      expect(results).toMatchObject([{ operation: 'none' }])
      expect(test.dataset.transactionLog({ documentIds: ['nobody'], access: editor })).toEqual([])
    })

    it('never have a time before that of the last ones, whatever the clock does', async () => {
      const { dataset, setTime, ask } = test
      setTime(10)
      await dataset.mutate([create('a')], { access: editor })
      setTime(3)
      await dataset.mutate([create('b')], { access: editor })
      expect(await ask('*._updatedAt')).toEqual([at(10), at(10)])
    })

    it('keep deleted what others refer to', async () => {
      const { dataset } = test
      await dataset.mutate([create('ann'), create('a', { author: { _ref: 'ann' } })], { access: editor })
      const deletion = dataset.mutate([{ delete: { id: 'ann' } }], { access: editor })
      await expect(deletion).rejects.toMatchObject({ kind: 'referencedDocument' })
    })
  })

  describe('a transaction id', () => {
    const request = [create('a', { n: 1 })]
    const options = { access: editor, transactionId: 'mine' }

    it('that comes again with the same request gives the same answer, and does nothing', async () => {
      const { dataset, ask } = test
      const first = await dataset.mutate(request, options)
      await dataset.mutate([{ patch: { id: 'a', inc: { n: 1 } } }], { access: editor })
      expect(await dataset.mutate(request, options)).toEqual(first)
      expect(await ask('*[0].n')).toBe(2)
    })

    it('tells again what was deleted, changed and created', async () => {
      const { dataset } = test
      await dataset.mutate([create('b'), create('c')], { access: editor })
      const mixed = [{ delete: { id: 'b' } }, { patch: { id: 'c', set: { n: 1 } } }, create('d')]
      const first = await dataset.mutate(mixed, options)
      expect(await dataset.mutate(mixed, options)).toEqual(first)
    })

    it.each([
      ['another request', [create('b')], editor],
      ['another user', request, { ...editor, userId: 'other' }],
    ])('cannot be taken by %s', async (_, again, access) => {
      await test.dataset.mutate(request, options)
      const taken = test.dataset.mutate(again, { ...options, access })
      await expect(taken).rejects.toMatchObject({ kind: 'invalidRequest' })
    })

    it('is a short word', async () => {
      const named = test.dataset.mutate(request, { access: editor, transactionId: 'a#b' })
      await expect(named).rejects.toMatchObject({ kind: 'invalidRequest' })
    })
  })

  describe('actions', () => {
    const act = (actionType: string, more: object) =>
      test.dataset.act([{ actionType: `sanity.action.document.${actionType}`, ...more }], { access: editor })

    it('take a story from its first word to publication and back', async () => {
      const { ask } = test
      const attributes = { _id: 'drafts.x', _type: 'story', title: 'First' }
      await act('create', { publishedId: 'x', attributes, ifExists: 'fail' })
      await act('edit', { draftId: 'drafts.x', publishedId: 'x', patch: { set: { title: 'Second' } } })
      expect(await ask('*._id')).toEqual(['drafts.x'])
      await act('publish', { draftId: 'drafts.x', publishedId: 'x' })
      expect(await ask('*{_id, title}')).toEqual([{ _id: 'x', title: 'Second' }])
      await act('unpublish', { draftId: 'drafts.x', publishedId: 'x' })
      expect(await ask('*._id')).toEqual(['drafts.x'])
      await act('discard', { draftId: 'drafts.x' })
      expect(await ask('*')).toEqual([])
    })

    it('keep a transaction of an edit that changes nothing, as the Studio waits for it', async () => {
      const { dataset } = test
      await dataset.mutate([create('x', { title: 'Published' })], { access: editor })
      const patch = { unset: ['_empty_action_guard_pseudo_field_'] }
      const { transactionId } = await act('edit', { draftId: 'drafts.x', publishedId: 'x', patch })
      expect(await test.ask('*[_id == "drafts.x"]{_rev, title}')).toEqual([{ _rev: transactionId, title: 'Published' }])
    })

    it('bring back an archived release, whose versions exist in history only', async () => {
      const { dataset, ask } = test
      const release = (name: string, more = {}) => ({
        actionType: `sanity.action.release.${name}`,
        releaseId: 'r1',
        ...more,
      })
      await dataset.act([release('create', { metadata: { title: 'Summer', releaseType: 'asap' } })], { access: editor })
      const version = { _id: 'versions.r1.x', _type: 'story', title: 'In summer' }
      await act('version.create', { publishedId: 'x', document: version })
      await dataset.act([release('archive')], { access: editor })
      expect(await ask('*[_type == "story"]')).toEqual([])
      await dataset.act([release('unarchive')], { access: editor })
      expect(await ask('*[_type == "story"].title')).toEqual(['In summer'])
    })

    it('refuse what is no action', async () => {
      await expect(act('dance', {})).rejects.toMatchObject({ kind: 'invalidRequest' })
    })
  })

  describe('permissions', () => {
    it('let contributors write drafts but not publish', async () => {
      const { dataset, ask } = test
      await dataset.mutate([create('drafts.x')], { access: contributor })
      const publishing = dataset.act(
        [{ actionType: 'sanity.action.document.publish', draftId: 'drafts.x', publishedId: 'x' }],
        { access: contributor },
      )
      await expect(publishing).rejects.toMatchObject({
        kind: 'insufficientPermissions',
        message: expect.stringContaining('permission "create" required on document "x"'),
        details: { documentId: 'x' },
      })
      expect(await ask('*._id')).toEqual(['drafts.x'])
    })

    it('are needed on a document as it was and as it becomes', async () => {
      const own = {
        userId: 'ann',
        grants: [{ filter: 'owner == identity()', permissions: ['read', 'update', 'create'] as const }],
      }
      const { dataset } = test
      await dataset.mutate([create('mine', { owner: 'ann' }), create('theirs', { owner: 'ben' })], { access: editor })
      const set = (id: string, owner: string) => dataset.mutate([{ patch: { id, set: { owner } } }], { access: own })
      // What somebody may not read is not there for them.
      await expect(set('theirs', 'ann')).rejects.toMatchObject({ kind: 'documentNotFound' })
      await expect(set('mine', 'ben')).rejects.toMatchObject({ kind: 'insufficientPermissions' })
      await expect(set('mine', 'ann')).resolves.toMatchObject({ results: [{ id: 'mine' }] })
    })

    it('hold in dry runs', async () => {
      const release = { actionType: 'sanity.action.release.create', releaseId: 'r1', metadata: { releaseType: 'asap' } }
      const trial = (access: typeof editor) => test.dataset.act([release], { access, dryRun: true })
      await expect(trial(contributor)).rejects.toMatchObject({ kind: 'insufficientPermissions' })
      await expect(trial(editor)).resolves.toHaveProperty('transactionId')
    })
  })

  describe('guards', () => {
    const noDoom: PublishGuard = ({ document }) =>
      document.title === 'Doom' ? [{ documentId: document._id, path: 'title', message: 'Choose a kinder title.' }] : []

    beforeEach(() => {
      test.lake.close()
      test = createTestLake({ store: openStore(), guards: [noDoom] })
    })

    it('refuse a publication, with a sentence for the editor', async () => {
      const { dataset, ask } = test
      await dataset.mutate([create('drafts.x', { title: 'Doom' })], { access: editor })
      const publish = [{ actionType: 'sanity.action.document.publish', draftId: 'drafts.x', publishedId: 'x' }]
      await expect(dataset.act(publish, { access: editor })).rejects.toMatchObject({
        kind: 'refusedByGuard',
        message: expect.stringContaining('Choose a kinder title.'),
        details: { findings: [{ documentId: 'x', path: 'title', message: 'Choose a kinder title.' }] },
      })
      expect(await ask('*._id')).toEqual(['drafts.x'])
    })

    it('refuse it by mutation and by import as well', async () => {
      const { dataset, lake } = test
      const written = dataset.mutate([create('x', { title: 'Doom' })], { access: editor })
      await expect(written).rejects.toMatchObject({ kind: 'refusedByGuard' })
      const imported = lake.importDocuments('production', [{ _id: 'x', _type: 'story', title: 'Doom' }], editor)
      await expect(imported).rejects.toMatchObject({ kind: 'refusedByGuard' })
    })

    it('are not asked about drafts, versions, deletions and assets', async () => {
      const { dataset } = test
      const asset = { create: { _id: 'image-1', _type: 'sanity.imageAsset', title: 'Doom' } }
      const version = create('versions.r1.x', { title: 'Doom' })
      await dataset.mutate([create('drafts.x', { title: 'Doom' }), version, asset], { access: editor })
      await dataset.mutate([{ delete: { id: 'image-1' } }], { access: editor })
    })

    it('see other documents as they will be, and no drafts', async () => {
      const seen: unknown[] = []
      test.lake.close()
      const spy: PublishGuard = ({ document, getDocument, before }) => {
        if (document._id === 'a') seen.push(getDocument('b')?.title, getDocument('drafts.b'), before)
        return []
      }
      test = createTestLake({ store: openStore(), guards: [spy] })
      await test.dataset.mutate([create('a'), create('b', { title: 'New' }), create('drafts.b')], { access: editor })
      expect(seen).toEqual(['New', null, null])
    })
  })

  describe('import', () => {
    it('writes documents as they are, over those that exist', async () => {
      const { lake, ask } = test
      const old = '2001-02-03T04:05:06.000Z'
      await lake.importDocuments('production', [{ _id: 'a', _type: 'story', _createdAt: old, title: 'One' }], editor)
      await lake.importDocuments('production', [{ _id: 'a', _type: 'story', _createdAt: old, title: 'Two' }], editor)
      expect(await ask('*{title, _createdAt}')).toEqual([{ title: 'Two', _createdAt: old }])
    })

    it('refuses documents that are none, and says which', async () => {
      const { lake, ask } = test
      const documents = [
        { _id: 'a', _type: 'story' },
        { _id: 'not an id', _type: 'story' },
      ]
      const imported = lake.importDocuments('production', documents, editor)
      await expect(imported).rejects.toMatchObject({ kind: 'invalidRequest', details: { index: 1 } })
      expect(await ask('*')).toEqual([])
    })

    it('makes ids for documents that have none', async () => {
      const { results } = await test.lake.importDocuments('production', [{ _type: 'story' }], editor)
      expect(results[0]?.id).toMatch(/^id-\d+$/)
    })
  })

  describe('datasets', () => {
    it('know nothing of each other', async () => {
      const { lake, dataset, ask } = test
      lake.createDataset('archive', { aclMode: 'public' })
      await lake.dataset('archive').mutate([create('a')], { access: editor, transactionId: 'tx' })
      expect(await ask('*')).toEqual([])
      expect(lake.dataset('archive').settings.aclMode).toBe('public')
      expect(dataset.settings.aclMode).toBe('private')
      expect(lake.setAclMode('archive', 'private').aclMode).toBe('private')
      expect(lake.dataset('archive').settings.aclMode).toBe('private')
    })

    it.each(['', 'Production', '../etc', 'a b', '-a', 'a'.repeat(65)])('cannot be called "%s"', (name) => {
      expect(() => test.lake.createDataset(name)).toThrow(expect.objectContaining({ kind: 'invalidRequest' }))
    })

    it('that do not exist are an error', () => {
      expect(() => test.lake.dataset('nowhere')).toThrow(expect.objectContaining({ kind: 'datasetNotFound' }))
      expect(() => test.lake.createDataset('production')).toThrow(
        expect.objectContaining({ kind: 'datasetAlreadyExists' }),
      )
    })
  })

  describe('closing', () => {
    it('ends every stream and refuses what comes after', async () => {
      const { lake, dataset } = test
      const listener = createEventReader(await dataset.listen({ query: '*', access: editor }))
      const live = createEventReader(dataset.liveEvents({ access: reader }))
      lake.close()
      expect((await listener.drain()).map(({ event }) => event)).toEqual(['welcome'])
      expect((await live.drain()).map(({ event }) => event)).toEqual(['welcome'])
      await expect(dataset.mutate([create('a')], { access: editor })).rejects.toMatchObject({ kind: 'unavailable' })
      await expect(test.ask('*')).rejects.toMatchObject({ kind: 'unavailable' })
    })
  })

  it('keeps a commit whatever its listeners do', async () => {
    test.lake.close()
    const errors: unknown[] = []
    test = createTestLake({ store: openStore(), onError: (error) => errors.push(error) })
    const stop = test.dataset.onCommit(() => {
      throw new Error('Not today.')
    })
    const heard: string[] = []
    test.dataset.onCommit(({ id }) => heard.push(id))
    await test.dataset.mutate([create('a')], { access: editor, transactionId: 'tx1' })
    stop()
    await test.dataset.mutate([create('b')], { access: editor, transactionId: 'tx2' })
    expect(errors).toEqual([new Error('Not today.')])
    expect(heard).toEqual(['tx1', 'tx2'])
    expect(await test.ask('*._id')).toEqual(['a', 'b'])
  })
})

describe('a lake whose disk fails', () => {
  it('says "unavailable", changes nothing in memory, and goes on when the disk is well', async () => {
    const store = createMemoryDocumentStore()
    let isBroken = false
    const fragile: DocumentStore = {
      ...store,
      commit(...transaction) {
        if (isBroken) throw new LakeError('unavailable', 'The disk is full.')
        return store.commit(...transaction)
      },
    }
    const { dataset, ask } = createTestLake({ store: fragile })
    const heard: string[] = []
    dataset.onCommit(({ id }) => heard.push(id))
    const write = () =>
      dataset.mutate([{ create: { _id: 'a', _type: 'story' } }], { access: editor, transactionId: 'tx' })
    isBroken = true
    await expect(write()).rejects.toMatchObject({ kind: 'unavailable' })
    expect(await ask('*')).toEqual([])
    expect(heard).toEqual([])
    isBroken = false
    await write()
    expect(heard).toEqual(['tx'])
  })
})

describe('a lake that is opened again', () => {
  it('has every document and its history, and goes on counting', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lake-'))
    const first = createTestLake({ store: createSqliteDocumentStore({ folder }) })
    first.setTime(9)
    await first.dataset.mutate([{ create: { _id: 'a', _type: 'story' } }], { access: editor, transactionId: 'tx1' })
    first.lake.setAclMode('production', 'public')
    first.lake.close()

    const second = createTestLake({ store: createSqliteDocumentStore({ folder }) })
    expect(second.dataset.settings.aclMode).toBe('public')
    expect(await second.ask('*._id')).toEqual(['a'])
    await second.dataset.mutate([{ patch: { id: 'a', set: { title: 'x' } } }], { access: editor, transactionId: 'tx2' })
    expect(await second.ask('*._updatedAt')).toEqual([at(9)])
    const log = second.dataset.transactionLog({ documentIds: ['a'], access: editor })
    expect(log.map(({ id }) => id)).toEqual(['tx1', 'tx2'])
    second.lake.close()
    rmSync(folder, { recursive: true })
  })
})

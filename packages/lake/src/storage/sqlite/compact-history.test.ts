import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { toAccess } from '../../auth/roles.ts'
import { applyMendoza } from '../../core/mendoza/apply.ts'
import { createLake } from '../../lake/create-lake.ts'
import type { LakeDataset } from '../../lake/lake.ts'
import { compactHistory } from './compact-history.ts'
import { createSqliteDocumentStore } from './sqlite-document-store.ts'

const access = toAccess('editor', 'administrator')
const guard = '_empty_action_guard_pseudo_field_'
let folder: string
let now: Date

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lake-compact-'))
  now = new Date('2026-01-01T00:00:00.000Z')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Opens the lake of the test for a while. Every commit takes a day. */
async function withDataset<Result>(work: (dataset: LakeDataset) => Promise<Result>): Promise<Result> {
  const clock = () => {
    now = new Date(now.getTime() + 86_400_000)
    return now
  }
  const lake = createLake({ store: createSqliteDocumentStore({ folder }), clock })
  try {
    if (lake.listDatasets().length === 0) lake.createDataset('production')
    return await work(lake.dataset('production'))
  } finally {
    lake.close()
  }
}

/** What the Studio reads of a document's past, and whether every revision leads to the next. */
async function historyOf(dataset: LakeDataset, ids: readonly string[]) {
  const log = dataset.transactionLog({ documentIds: ids, access, limit: 10_000 })
  const states = new Map<string, unknown>(ids.map((id) => [id, null]))
  for (const { id: transactionId, effects } of log) {
    for (const [id, { apply, revert }] of Object.entries(effects)) {
      const before = states.get(id)
      const after = applyMendoza(before, apply)
      expect(applyMendoza(after, revert)).toEqual(before)
      const [stored] = dataset.documentsAt([id], { revision: transactionId }, access)
      const { _rev, ...content } = stored ?? { _rev: '' }
      expect(after).toEqual(stored === undefined ? null : content)
      if (stored !== undefined) expect(_rev).toBe(transactionId)
      states.set(id, after)
    }
  }
  for (const [id, state] of states) {
    const [document] = dataset.getDocuments([id], access).documents
    const { _rev, ...content } = document ?? { _rev: '' }
    expect(state).toEqual(document === undefined ? null : content)
  }
  return log.map(({ id }) => id)
}

it('keeps what is young, the ends, and what events lead to, and merges the rest', async () => {
  await withDataset(async (dataset) => {
    const act = (transactionId: string, ...actions: Parameters<LakeDataset['act']>[0]) =>
      dataset.act(actions, { access, transactionId })
    const names = { publishedId: 'a', draftId: 'drafts.a' }
    const edit = (n: number) => ({ actionType: 'sanity.action.document.edit', ...names, patch: { set: { n } } })
    await act('created', {
      actionType: 'sanity.action.document.create',
      publishedId: 'a',
      attributes: { _id: 'drafts.a', _type: 'page', n: 0 },
      ifExists: 'fail',
    })
    await act('edit1', edit(1))
    await act('edit2', edit(2))
    await act('published', { actionType: 'sanity.action.document.publish', ...names })
    await act('edit3', edit(3))
    await act('edit4', edit(4))
    await act('published2', { actionType: 'sanity.action.document.publish', ...names })
    await act('edit5', edit(5))
    await act('edit6', edit(6))
    await act('edit7', edit(7))
  })
  const keepSince = new Date(now.getTime() - 86_400_000).toISOString()
  const report = await compactHistory({ folder, keepSince })
  expect(report).toMatchObject({ documents: 2, merged: 1, transactions: { before: 10, after: 9 } })
  await withDataset(async (dataset) => {
    // "edit1" alone: "edit2" and "edit4" are what was published, "edit3" and "edit5" began drafts.
    expect(await historyOf(dataset, ['a', 'drafts.a'])).toEqual([
      'created',
      'edit2',
      'published',
      'edit3',
      'edit4',
      'published2',
      'edit5',
      'edit6',
      'edit7',
    ])
    const { events } = dataset.documentEvents('a', { access })
    expect(events.map(({ type }) => type)).toEqual(['publishDocumentVersion', 'publishDocumentVersion'])
  })
})

it('drops changes that did nothing at any age, but never the last revision', async () => {
  await withDataset(async (dataset) => {
    const patch = (transactionId: string, operations: object) =>
      dataset.mutate([{ patch: { id: 'drafts.a', ...operations } }], { access, transactionId })
    await dataset.mutate([{ create: { _id: 'drafts.a', _type: 'page' } }], { access, transactionId: 'created' })
    await patch('nothing1', { unset: [guard] })
    await patch('nothing2', { unset: [guard] })
    await patch('edit', { set: { n: 1 } })
    await patch('both', { unset: [guard], set: { n: 2 } })
    await patch('nothing3', { unset: [guard] })
  })
  await compactHistory({ folder, keepSince: '2020-01-01T00:00:00.000Z' })
  await withDataset(async (dataset) => {
    expect(await historyOf(dataset, ['drafts.a'])).toEqual(['created', 'edit', 'both', 'nothing3'])
    const [, edit] = dataset.transactionLog({ documentIds: ['drafts.a'], access })
    expect(edit?.mutations).toMatchObject([{ patch: { set: { n: 1 } } }])
  })
})

it('still leads to deleted documents as they last were', async () => {
  await withDataset(async (dataset) => {
    await dataset.mutate([{ create: { _id: 'a', _type: 'page', n: 0 } }], { access })
    for (let n = 1; n <= 5; n += 1) await dataset.mutate([{ patch: { id: 'a', set: { n } } }], { access })
    await dataset.mutate([{ delete: { id: 'a' } }], { access })
    await dataset.mutate([{ create: { _id: 'b', _type: 'page' } }], { access })
  })
  await compactHistory({ folder, keepSince: now.toISOString() })
  await withDataset(async (dataset) => {
    expect(await historyOf(dataset, ['a'])).toHaveLength(3)
    expect(dataset.documentsAt(['a'], { lastRevision: true }, access)).toMatchObject([{ n: 5 }])
  })
})

it('makes the file smaller, and changes nothing the second time', async () => {
  await withDataset(async (dataset) => {
    await dataset.mutate([{ create: { _id: 'a', _type: 'page' } }], { access })
    for (let n = 0; n < 60; n += 1) {
      await dataset.mutate([{ patch: { id: 'a', set: { text: `${n} `.repeat(4000) } } }], { access })
    }
  })
  const first = await compactHistory({ folder, keepSince: now.toISOString() })
  expect(first.merged).toBe(59)
  expect(first.bytes.after).toBeLessThan(first.bytes.before / 2)
  expect(await compactHistory({ folder, keepSince: now.toISOString() })).toMatchObject({ merged: 0 })
})

it('is all or nothing', async () => {
  await withDataset(async (dataset) => {
    for (const _id of ['a', 'b']) {
      await dataset.mutate([{ create: { _id, _type: 'page' } }], { access })
      for (let n = 0; n < 3; n += 1) await dataset.mutate([{ patch: { id: _id, set: { n } } }], { access })
    }
  })
  let documents = 0
  const onDocument = async () => {
    documents += 1
    if (documents === 2) throw new Error('Interrupted')
  }
  await expect(compactHistory({ folder, keepSince: now.toISOString(), onDocument })).rejects.toThrow('Interrupted')
  await withDataset(async (dataset) => expect(await historyOf(dataset, ['a', 'b'])).toHaveLength(8))
})

it('refuses while a lake runs there', async () => {
  await withDataset(async () => {
    await expect(compactHistory({ folder, keepSince: now.toISOString() })).rejects.toMatchObject({
      kind: 'unavailable',
    })
  })
})

it('leaves a history that leads from revision to revision, whatever happened', async () => {
  const id = fc.constantFrom('a', 'drafts.a', 'b')
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ id, kind: fc.constant('set' as const), n: fc.nat(5) }) },
    { weight: 2, arbitrary: fc.record({ id, kind: fc.constant('nothing' as const) }) },
    { weight: 1, arbitrary: fc.record({ id, kind: fc.constant('delete' as const) }) },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), fc.nat(30), async (steps, daysKept) => {
      rmSync(folder, { recursive: true, force: true })
      await withDataset(async (dataset) => {
        for (const each of steps) {
          const created = { createIfNotExists: { _id: each.id, _type: 'page' } }
          if (each.kind === 'delete') await dataset.mutate([{ delete: { id: each.id } }], { access })
          else if (each.kind === 'nothing') {
            await dataset.mutate([created, { patch: { id: each.id, unset: [guard] } }], { access })
          } else await dataset.mutate([created, { patch: { id: each.id, set: { n: each.n } } }], { access })
        }
      })
      const documents = await withDataset(async (dataset) => dataset.documents(access))
      await compactHistory({ folder, keepSince: new Date(now.getTime() - daysKept * 86_400_000).toISOString() })
      await withDataset(async (dataset) => {
        await historyOf(dataset, ['a', 'drafts.a', 'b'])
        expect(dataset.documents(access)).toEqual(documents)
        await dataset.mutate([{ createOrReplace: { _id: 'a', _type: 'page' } }], { access })
        await historyOf(dataset, ['a'])
      })
    }),
    { numRuns: 8 },
  )
}, 30_000)

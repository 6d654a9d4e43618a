import type { Draft } from '../drafts/draft.ts'
import { createMemoryDraftStore } from '../testing/memory-draft-store.ts'
import { writeDrafts } from './write-drafts.ts'

const story: Draft = {
  _id: 'drafts.s',
  _type: 'story',
  title: 'The wall',
  slug: { _type: 'slug', current: 'the-wall' },
}
const prayer: Draft = { _id: 'drafts.p', _type: 'prayer', title: 'For walls' }
const plan = { drafts: [prayer, story], mainId: 's', fingerprint: 'new' }

it('adds drafts, and only drafts', async () => {
  const store = createMemoryDraftStore()

  expect(await writeDrafts(plan, store)).toEqual({
    state: 'imported',
    documents: [
      { id: 'p', type: 'prayer', state: 'created' },
      { id: 's', type: 'story', state: 'created' },
    ],
    hasFileChanged: false,
  })
  expect([...store.documents.keys()]).toEqual(['drafts.p', 'drafts.s'])
})

it.each([
  ['as a draft', 'drafts.s'],
  ['published', 's'],
  ['in a release', 'versions.spring.s'],
])('adds nothing at all when the story exists %s', async (_how, _id) => {
  const changed = { ...story, _id, title: 'Changed by an editor' }
  const store = createMemoryDraftStore([changed])

  expect(await writeDrafts(plan, store)).toMatchObject({ state: 'alreadyImported' })
  expect([...store.documents.values()]).toEqual([changed])
})

it.each([
  ['old', true],
  ['new', false],
])('knows by the fingerprint %s whether the file changed: %s', async (fingerprint, hasFileChanged) => {
  const store = createMemoryDraftStore([{ ...story, importSource: { fingerprint } }])

  expect(await writeDrafts(plan, store)).toMatchObject({ hasFileChanged })
})

it('leaves a shared document alone that another file brought', async () => {
  const known = { ...prayer, _id: 'p', title: 'Changed by an editor' }
  const store = createMemoryDraftStore([known])

  expect(await writeDrafts(plan, store)).toMatchObject({
    state: 'imported',
    documents: [
      { id: 'p', state: 'exists' },
      { id: 's', state: 'created' },
    ],
  })
  expect(store.documents.get('p')).toBe(known)
  expect(store.documents.has('drafts.p')).toBe(false)
})

it('writes nothing when asked to say only what it would do', async () => {
  const store = createMemoryDraftStore()

  expect(await writeDrafts(plan, store, { write: 'nothing' })).toMatchObject({
    state: 'planned',
    documents: [{ state: 'planned' }, { state: 'planned' }],
  })
  expect(store.documents.size).toBe(0)
})

it('gives a second story of the same title an address of its own', async () => {
  const other = (id: string, current: string) => ({ ...story, _id: id, slug: { _type: 'slug', current } })
  const store = createMemoryDraftStore([other('a', 'the-wall'), other('drafts.b', 'the-wall-2')])

  await writeDrafts(plan, store)

  expect(store.documents.get('drafts.s')).toMatchObject({ slug: { _type: 'slug', current: 'the-wall-3' } })
})

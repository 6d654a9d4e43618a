import { createTestLake, editor } from './lake-test-kit.ts'
import type { Derivation, GuardCandidate } from './lake.ts'

/** A document that had a title and has another one leaves a note of the old one. */
const rememberTitles: Derivation = ({ before, after }) =>
  before?._type === 'story' && after !== null && before.title !== after.title
    ? [{ write: { _id: `note-${String(before.title)}`, _type: 'note', about: after._id } }]
    : []

const forgetNotes: Derivation = ({ after, before, getDocument }) =>
  after === null && before?._type === 'story' && getDocument('note-One') !== null ? [{ delete: 'note-One' }] : []

const contributor = {
  userId: 'con',
  grants: [{ filter: '_type == "story"', permissions: ['read', 'create', 'update'] as const }],
}

it('writes what follows in the same transaction, without a permission of its author', async () => {
  const { dataset, ask } = createTestLake({ derivations: [rememberTitles, forgetNotes] })
  await dataset.mutate([{ create: { _id: 's', _type: 'story', title: 'One' } }], { access: contributor })
  const { transactionId } = await dataset.mutate([{ patch: { id: 's', set: { title: 'Two' } } }], {
    access: contributor,
  })
  expect(await ask('*[_type == "note"]{_id, about, _rev}')).toEqual([
    { _id: 'note-One', about: 's', _rev: transactionId },
  ])
  await dataset.mutate([{ delete: { id: 's' } }], { access: editor })
  expect(await ask('*[_type == "note"]')).toEqual([])
})

it('leaves alone what the transaction itself writes', async () => {
  const { dataset, ask } = createTestLake({ derivations: [rememberTitles] })
  await dataset.mutate([{ create: { _id: 's', _type: 'story', title: 'One' } }], { access: editor })
  await dataset.mutate(
    [{ patch: { id: 's', set: { title: 'Two' } } }, { create: { _id: 'note-One', _type: 'note', about: 'mine' } }],
    { access: editor },
  )
  expect(await ask('*[_id == "note-One"][0].about')).toBe('mine')
})

it('does nothing for drafts, and nothing that a guard refuses', async () => {
  const noNotes = ({ document }: GuardCandidate) =>
    document._type === 'note' ? [{ documentId: document._id, path: '', message: 'No notes.' }] : []
  const { dataset, ask } = createTestLake({ derivations: [rememberTitles], guards: [noNotes] })
  await dataset.mutate(
    [
      { create: { _id: 'drafts.s', _type: 'story', title: 'One' } },
      { create: { _id: 's', _type: 'story', title: 'One' } },
    ],
    { access: editor },
  )
  await dataset.mutate([{ patch: { id: 'drafts.s', set: { title: 'Two' } } }], { access: editor })
  expect(await ask('*[_type == "note"]')).toEqual([])
  await expect(dataset.mutate([{ patch: { id: 's', set: { title: 'Two' } } }], { access: editor })).rejects.toThrow(
    'No notes.',
  )
  expect(await ask('*[_id == "s"][0].title')).toBe('One')
})

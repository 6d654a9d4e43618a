import { createTestLake, editor } from './lake-test-kit.ts'
import type { GuardCandidate } from './lake.ts'

const as = (userId: string) => ({ access: { ...editor, userId } })
const publish = { actionType: 'sanity.action.document.publish', draftId: 'drafts.s', publishedId: 's' }

let asked: { author: string; authors: readonly string[]; dataset: string }[]

/** Notes what a guard is told about stories. */
const spy = ({ document, author, authorsOf, dataset }: GuardCandidate) => {
  if (document._type === 'story') asked.push({ author, dataset, authors: [...authorsOf(document._id)].sort() })
  return []
}

beforeEach(() => {
  asked = []
})

it('tells who wrote a draft apart from who publishes it', async () => {
  const { dataset } = createTestLake({ guards: [spy] })
  await dataset.mutate([{ create: { _id: 'drafts.s', _type: 'story', title: 'One' } }], as('ann'))
  await dataset.mutate([{ patch: { id: 'drafts.s', set: { title: 'Two' } } }], as('ben'))
  await dataset.act([publish], as('cleo'))
  expect(asked).toEqual([{ author: 'cleo', dataset: 'production', authors: ['ann', 'ben'] }])
})

it('counts from the last time it was published, and from the beginning when readers do not see it', async () => {
  const { dataset } = createTestLake({ guards: [spy] })
  await dataset.mutate([{ create: { _id: 'drafts.s', _type: 'story', title: 'One' } }], as('ann'))
  await dataset.act([publish], as('ann'))
  await dataset.mutate([{ create: { _id: 'drafts.s', _type: 'story', title: 'Two' } }], as('ben'))
  await dataset.act([publish], as('ann'))
  await dataset.act(
    [{ actionType: 'sanity.action.document.unpublish', draftId: 'drafts.s', publishedId: 's' }],
    as('dan'),
  )
  await dataset.act([publish], as('ann'))
  expect(asked.map(({ authors }) => authors)).toEqual([['ann'], ['ben'], ['ann', 'ben', 'dan']])
})

it('counts whoever publishes text of their own', async () => {
  const { dataset } = createTestLake({ guards: [spy] })
  await dataset.mutate([{ create: { _id: 's', _type: 'story', title: 'One' } }], as('ann'))
  await dataset.mutate([{ create: { _id: 'drafts.s', _type: 'story', title: 'Two' } }], as('ben'))
  await dataset.mutate([{ patch: { id: 's', set: { title: 'Three' } } }], as('cleo'))
  expect(asked.map(({ authors }) => authors)).toEqual([['ann'], ['ben', 'cleo']])
})

it('does not count whoever schedules a draft as it stands, and counts whoever changes the copy', async () => {
  const { dataset } = createTestLake({ guards: [spy] })
  const release = { actionType: 'sanity.action.release.create', releaseId: 'r', metadata: { releaseType: 'asap' } }
  const copy = { _id: 'versions.r.s', _type: 'story', title: 'One' }
  const run = { actionType: 'sanity.action.release.publish', releaseId: 'r' }
  await dataset.mutate([{ create: { _id: 'drafts.s', _type: 'story', title: 'One' } }], as('ann'))
  await dataset.act([release], as('ben'))
  await dataset.mutate([{ create: copy }], as('ben'))
  await dataset.act([run], { ...as('ben'), dryRun: true })
  await dataset.mutate([{ patch: { id: 'versions.r.s', set: { title: 'Two' } } }], as('cleo'))
  await dataset.act([run], { ...as('ben'), dryRun: true })
  expect(asked.map(({ authors }) => authors)).toEqual([['ann'], ['ann', 'ben', 'cleo']])
})

it.each([false, true])(
  'asks about the draft of a form before it is saved, which keeps nothing (saved: %s)',
  async (isSaved) => {
    const { dataset } = createTestLake({ guards: [spy] })
    if (isSaved) await dataset.mutate([{ create: { _id: 'drafts.s', _type: 'story', title: 'Saved' } }], as('ann'))
    const attributes = { _id: 'drafts.s', _type: 'story', title: 'Typed' }
    const asForm = [
      { actionType: 'sanity.action.document.create', publishedId: 's', attributes, ifExists: 'ignore' },
      { actionType: 'sanity.action.document.replaceDraft', publishedId: 's', attributes },
      publish,
    ]
    await dataset.act(asForm, { ...as('ann'), dryRun: true })
    expect(asked.map(({ author }) => author)).toEqual(['ann'])
    const { documents } = dataset.getDocuments(['s', 'drafts.s'], as('ann').access)
    expect(documents.map(({ title }) => title)).toEqual(isSaved ? ['Saved'] : [])
  },
)

it('lets a guard look into other datasets', async () => {
  const seen: unknown[] = []
  const { lake, dataset } = createTestLake({
    guards: [
      ({ peek, peekAll, document }) => {
        if (document._type !== 'story') return []
        seen.push(peek('records', 'r')?.state, [...peekAll('records', 'consent')].length, peek('nowhere', 'r'))
        seen.push([...peekAll('nowhere', 'consent')])
        return []
      },
    ],
  })
  lake.createDataset('records')
  await lake.dataset('records').mutate([{ create: { _id: 'r', _type: 'consent', state: 'given' } }], as('ann'))
  await dataset.mutate([{ create: { _id: 's', _type: 'story' } }], as('ann'))
  expect(seen).toEqual(['given', 1, null, []])
})

it('shows a guard the same list of documents as long as none of them changes', async () => {
  const lists: (readonly unknown[])[] = []
  const { lake, dataset } = createTestLake({
    guards: [
      ({ peekAll, document }) => {
        if (document._type === 'story') lists.push(peekAll('records', 'consent'))
        return []
      },
    ],
  })
  lake.createDataset('records')
  const records = lake.dataset('records')
  for (const mutation of [
    { create: { _id: 'a', _type: 'consent', state: 'given' } },
    { create: { _id: 'n', _type: 'note' } },
    { patch: { id: 'a', set: { state: 'withdrawn' } } },
    { create: { _id: 'b', _type: 'consent', state: 'given' } },
    { delete: { id: 'a' } },
    { delete: { id: 'n' } },
    { delete: { id: 'b' } },
    { create: { _id: 'b', _type: 'consent', state: 'given' } },
  ]) {
    await records.mutate([mutation], as('ann'))
    await dataset.mutate([{ createOrReplace: { _id: 's', _type: 'story' } }], as('ann'))
  }
  const isKept = lists.slice(1).map((list, index) => list === lists[index])
  expect(isKept).toEqual([true, false, false, false, true, false, false])
  expect(lists.map((list) => JSON.stringify(list).match(/"(given|withdrawn)"/g)?.length ?? 0)).toEqual([
    1, 1, 1, 2, 1, 1, 0, 1,
  ])
})

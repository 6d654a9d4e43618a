import fc from 'fast-check'

import { applyMendoza } from './mendoza/apply.ts'
import { planTransaction } from './plan-transaction.ts'
import { createTrialDataset, firstTimestamp, repeatAsStudio } from './core-test-kit.ts'
import type { DocumentMutation } from './mutation.ts'
import type { DocumentChange } from './transaction.ts'

const story = { _id: 'story', _type: 'story', title: 'The lighthouse' }

describe('planTransaction', () => {
  it('makes one change of several mutations on one document', () => {
    const { changes, results } = createTrialDataset().mutate(
      { create: story },
      { patch: { id: 'story', set: { title: 'Second' } } },
      { patch: { id: 'story', setIfMissing: { standfirst: 'S' } } },
    )
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ documentId: 'story', before: null, after: { title: 'Second', standfirst: 'S' } })
    expect(changes[0]?.mutations.map((mutation) => Object.keys(mutation)[0])).toEqual(['create', 'patch', 'patch'])
    expect(results.map(({ id, operation }) => [id, operation])).toEqual([
      ['story', 'create'],
      ['story', 'update'],
      ['story', 'update'],
    ])
  })

  it.each([
    [undefined, 'new1'],
    ['', 'new1'],
    ['drafts.', 'drafts.new1'],
  ])('makes an id for a document that is created with %j', (given, expected) => {
    const { changes, results } = createTrialDataset().mutate({
      create: { ...(given !== undefined && { _id: given }), _type: 'story' },
    })
    expect(results[0]?.id).toBe(expected)
    expect(changes[0]?.mutations).toEqual([
      { create: { _id: expected, _type: 'story', _createdAt: expect.any(String) } },
    ])
  })

  it('changes nothing for a document that comes and goes, or was never there', () => {
    const { changes, results } = createTrialDataset().mutate(
      { create: story },
      { delete: { id: 'story' } },
      { delete: { id: 'other' } },
    )
    expect(changes).toEqual([])
    expect(results.map(({ operation }) => operation)).toEqual(['create', 'delete', 'none'])
  })

  it('can delete a document and create it anew', () => {
    const { changes } = createTrialDataset([story]).mutate(
      { delete: { id: 'story' } },
      { create: { ...story, title: 'Anew' } },
    )
    expect(changes).toMatchObject([{ before: { title: 'The lighthouse' }, after: { title: 'Anew' } }])
  })

  it('says which mutation cannot be done, and then does none', () => {
    const dataset = createTrialDataset([story])
    expect(() => dataset.mutate({ create: { _id: 'a', _type: 'story' } }, { create: story })).toThrow(
      expect.objectContaining({
        kind: 'documentAlreadyExists',
        details: expect.objectContaining({ index: 1, documentId: 'story' }),
      }),
    )
    expect(dataset.ids()).toEqual(['story'])
  })

  it('sees what earlier mutations of the same transaction did', () => {
    const dataset = createTrialDataset()
    dataset.mutate({ create: { ...story, visits: 1 } }, { patch: { id: 'story', inc: { visits: 1 } } })
    expect(dataset.read('story')?.visits).toBe(2)
  })

  it('tells what editors would call it', () => {
    expect(createTrialDataset().mutate({ create: story }).documentEvents).toEqual([
      { type: 'createLiveDocument', documentId: 'story', revisionId: 'tx1' },
    ])
  })

  it('lets an error that is no refusal pass as it is', () => {
    const broken = new Error('disk')
    const plan = () =>
      planTransaction({
        read: () => {
          throw broken
        },
        findStrongReferrers: () => [],
        transactionId: 'tx',
        timestamp: firstTimestamp,
        createId: () => 'new',
        mutations: [{ create: story }],
      })
    expect(plan).toThrow(broken)
  })
})

describe('strong references', () => {
  const country = { _id: 'country', _type: 'country' }
  const referring = (id: string, weak = false) => ({
    _id: id,
    _type: 'story',
    countries: [{ _type: 'reference', _key: 'k', _ref: 'country', ...(weak && { _weak: true }) }],
  })

  it.each(['story', 'drafts.story'])('of %s may not point to a document that is not there', (id) => {
    expect(() => createTrialDataset().mutate({ create: referring(id) })).toThrow(
      expect.objectContaining({
        kind: 'invalidRequest',
        details: expect.objectContaining({ index: 0, documentId: id }),
      }),
    )
  })

  it('may point to a document that comes with the same transaction, in any order', () => {
    expect(createTrialDataset().mutate({ create: referring('story') }, { create: country }).changes).toHaveLength(2)
  })

  it('may not point to a document that goes with the same transaction', () => {
    const dataset = createTrialDataset([country])
    expect(() => dataset.mutate({ create: referring('story') }, { delete: { id: 'country' } })).toThrow(
      'references non-existent document "country"',
    )
  })

  it('may not be slipped in by a patch', () => {
    const dataset = createTrialDataset([{ _id: 'story', _type: 'story' }])
    expect(() => dataset.mutate({ patch: { id: 'story', set: { lead: { _ref: 'nobody' } } } })).toThrow('"nobody"')
  })

  it.each(['story', 'drafts.story', 'versions.r1.story'])('of %s keep a document from being deleted', (id) => {
    const dataset = createTrialDataset([country, referring(id)])
    expect(() => dataset.mutate({ delete: { id: 'country' } })).toThrow(
      expect.objectContaining({
        kind: 'referencedDocument',
        message: expect.stringContaining(`"${id}"`),
        details: { documentId: 'country', index: 0 },
      }),
    )
  })

  it('that go with the same transaction keep nothing', () => {
    const dataset = createTrialDataset([country, referring('a'), referring('b')])
    dataset.mutate({ delete: { id: 'country' } }, { delete: { id: 'a' } }, { patch: { id: 'b', unset: ['countries'] } })
    expect(dataset.ids()).toEqual(['b'])
  })

  it('to the document itself keep nothing', () => {
    const dataset = createTrialDataset([{ _id: 'a', _type: 'story', next: { _ref: 'a' } }])
    dataset.mutate({ delete: { id: 'a' } })
    expect(dataset.ids()).toEqual([])
  })

  it('to something in another dataset are not looked at', () => {
    const elsewhere = { _id: 'a', _type: 'story', other: { _ref: 'x', _dataset: 'other', _projectId: 'p' } }
    expect(createTrialDataset().mutate({ create: elsewhere }).changes).toHaveLength(1)
  })

  it('are the only ones that matter: weak ones may point to nothing and keep nothing', () => {
    const dataset = createTrialDataset([country])
    dataset.mutate({ create: referring('story', true) }, { delete: { id: 'country' } })
    expect(dataset.ids()).toEqual(['story'])
  })

  it('names a few of many referrers', () => {
    const dataset = createTrialDataset([
      country,
      ...Array.from({ length: 9 }, (_, index) => referring(`story-${index}`)),
    ])
    expect(() => dataset.mutate({ delete: { id: 'country' } })).toThrow(/"story-4" and 4 more/)
  })
})

describe('the changes of any transaction', () => {
  const id = fc.constantFrom('a', 'drafts.a', 'versions.r1.a')
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.integer(),
    fc.constant(null),
    fc.constant([]),
  )
  const path = fc.constantFrom('title', 'slug.current', 'list', 'list[0]', 'list[_key=="k"].text', 'list[-1]', '..text')
  const attributes = fc.record(
    {
      title: value,
      list: fc.array(
        fc.oneof(value, fc.record({ _key: fc.constantFrom('k', 'l'), text: value }, { noNullPrototype: true })),
        { maxLength: 4 },
      ),
      _createdAt: fc.constant('2020-01-01T00:00:00.000Z'),
      _rev: fc.constant('forged'),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  const patch = fc.oneof(
    fc.dictionary(path, value, { maxKeys: 2, noNullPrototype: true }).map((set) => ({ set })),
    fc.dictionary(path, value, { maxKeys: 2, noNullPrototype: true }).map((setIfMissing) => ({ setIfMissing })),
    fc.array(path, { maxLength: 2 }).map((unset) => ({ unset })),
    fc
      .tuple(fc.constantFrom('before', 'after', 'replace'), fc.array(value, { maxLength: 2 }))
      .map(([place, items]) => ({
        insert: { [place]: 'list[0]', items },
      })),
    fc.constant({ unset: ['_empty_action_guard_pseudo_field_'] }),
    fc.constant({ merge: { slug: { current: 'merged', 'odd name': 1 } } }),
  )
  const mutation: fc.Arbitrary<DocumentMutation> = fc.oneof(
    fc.tuple(id, attributes).map(([_id, body]) => ({ createOrReplace: { ...body, _id, _type: 'story' } })),
    fc.tuple(id, attributes).map(([_id, body]) => ({ createIfNotExists: { ...body, _id, _type: 'story' } })),
    id.map((documentId) => ({ delete: { id: documentId } })),
    fc.tuple(id, patch).map(([documentId, operations]) => ({ patch: { ...operations, id: documentId } })),
  )
  // Each transaction begins by making sure that everything is there, so that patches find something.
  const ensure: readonly DocumentMutation[] = ['a', 'drafts.a', 'versions.r1.a'].map((_id) => ({
    createIfNotExists: { _id, _type: 'story', list: [{ _key: 'k', text: 'x' }] },
  }))

  const inTransactions = (check: (change: DocumentChange, transactionId: string) => void): void => {
    fc.assert(
      fc.property(fc.array(fc.array(mutation, { maxLength: 4 }), { maxLength: 4 }), (transactions) => {
        const dataset = createTrialDataset()
        transactions.forEach((mutations, index) => {
          const guarded = mutations.flatMap((each) => [...ensure, each])
          for (const change of dataset.mutate(...guarded).changes) check(change, `tx${index + 1}`)
        })
      }),
      { numRuns: 300 },
    )
  }

  it('let the Studio arrive at the same document by repeating the mutations', () => {
    inTransactions((change, transactionId) => {
      expect(repeatAsStudio(change, transactionId)).toEqual(change.after)
    })
  })

  it('have effects that lead there and back', () => {
    const withoutRevision = (document: object | null) =>
      document && Object.fromEntries(Object.entries(document).filter(([name]) => name !== '_rev'))
    inTransactions(({ before, after, effects }) => {
      expect(applyMendoza(withoutRevision(before), effects.apply)).toEqual(withoutRevision(after))
      expect(applyMendoza(withoutRevision(after), effects.revert)).toEqual(withoutRevision(before))
    })
  })

  it('carry the revision and the time of their transaction', () => {
    inTransactions(({ after }, transactionId) => {
      if (after) expect(after._rev).toBe(transactionId)
    })
  })
})

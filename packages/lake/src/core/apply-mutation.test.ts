import { applyMutation, type IdentifiedMutation } from './apply-mutation.ts'
import type { LakeDocument } from './document.ts'
import type { PatchOperations } from './mutation.ts'

const context = { transactionId: 'tx2', timestamp: '2026-01-02T00:00:00.000Z' }

const lighthouse: LakeDocument = {
  _id: 'lighthouse',
  _type: 'story',
  _rev: 'tx1',
  _createdAt: '2026-01-01T00:00:00.000Z',
  _updatedAt: '2026-01-01T00:00:00.000Z',
  title: 'The lighthouse',
  visits: 3,
  tags: ['sea', 'night'],
  body: [
    { _key: 'a', _type: 'block', children: [{ _key: 's', _type: 'span', text: 'Once' }] },
    { _key: 'b', _type: 'block', children: [] },
  ],
}

function patched(operations: PatchOperations): LakeDocument | null {
  return applyMutation(lighthouse, { patch: { id: 'lighthouse', ...operations } }, context).document
}

describe('creating a document', () => {
  const input = { _id: 'a', _type: 'story', title: 'A' }

  it('gives it the revision and the time of the transaction', () => {
    expect(applyMutation(null, { create: input }, context).document).toEqual({
      ...input,
      _rev: 'tx2',
      _createdAt: context.timestamp,
      _updatedAt: context.timestamp,
    })
  })

  it('keeps the time of creation that comes with it, and nothing else that the lake decides', () => {
    const sent = { ...input, _createdAt: '2020-01-01T00:00:00.000Z', _updatedAt: '2021-01-01T00:00:00.000Z', _rev: 'x' }
    expect(applyMutation(null, { create: sent }, context).document).toMatchObject({
      _createdAt: '2020-01-01T00:00:00.000Z',
      _updatedAt: context.timestamp,
      _rev: 'tx2',
    })
  })

  it('tells listeners the time of creation, but no revision', () => {
    expect(applyMutation(null, { create: { ...input, _rev: 'x' } }, context).mutation).toEqual({
      create: { ...input, _createdAt: context.timestamp },
    })
  })

  it('is refused when the id is taken', () => {
    expect(() => applyMutation(lighthouse, { create: { ...input, _id: 'lighthouse' } }, context)).toThrow(
      expect.objectContaining({ kind: 'documentAlreadyExists' }),
    )
  })

  it('says of a version which release it is in and which document it will become', () => {
    const version = { _id: 'versions.r1.a', _type: 'story', _system: { delete: true, bundleId: 'forged' } }
    expect(applyMutation(null, { create: version }, context).document?._system).toEqual({
      bundleId: 'r1',
      scopeId: 'r1',
      release: { _ref: '_.releases.r1', _weak: true },
      group: { _ref: 'a', _weak: true },
      delete: true,
    })
  })
})

describe('creating a document only if there is none', () => {
  const mutation: IdentifiedMutation = { createIfNotExists: { _id: 'lighthouse', _type: 'story', title: 'Other' } }

  it('creates it', () => {
    expect(applyMutation(null, mutation, context)).toMatchObject({ operation: 'create', document: { title: 'Other' } })
  })

  it('leaves the one that is there alone, and tells listeners nothing', () => {
    expect(applyMutation(lighthouse, mutation, context)).toEqual({
      operation: 'none',
      document: lighthouse,
      mutation: null,
    })
  })
})

describe('replacing a document', () => {
  it('leaves nothing of the old content', () => {
    const mutation: IdentifiedMutation = { createOrReplace: { _id: 'lighthouse', _type: 'story', title: 'New' } }
    const { operation, document } = applyMutation(lighthouse, mutation, context)
    expect(operation).toBe('update')
    expect(document).toEqual({
      _id: 'lighthouse',
      _type: 'story',
      title: 'New',
      _rev: 'tx2',
      _createdAt: context.timestamp,
      _updatedAt: context.timestamp,
    })
  })
})

describe('deleting a document', () => {
  it('leaves nothing', () => {
    expect(applyMutation(lighthouse, { delete: { id: 'lighthouse' } }, context)).toEqual({
      operation: 'delete',
      document: null,
      mutation: { delete: { id: 'lighthouse' } },
    })
  })

  it('does nothing when there is none', () => {
    expect(applyMutation(null, { delete: { id: 'lighthouse' } }, context).operation).toBe('none')
  })
})

describe('patching a document', () => {
  it.each<[string, PatchOperations, Record<string, unknown>]>([
    ['sets an attribute', { set: { title: 'New' } }, { title: 'New' }],
    [
      'sets inside an item found by its key',
      { set: { 'body[_key=="b"].style': 'h2' } },
      { body: [{}, { style: 'h2' }] },
    ],
    ['makes the objects on the way', { set: { 'slug.current': 'a' } }, { slug: { current: 'a' } }],
    [
      'sets what is missing',
      { setIfMissing: { title: 'New', standfirst: 'S' } },
      { title: 'The lighthouse', standfirst: 'S' },
    ],
    ['unsets an item by its key', { unset: ['body[_key=="a"]'] }, { body: [{ _key: 'b' }] }],
    ['inserts before an item', { insert: { before: 'tags[0]', items: ['x'] } }, { tags: ['x', 'sea', 'night'] }],
    ['inserts at the end', { insert: { after: 'tags[-1]', items: ['x'] } }, { tags: ['sea', 'night', 'x'] }],
    ['replaces an item', { insert: { replace: 'tags[0]', items: ['x', 'y'] } }, { tags: ['x', 'y', 'night'] }],
    ['counts up', { inc: { visits: 2 } }, { visits: 5 }],
    ['counts down', { dec: { visits: 2 } }, { visits: 1 }],
    ['applies a text diff', { diffMatchPatch: { title: '@@ -8,7 +8,7 @@\n ghth\n-ouse\n+ouSe\n' } }, {}],
    ['merges into an object', { merge: { 'body[0]': { style: 'h2' } } }, { body: [{ style: 'h2', _key: 'a' }, {}] }],
  ])('%s', (_name, operations, expected) => {
    expect(patched(operations)).toMatchObject({ ...expected, _rev: 'tx2', _updatedAt: context.timestamp })
  })

  it('applies the diff of a text that begins with characters of more than one unit', () => {
    const before = { ...lighthouse, title: '🙏 Pray' }
    const patch = { id: 'lighthouse', diffMatchPatch: { title: '@@ -3,4 +3,8 @@\n Pray\n+ now\n' } }
    expect(applyMutation(before, { patch }, context).document?.title).toBe('🙏 Pray now')
  })

  it('drops the piece of a text diff whose surroundings somebody else has changed, as the form of the Studio does', () => {
    const before = { ...lighthouse, title: 'Begin.  AnAnd those se whod tho kwheep watch.' }
    const patch = { id: 'lighthouse', diffMatchPatch: { title: '@@ -20,8 +20,9 @@\n  d thowh\n+o\n' } }
    expect(applyMutation(before, { patch }, context).document?.title).toBe(before.title)
  })

  it('removes an attribute', () => {
    expect(patched({ unset: ['visits'] })).not.toHaveProperty('visits')
  })

  it('leaves the document that it started from as it was', () => {
    const text = JSON.stringify(lighthouse)
    patched({ set: { 'body[0].children[0].text': 'x' }, unset: ['tags[0]'] })
    expect(JSON.stringify(lighthouse)).toBe(text)
  })

  it('still makes a new revision when it changes nothing', () => {
    const { document, mutation } = applyMutation(
      lighthouse,
      { patch: { id: 'lighthouse', unset: ['_empty_action_guard_pseudo_field_'] } },
      context,
    )
    expect(document).toEqual({ ...lighthouse, _rev: 'tx2', _updatedAt: context.timestamp })
    expect(mutation).toEqual({ patch: { id: 'lighthouse', unset: ['_empty_action_guard_pseudo_field_'] } })
  })

  it('is refused when there is no such document', () => {
    expect(() => applyMutation(null, { patch: { id: 'a', set: {} } }, context)).toThrow(
      expect.objectContaining({ kind: 'documentNotFound' }),
    )
  })

  it('is refused when the document has moved on', () => {
    expect(() => patched({ ifRevisionID: 'tx0', set: { title: 'x' } })).toThrow(
      expect.objectContaining({ kind: 'revisionMismatch' }),
    )
  })

  it('goes through when the document is at the revision that was seen, which listeners need not check again', () => {
    const { document, mutation } = applyMutation(
      lighthouse,
      { patch: { id: 'lighthouse', ifRevisionID: 'tx1', set: { title: 'x' } } },
      context,
    )
    expect(document?.title).toBe('x')
    expect(mutation).toEqual({ patch: { id: 'lighthouse', set: { title: 'x' } } })
  })

  it('ignores what the lake decides, for listeners too', () => {
    const { document, mutation } = applyMutation(
      lighthouse,
      { patch: { id: 'lighthouse', set: { _rev: 'x', _updatedAt: 'x', title: 'x' }, unset: ['_createdAt'] } },
      context,
    )
    expect(document).toMatchObject({ _rev: 'tx2', _createdAt: lighthouse._createdAt, title: 'x' })
    expect(mutation).toEqual({ patch: { id: 'lighthouse', set: { title: 'x' }, unset: [] } })
  })

  it.each<[string, PatchOperations]>([
    ['the type', { set: { _type: 'prayer' } }],
    ['the id', { set: { _id: 'other' } }],
    ['the type by removing it', { unset: ['_type'] }],
    ['the time of creation by a hidden path', { set: { "['_createdAt']": '1999-01-01T00:00:00.000Z' } }],
  ])('may not change %s', (_name, operations) => {
    expect(() => patched(operations)).toThrow(expect.objectContaining({ kind: 'invalidRequest' }))
  })

  it.each<[string, PatchOperations]>([
    ['a path that cannot be read', { set: { 'a!': 1 } }],
    ['a text diff that cannot be read', { diffMatchPatch: { title: 'nonsense' } }],
  ])('is refused with %s', (_name, operations) => {
    expect(() => patched(operations)).toThrow(
      expect.objectContaining({ kind: 'invalidRequest', message: expect.stringContaining('"lighthouse"') }),
    )
  })
})

describe('keys of array items', () => {
  const counting = () => {
    let keys = 0
    return { ...context, createKey: () => `k${++keys}` }
  }

  it('are made for objects in arrays that have none, at any depth', () => {
    const body = [{ _type: 'block', children: [{ text: 'a' }, { _key: 'own', text: 'b' }] }, 'plain']
    expect(applyMutation(null, { create: { _id: 'a', _type: 'story', body } }, counting()).document?.body).toEqual([
      {
        _key: expect.any(String),
        _type: 'block',
        children: [
          { _key: expect.any(String), text: 'a' },
          { _key: 'own', text: 'b' },
        ],
      },
      'plain',
    ])
  })

  it.each<[string, PatchOperations]>([
    ['set', { set: { list: [{}] } }],
    ['set at an index', { set: { list: [{ _key: 'x' }], 'list[0]': {} } }],
    ['setIfMissing', { setIfMissing: { list: [{}] } }],
    ['insert', { set: { list: [] }, insert: { after: 'list[-1]', items: [{}] } }],
  ])('are made for items that come by %s, and told to listeners', (_name, operations) => {
    const { document, mutation } = applyMutation(lighthouse, { patch: { id: 'lighthouse', ...operations } }, counting())
    expect(document?.list).toEqual([{ _key: 'k1' }])
    expect(JSON.stringify(mutation)).toContain('"_key":"k1"')
  })

  it('are not made unless asked for', () => {
    expect(applyMutation(null, { create: { _id: 'a', _type: 'story', list: [{}] } }, context).document?.list).toEqual([
      {},
    ])
  })
})

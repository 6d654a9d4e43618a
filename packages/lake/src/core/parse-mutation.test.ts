import { parseMutations } from './parse-mutation.ts'

describe('parseMutations', () => {
  it.each([
    { create: { _type: 'story' } },
    { create: { _id: 'drafts.', _type: 'story', any: { thing: [null] } } },
    { createIfNotExists: { _id: 'a', _type: 'story' } },
    { createOrReplace: { _id: '_.groups.g', _type: 'system.group' } },
    { delete: { id: 'a' } },
    { delete: { query: '*[_type == $type]', params: { type: 'story' } } },
    { patch: { id: 'a', set: { 'a.b': 1 }, unset: ['c'], inc: { n: 1 }, ifRevisionID: 'r' } },
    { patch: { query: '*', insert: { after: 'a[-1]', items: [] } } },
    { patch: { id: 'a' } },
  ])('reads %j as it is', (mutation) => {
    expect(parseMutations([mutation])).toEqual([mutation])
  })

  it.each<[unknown, string]>([
    [{ create: {} }, 'mutations[1].create._type'],
    [{ create: { _id: 'a b', _type: 'story' } }, 'mutations[1].create._id: must be a document id'],
    [{ create: { _type: 'story', _createdAt: 'yesterday' } }, 'mutations[1].create._createdAt: must be a time'],
    [{ createOrReplace: { _type: 'story' } }, 'mutations[1].createOrReplace._id'],
    [{ createOrReplace: { _id: 'drafts.', _type: 'story' } }, 'mutations[1].createOrReplace._id'],
    [{ delete: {} }, 'mutations[1].delete.id'],
    [{ delete: { id: 'a', query: '*' } }, 'mutations[1].delete'],
    [{ patch: { id: 'a', unset: 'title' } }, 'mutations[1].patch.unset'],
    [{ patch: { id: 'a', inc: { n: '1' } } }, 'mutations[1].patch.inc.n'],
    [{ patch: { id: 'a', insert: { before: 'a', after: 'b', items: [] } } }, 'exactly one of "before"'],
    [{ patch: { id: 'a', insert: { items: [] } } }, 'exactly one of "before"'],
    [{ patch: { id: 'a', setIfmissing: {} } }, 'mutations[1].patch: Unrecognized key: "setIfmissing"'],
    [{ replace: {} }, 'exactly one of "create"'],
    [{ create: { _type: 'a' }, delete: { id: 'a' } }, 'exactly one of "create"'],
    ['create', 'exactly one of "create"'],
    [null, 'exactly one of "create"'],
    [
      { create: { _type: 'a', list: [JSON.parse('{"__proto__": {}}')] } },
      'mutations[1].create.list[0] has an attribute "__proto__"',
    ],
    [{ create: { _type: 'a', size: Number.NaN } }, 'mutations[1].create.size'],
  ])('refuses %j and says where it is wrong', (mutation, message) => {
    expect(() => parseMutations([{ delete: { id: 'a' } }, mutation])).toThrow(
      expect.objectContaining({
        kind: 'invalidRequest',
        message: expect.stringContaining(message),
        details: expect.objectContaining({ index: 1 }),
      }),
    )
  })

  it('refuses what is nested without end, before it fills the stack', () => {
    const nested = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)
    expect(() => parseMutations([{ create: { _type: 'a', nested } }])).toThrow('nested more than 100 deep')
  })

  it.each([undefined, {}, 'x'])('refuses %j instead of a list', (value) => {
    expect(() => parseMutations(value)).toThrow('mutations must be a list')
  })
})

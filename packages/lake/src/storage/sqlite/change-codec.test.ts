import fc from 'fast-check'
import { encodeEffects } from '../../core/mendoza/encode.ts'
import type { DocumentChange } from '../../core/transaction.ts'
import { fromChangeColumns, toChangeColumns } from './change-codec.ts'

const time = '2026-01-01T00:00:00.000Z'
const content = fc.dictionary(fc.constantFrom('title', 'text', 'n', 'tags'), fc.jsonValue())
const document = content.map((attributes) => ({
  ...(JSON.parse(JSON.stringify(attributes)) as typeof attributes),
  ...{ _id: 'a', _type: 'note', _rev: 'r1', _createdAt: time, _updatedAt: time },
}))
type Document = typeof document extends fc.Arbitrary<infer Value> ? Value : never

const bodyOf = ({ _rev, _updatedAt, ...body }: Document) => body
const aChange = (
  before: Document | null,
  after: Document | null,
  mutations: DocumentChange['mutations'],
): DocumentChange => ({
  ...{ documentId: 'a', before, after, mutations },
  effects: encodeEffects(before, after),
})

it('gives back every change as it was', () => {
  const names = fc.constantFrom('create', 'createIfNotExists', 'createOrReplace')
  fc.assert(
    fc.property(fc.option(document), fc.option(document), names, fc.nat(3), (before, after, name, kind) => {
      const body = after && (kind === 1 ? { ...bodyOf(after), extra: 1 } : bodyOf(after))
      const creation = body ? [{ [name]: body } as unknown as DocumentChange['mutations'][number]] : []
      const mutations = kind === 2 ? [...creation, { delete: { id: 'a' } }] : creation
      const change = aChange(before, after, mutations)
      const { documentId: _, before: __, ...rest } = change
      expect(fromChangeColumns(toChangeColumns(change))).toEqual(rest)
    }),
    { numRuns: 300 },
  )
})

it('writes a new document once', () => {
  const after = { _id: 'a', _type: 'note', _rev: 'r1', _createdAt: time, _updatedAt: time, text: 'x'.repeat(100) }
  const { _rev, _updatedAt, ...body } = after
  const columns = toChangeColumns(aChange(null, after, [{ create: body }]))
  expect(columns).toEqual({ mutations: 'create', effects: '', after: JSON.stringify(after) })
})

it('writes effects that are not those of the whole document as they are', () => {
  const after = { _id: 'a', _type: 'note', _rev: 'r1', _createdAt: time, _updatedAt: time }
  const change = { ...aChange(null, after, []), effects: { apply: [0], revert: [1] } }
  expect(fromChangeColumns(toChangeColumns(change)).effects).toEqual({ apply: [0], revert: [1] })
})

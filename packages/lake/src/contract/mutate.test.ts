import { ClientError } from '@sanity/client'
import { useContractTarget } from './contract-target.ts'

const target = useContractTarget()

/** What is stored of a document, without what the server adds. */
async function contentOf(id: string) {
  const { _rev, _createdAt, _updatedAt, _id, _type, ...content } = (await target.client.getDocument(id)) ?? {
    _id: '',
    _type: '',
    _rev: '',
    _createdAt: '',
    _updatedAt: '',
  }
  return content
}

describe('a patch', () => {
  it('does every operation', async () => {
    const { client, aBook, id } = target
    const _id = id('patched')
    await client.create(
      aBook({ _id, a: 1, b: 1, gone: true, text: 'the quick fox', list: [{ _key: 'x', n: 1 }], words: ['one', 'two'] }),
    )
    await client
      .patch(_id)
      .set({ title: 'Set', 'list[_key=="x"].n': 2 })
      .setIfMissing({ title: 'No', missing: 'Yes' })
      .unset(['gone'])
      .inc({ a: 2 })
      .dec({ b: 3 })
      .diffMatchPatch({ text: '@@ -1,9 +1,9 @@\n the \n-quick\n+brown\n' })
      .commit()
    // A patch has room for one insertion.
    await client
      .transaction()
      .patch(_id, (patch) => patch.insert('after', 'list[_key=="x"]', [{ _key: 'y', n: 3 }]))
      .patch(_id, (patch) => patch.append('words', ['three']))
      .patch(_id, (patch) => patch.prepend('words', ['zero']))
      .patch(_id, (patch) => patch.splice('words', 1, 1, ['first']))
      .commit()
    expect(await contentOf(_id)).toEqual({
      a: 3,
      b: -2,
      title: 'Set',
      missing: 'Yes',
      text: 'the brown fox',
      list: [
        { _key: 'x', n: 2 },
        { _key: 'y', n: 3 },
      ],
      words: ['zero', 'first', 'two', 'three'],
    })
  })

  it('of a revision that has passed is a conflict', async () => {
    const { client, aBook, id } = target
    const { _id, _rev } = await client.create(aBook({ _id: id('revised'), n: 1 }))
    await client.patch(_id).ifRevisionId(_rev).set({ n: 2 }).commit()
    const late = client.patch(_id).ifRevisionId(_rev).set({ n: 3 }).commit()
    await expect(late).rejects.toBeInstanceOf(ClientError)
    await expect(late).rejects.toMatchObject({
      statusCode: 409,
      details: { type: 'mutationError', items: [{ error: { type: 'documentRevisionIDDoesNotMatchError' } }] },
    })
    expect(await contentOf(_id)).toEqual({ n: 2 })
  })

  it('of what is not there is an error that names it', async () => {
    const { client, id } = target
    await expect(client.patch(id('nobody')).set({ a: 1 }).commit()).rejects.toMatchObject({
      statusCode: 409,
      details: {
        type: 'mutationError',
        items: [{ index: 0, error: { type: 'documentNotFoundError', id: id('nobody') } }],
      },
    })
  })

  it('by query changes what is found', async () => {
    const { client, aBook, id, type } = target
    await client
      .transaction()
      .create(aBook({ _id: id('q1'), group: 'q' }))
      .create(aBook({ _id: id('q2'), group: 'q' }))
      .commit()
    await client
      .patch({ query: '*[_type == $type && group == "q"]', params: { type } })
      .set({ seen: true })
      .commit({ returnFirst: false, returnDocuments: false })
    expect(await client.fetch('count(*[_type == $type && group == "q" && seen])', { type })).toBe(2)
    await client.delete({ query: '*[_type == $type && group == "q"]', params: { type } })
    expect(await client.fetch('count(*[_type == $type && group == "q"])', { type })).toBe(0)
  })
})

describe('a mutation', () => {
  it('creates once, only when missing, or in place of another', async () => {
    const { client, aBook, id } = target
    const _id = id('made')
    const created = await client.create(aBook({ _id, n: 1 }))
    expect(created).toMatchObject({ _id, n: 1, _rev: expect.any(String), _createdAt: created._updatedAt })
    await expect(client.create(aBook({ _id, n: 2 }))).rejects.toMatchObject({
      statusCode: 409,
      details: { items: [{ error: { type: 'documentAlreadyExistsError', id: _id } }] },
    })
    await client.createIfNotExists(aBook({ _id, n: 3 }))
    expect(await contentOf(_id)).toEqual({ n: 1 })
    await client.createOrReplace(aBook({ _id, m: 4 }))
    expect(await contentOf(_id)).toEqual({ m: 4 })
  })

  it('invents an id, below a prefix too', async () => {
    const { client, aBook } = target
    expect((await client.create(aBook({})))._id).toMatch(/^[\w-]{10,}$/)
    expect((await client.create(aBook({ _id: 'drafts.' })))._id).toMatch(/^drafts\.[\w-]{10,}$/)
  })

  it('can be tried without being done', async () => {
    const { client, aBook, id } = target
    await client.create(aBook({ _id: id('dry') }), { dryRun: true })
    expect(await client.getDocument(id('dry'))).toBeUndefined()
  })

  it('gives keys to the objects of lists when asked to', async () => {
    const { client, aBook } = target
    const { list } = await client.create(aBook({ list: [{ a: 1 }, { a: 2 }] }), { autoGenerateArrayKeys: true })
    const keys = list.map((item) => ('_key' in item ? item._key : undefined))
    expect(new Set(keys).size).toBe(2)
    expect(keys).toEqual([expect.any(String), expect.any(String)])
  })

  it('answers with ids or with documents, as asked', async () => {
    const { client, aBook, id } = target
    const mutations = [{ create: aBook({ _id: id('answered'), n: 1 }) }]
    const ids = await client.mutate(mutations, { returnDocuments: false, returnFirst: false })
    expect(ids).toMatchObject({ transactionId: expect.any(String), documentIds: [id('answered')] })
    const documents = await client.mutate([{ patch: { id: id('answered'), set: { n: 2 } } }], {
      returnFirst: false,
      returnDocuments: true,
    })
    expect(documents).toMatchObject([{ _id: id('answered'), n: 2 }])
  })

  it('that would leave a strong reference to nothing is refused', async () => {
    const { client, aBook, id } = target
    await client.create(aBook({ _id: id('meant') }))
    await client.create(aBook({ _id: id('meaning'), to: { _type: 'reference', _ref: id('meant') } }))
    await expect(client.delete(id('meant'))).rejects.toMatchObject({
      statusCode: 409,
      details: { items: [{ error: { type: 'documentHasExistingReferencesError' } }] },
    })
    await expect(client.create(aBook({ to: { _type: 'reference', _ref: id('nobody') } }))).rejects.toBeInstanceOf(
      ClientError,
    )
    await client.patch(id('meaning')).unset(['to']).commit()
    await client.delete(id('meant'))
    expect(await client.getDocument(id('meant'))).toBeUndefined()
  })
})

describe('a transaction', () => {
  it('happens whole, under the id that its sender chose', async () => {
    const { client, aBook, id } = target
    const transactionId = id('tx')
    await client
      .transaction()
      .transactionId(transactionId)
      .create(aBook({ _id: id('t1') }))
      .patch(id('t1'), (patch) => patch.set({ n: 1 }))
      .commit()
    expect(await client.getDocument(id('t1'))).toMatchObject({ n: 1, _rev: transactionId })
  })

  it('does nothing at all when one part of it fails, and says which', async () => {
    const { client, aBook, id } = target
    const transaction = client
      .transaction()
      .create(aBook({ _id: id('t2') }))
      .patch(id('nobody'), { set: { n: 1 } })
    await expect(transaction.commit()).rejects.toMatchObject({ details: { items: [{ index: 1 }] } })
    expect(await client.getDocument(id('t2'))).toBeUndefined()
  })
})

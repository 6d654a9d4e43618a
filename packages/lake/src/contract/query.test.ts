import { ClientError, createClient } from '@sanity/client'
import { useContractTarget } from './contract-target.ts'

const target = useContractTarget()

beforeAll(async () => {
  const { client, aBook, id } = target
  await client
    .transaction()
    .create(aBook({ _id: id('dune'), title: 'Dune', year: 1965 }))
    .create(aBook({ _id: id('emma'), title: 'Emma', year: 1815, next: { _type: 'reference', _ref: id('dune') } }))
    .create(aBook({ _id: `drafts.${id('dune')}`, title: 'Dune, revised', year: 1965 }))
    .create(aBook({ _id: `drafts.${id('new')}`, title: 'New', year: 2026 }))
    .commit()
})

const titles = '*[_type == $type] | order(title).title'

describe('a query', () => {
  it('takes parameters and answers with the value alone', async () => {
    const { client, type } = target
    expect(await client.fetch('*[_type == $type && year > $year].title', { type, year: 1900 })).toEqual(['Dune'])
  })

  it('answers with everything that belongs to it when asked to', async () => {
    const { client, type } = target
    const answer = await client.fetch(titles, { type }, { filterResponse: false })
    expect(answer).toMatchObject({ query: titles, result: ['Dune', 'Emma'], ms: expect.any(Number) })
    expect(answer.syncTags?.every((tag) => tag.startsWith('s1:'))).toBe(true)
  })

  it('may be too long for an address', async () => {
    const { client, type } = target
    const long = 'x'.repeat(20_000)
    expect(await client.fetch(`// ${long}\n${titles}`, { type })).toEqual(['Dune', 'Emma'])
    expect(await client.fetch('*[_type == $type && title != $long].title | order(@)', { type, long })).toEqual([
      'Dune',
      'Emma',
    ])
  })

  it('follows references', async () => {
    const { client, id } = target
    expect(await client.fetch('*[_id == $id][0]{title, "next": next->title}', { id: id('emma') })).toEqual({
      title: 'Emma',
      next: 'Dune',
    })
  })

  it.each([
    ['published', ['Dune', 'Emma']],
    ['drafts', ['Dune, revised', 'Emma', 'New']],
    ['raw', ['Dune', 'Dune, revised', 'Emma', 'New']],
  ] as const)('sees with the perspective %s what belongs to it', async (perspective, expected) => {
    const { client, type } = target
    expect(await client.fetch(titles, { type }, { perspective })).toEqual(expected)
  })

  it('tells in the perspective of drafts which document it really was', async () => {
    const { client, id } = target
    expect(
      await client.fetch('*[_id == $id][0]{_id, _originalId}', { id: id('dune') }, { perspective: 'drafts' }),
    ).toEqual({ _id: id('dune'), _originalId: `drafts.${id('dune')}` })
  })

  it('sees everything by default in API versions of before 2025-02-19, what is published from then on', async () => {
    const { config, type } = target
    const of = (apiVersion: string) => createClient({ ...config, apiVersion }).fetch<string[]>(titles, { type })
    expect(await of('2024-01-01')).toHaveLength(4)
    expect(await of('2025-02-19')).toHaveLength(2)
  })

  it('that is wrong is an error that shows where', async () => {
    const failed = target.client.fetch('*[_type == ]')
    await expect(failed).rejects.toBeInstanceOf(ClientError)
    await expect(failed).rejects.toMatchObject({
      statusCode: 400,
      details: { type: 'queryParseError', query: '*[_type == ]', start: expect.any(Number), end: expect.any(Number) },
    })
  })

  it('tells from which documents and fields the parts of an answer come', async () => {
    const { client, type, id } = target
    const { resultSourceMap } = await client.fetch(
      '*[_type == $type && title == "Emma"][0]{title}',
      { type },
      { filterResponse: false, resultSourceMap: true },
    )
    expect(resultSourceMap).toMatchObject({ documents: [{ _id: id('emma'), _type: type }] })
    expect(Object.keys(resultSourceMap?.mappings ?? {})).toEqual(["$['title']"])
  })

  it('can be asked as an observable', async () => {
    const { client, type } = target
    const heard = await new Promise((resolve, reject) => {
      client.observable.fetch(titles, { type }).subscribe({ next: resolve, error: reject })
    })
    expect(heard).toEqual(['Dune', 'Emma'])
  })

  it('without a token finds nothing that is private', async () => {
    const { token, ...config } = target.config
    const anonymous = createClient(config)
    const found = await anonymous.fetch('*[_id in path("drafts.**")]').catch((error: unknown) => error)
    if (Array.isArray(found)) expect(found).toEqual([])
    else expect(found).toMatchObject({ statusCode: 401 })
  })

  it('with a token that is wrong is refused', async () => {
    const client = createClient({ ...target.config, token: 'not-a-token-of-anybody-0000000000' })
    await expect(client.fetch('*')).rejects.toMatchObject({ statusCode: 401 })
  })
})

describe('documents by id', () => {
  it('come one by one or many, with gaps where there is none', async () => {
    const { client, id } = target
    expect(await client.getDocument(id('dune'))).toMatchObject({ title: 'Dune' })
    expect(await client.getDocument(id('nobody'))).toBeUndefined()
    expect(await client.getDocuments([id('emma'), id('nobody'), id('dune')])).toMatchObject([
      { title: 'Emma' },
      null,
      { title: 'Dune' },
    ])
  })
})

import { type Asker, createTestLake, json, type TestLake } from '../test-lake.ts'

let test: TestLake

beforeAll(async () => {
  test = createTestLake()
  for (const dataset of ['production', 'open']) {
    const documents = [
      { _id: 'public', _type: 'note', text: 'for all' },
      { _id: 'drafts.secret', _type: 'note', text: 'for editors' },
      { _id: 'versions.r1.secret', _type: 'note', text: 'for editors' },
    ]
    const mutations = documents.map((createOrReplace) => ({ createOrReplace }))
    const written = await test.request('editor', `/v1/data/mutate/${dataset}`, json({ mutations }))
    expect(written.status).toBe(200)
  }
})

afterAll(() => test.close())

const idsFor = async (asker: Asker, dataset: string, perspective: string) => {
  const query = encodeURIComponent('*[_type == "note" && _id match "*secret" || _id == "public"]._id')
  const response = await test.request(asker, `/v1/data/query/${dataset}?query=${query}&perspective=${perspective}`)
  if (response.status !== 200) return response.status
  const body: unknown = await response.json()
  return typeof body === 'object' && body !== null && 'result' in body ? body.result : body
}

describe('reading', () => {
  it.each<[Asker, string]>([
    ['reader', 'production'],
    ['reader', 'open'],
    ['nobody', 'open'],
  ])('%s finds only what is published in %s, whatever the perspective', async (asker, dataset) => {
    for (const perspective of ['raw', 'drafts', 'published', 'r1,drafts']) {
      expect(await idsFor(asker, dataset, perspective)).toEqual(['public'])
    }
  })

  it.each<[string]>([['raw'], ['drafts'], ['published']])(
    'nobody gets nothing from a private dataset: %s',
    async (perspective) => {
      expect(await idsFor('nobody', 'production', perspective)).toBe(401)
    },
  )

  it.each<[Asker]>([['viewer'], ['contributor'], ['editor'], ['administrator']])(
    '%s finds drafts and versions',
    async (asker) => {
      expect(await idsFor(asker, 'production', 'raw')).toEqual(
        expect.arrayContaining(['public', 'drafts.secret', 'versions.r1.secret']),
      )
    },
  )

  it('nobody cannot tell a private dataset from one that does not exist', async () => {
    const bodies = await Promise.all(
      ['production', 'missing'].map(async (name) =>
        (await test.request('nobody', `/v1/data/query/${name}?query=1`)).text(),
      ),
    )
    expect(bodies[0]).toBe(bodies[1])
  })
})

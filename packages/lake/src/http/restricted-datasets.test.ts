import sharp from 'sharp'
import { z } from 'zod'
import { createTestLake, type TestLake } from './test-lake.ts'

const records = 'production-private'
let test: TestLake
let keeper: string
let imageUrl: string

beforeEach(async () => {
  test = createTestLake({
    restrictedSuffix: '-private',
    roles: [
      {
        name: 'viewer',
        moreGrants: [{ filter: '_type == "consent"', permissions: ['read'], datasets: ['*-private'] }],
      },
      {
        name: 'keeper',
        title: 'Keeper',
        description: 'Keeps records.',
        grants: [{ filter: 'true', permissions: ['read', 'create', 'update', 'history'], datasets: ['*-private'] }],
      },
    ],
  })
  keeper = test.auth.tokens.create({ label: 'keeper', role: 'keeper' }).secret
  const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#123456' } })
    .png()
    .toBuffer()
  const upload = await test.request('administrator', `/v1/assets/images/${records}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
  })
  if (upload.status !== 200) throw new Error(await upload.text())
  const asset = await readJson(upload, z.object({ document: z.object({ _id: z.string(), url: z.string() }) }))
  imageUrl = asset.document.url
  await mutate('administrator', [
    { create: { _id: 'yes', _type: 'consent' } },
    { create: { _id: 'who', _type: 'identity', photo: { asset: { _type: 'reference', _ref: asset.document._id } } } },
  ])
})
afterEach(() => test.close())

const anAnswer = z.object({ result: z.unknown() })
const readJson = async <Shape extends z.ZodType>(response: Response, shape: Shape) => shape.parse(await response.json())
const mutate = (asker: Parameters<TestLake['request']>[0], mutations: readonly unknown[]) =>
  test.request(asker, `/v1/data/mutate/${records}`, { method: 'POST', body: JSON.stringify({ mutations }) })
const asKeeper = (path: string) =>
  test.handler.request(`http://lake.example.org${path}`, { headers: { authorization: `Bearer ${keeper}` } })

it.each([
  ['its query', `/v1/data/query/${records}?query=*`],
  ['its documents', `/v1/data/doc/${records}/yes`],
  ['its export', `/v1/data/export/${records}`],
  ['its history', `/v1/data/history/${records}/transactions/yes?excludeContent=true`],
  ['its listener', `/v1/data/listen/${records}?query=*`],
  ['its live events', `/v1/data/live/events/${records}`],
  ['its grants', `/v1/projects/vigil/datasets/${records}/acl`],
])('does not tell an editor without a grant that it is there: %s', async (_, path) => {
  const response = await test.request('editor', path)
  expect(response.status).toBe(404)
  expect(await response.text()).not.toContain('consent')
  expect((await test.request('nobody', path)).status).toBe(401)
})

it('refuses what an editor without a grant writes, as if it were not there', async () => {
  expect((await mutate('editor', [{ create: { _type: 'consent' } }])).status).toBe(404)
})

it('is named only to whoever may enter', async () => {
  const names = async (asker: Parameters<TestLake['request']>[0]) => {
    const list = await test.request(asker, '/v1/projects/vigil/datasets')
    const datasets = await readJson(list, z.array(z.object({ name: z.string() })))
    return datasets.map(({ name }) => name).filter((name) => name.startsWith('production'))
  }
  expect(await names('editor')).toEqual(['production'])
  expect(await names('viewer')).toEqual(['production', records])
})

it('shows what a grant names, and no picture for that', async () => {
  const answer = await readJson(await test.request('viewer', `/v1/data/query/${records}?query=*[]._id`), anAnswer)
  expect(answer.result).toEqual(['yes'])
  const path = new URL(imageUrl, 'http://lake.example.org').pathname
  expect((await test.request('viewer', path)).status).toBe(404)
  expect((await test.request('editor', path)).status).toBe(404)
  expect((await asKeeper(path)).status).toBe(200)
})

it('gives a role of records nothing elsewhere', async () => {
  await test.request('administrator', '/v1/data/mutate/production', {
    method: 'POST',
    body: JSON.stringify({ mutations: [{ create: { _id: 'story', _type: 'story' } }] }),
  })
  const answer = await readJson(await asKeeper('/v1/data/query/production?query=*'), anAnswer)
  expect(answer.result).toEqual([])
})

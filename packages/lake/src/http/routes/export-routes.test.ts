import sharp from 'sharp'
import { type Asker, createTestLake, json, type TestLake } from '../test-lake.ts'

let test: TestLake
let now: Date

beforeEach(async () => {
  now = new Date('2026-01-01T00:00:00.000Z')
  test = createTestLake({ clock: () => now })
  const documents = [
    { _id: 'a', _type: 'page' },
    { _id: 'drafts.a', _type: 'page' },
    { _id: 'b', _type: 'story' },
    { _id: 'sanity-preview-url-secret.s', _type: 'sanity.previewUrlSecret', secret: 'open sesame' },
  ]
  const body = json({ mutations: documents.map((create) => ({ create })) })
  for (const dataset of ['production', 'open']) await test.request('editor', `/v1/data/mutate/${dataset}`, body)
})
afterEach(() => test.close())

async function exported(asker: Asker, path: string): Promise<readonly Record<string, unknown>[]> {
  const answer = await test.request(asker, path)
  expect(answer.status).toBe(200)
  const text = await answer.text()
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
}

async function upload(background: string): Promise<void> {
  const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background } })
    .png()
    .toBuffer()
  await test.request('editor', '/v1/assets/images/production', { method: 'POST', body: new Uint8Array(bytes) })
}

const idsOf = (documents: readonly Record<string, unknown>[]) => documents.map(({ _id }) => _id)

describe('an export', () => {
  it.each([
    ['editor', '/v1/data/export/production', ['a', 'b', 'drafts.a']],
    ['viewer', '/v1/data/export/production', ['a', 'b', 'drafts.a']],
    ['reader', '/v1/data/export/production', ['a', 'b']],
    ['nobody', '/v1/data/export/open', ['a', 'b']],
    ['editor', '/v1/data/export/production?types=page', ['a', 'drafts.a']],
  ] as const)('shows %s at %s what may be read there, and no secrets', async (asker, path, ids) => {
    expect(idsOf(await exported(asker, path))).toEqual(ids)
  })

  it('shows nobody a private dataset', async () => {
    expect((await test.request('nobody', '/v1/data/export/production')).status).toBe(401)
  })

  it('may be long', async () => {
    const mutations = Array.from({ length: 3000 }, (_, n) => ({
      create: { _id: `n${n}`, _type: 'page', text: 'é'.repeat(50) },
    }))
    await test.request('editor', '/v1/data/mutate/production', json({ mutations }))
    expect(await exported('editor', '/v1/data/export/production')).toHaveLength(3003)
  })
})

describe('the address of an asset in an export', () => {
  const urls = async (asker: Asker) =>
    (await exported(asker, '/v1/data/export/production')).flatMap(({ url }) =>
      typeof url === 'string' ? [new URL(url)] : [],
    )
  const statusOf = async (url: URL) => (await test.request('nobody', url.pathname + url.search)).status

  beforeEach(async () => {
    await upload('#123')
    await upload('#456')
  })

  it('opens this asset for a day, without a token', async () => {
    const [url = new URL('http://nothing')] = await urls('editor')
    expect(url.host).toBe('lake.example.org')
    expect(await statusOf(url)).toBe(200)
    now = new Date(now.getTime() + 25 * 3_600_000)
    expect(await statusOf(url)).toBe(401)
  })

  it('opens no other asset, and nothing when it was changed', async () => {
    const [first = new URL('http://nothing'), second = new URL('http://nothing')] = await urls('editor')
    const other = new URL(second.pathname + first.search, first)
    const later = new URL(first)
    later.searchParams.set('until', String(Number(first.searchParams.get('until')) + 1))
    const without = new URL(first.pathname, first)
    for (const url of [other, later, without]) expect(await statusOf(url)).toBe(401)
  })

  it('opens nothing for those who may not see every asset', async () => {
    for (const url of await urls('reader')) {
      expect(url.searchParams.has('key')).toBe(false)
      expect(await statusOf(url)).toBe(401)
    }
  })

  it('is told to the import tool that asks for it, as it knows no relative ones', async () => {
    const query = encodeURIComponent('*[_type == "sanity.imageAsset"][0]{_id, url}')
    const ask = async (tag: string) => {
      const answer = await test.request('editor', `/v1/data/query/production?query=${query}&tag=${tag}`)
      return JSON.parse(await answer.text()).result.url
    }
    expect(await ask('sanity.studio')).toMatch(/^\/images\//)
    const url = new URL(await ask('sanity.import.asset.get-id'))
    expect(await statusOf(url)).toBe(200)
  })
})

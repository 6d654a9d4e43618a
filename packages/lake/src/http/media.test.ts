import sharp from 'sharp'
import { z } from 'zod'
import { type Asker, createTestLake, json, type TestLake } from './test-lake.ts'

const assetAnswer = z.object({ document: z.looseObject({ _id: z.string(), path: z.string(), url: z.string() }) })

let test: TestLake

beforeEach(() => {
  test = createTestLake()
})

afterEach(() => test.close())

const aPhoto = (background = '#446688') =>
  sharp({ create: { width: 40, height: 20, channels: 3, background } })
    .withExif({ IFD0: { Artist: 'Jane Witness' }, IFD3: { GPSLatitude: '12/1 34/1 56/1' } })
    .jpeg()
    .toBuffer()

async function upload(asker: Asker, kind: 'images' | 'files', bytes: Uint8Array, rest = '', dataset = 'production') {
  return test.request(asker, `/v1/assets/${kind}/${dataset}?filename=jane.jpg${rest}`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg' },
    body: Uint8Array.from(bytes),
  })
}

const uploaded = async (...args: Parameters<typeof upload>) =>
  assetAnswer.parse(await (await upload(...args)).json()).document
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())
const publish = (ref: string, id = 'page') =>
  test.request(
    'editor',
    '/v1/data/mutate/production',
    json({
      mutations: [{ createOrReplace: { _id: id, _type: 'page', image: { asset: { _type: 'reference', _ref: ref } } } }],
    }),
  )

describe('uploading', () => {
  it('keeps a picture without anything that tells of its maker', async () => {
    const asset = await uploaded('editor', 'images', await aPhoto(), '&title=Door&creditLine=Jane%20W.')
    expect(asset).toMatchObject({ title: 'Door', creditLine: 'Jane W.', mimeType: 'image/jpeg' })
    expect(asset).not.toHaveProperty('originalFilename')
    const kept = await bytesOf(await test.request('editor', `/${asset.path}`))
    expect((await sharp(kept).metadata()).exif).toBeUndefined()
    expect(Buffer.from(kept).toString('latin1')).not.toContain('Jane Witness')
  })

  it('strips a picture that comes as a file, too', async () => {
    const asset = await uploaded('editor', 'files', await aPhoto())
    const kept = await bytesOf(await test.request('editor', `/${asset.path}`))
    expect(Buffer.from(kept).toString('latin1')).not.toContain('Jane Witness')
  })

  it.each<[Asker, number]>([
    ['nobody', 401],
    ['reader', 403],
    ['viewer', 403],
    ['contributor', 200],
    ['editor', 200],
  ])('%s gets %i', async (asker, status) => {
    expect((await upload(asker, 'images', await aPhoto())).status).toBe(status)
  })

  it('refuses what is no picture in words for editors', async () => {
    const response = await upload('editor', 'images', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('JPEG, PNG, WebP, GIF or AVIF')
  })

  it('does not let a contributor write asset documents by hand', async () => {
    const forged = {
      _id: `image-${'a'.repeat(40)}-1x1-jpg`,
      _type: 'sanity.imageAsset',
      url: 'https://evil.example.org',
    }
    const response = await test.request(
      'contributor',
      '/v1/data/mutate/production',
      json({ mutations: [{ create: forged }] }),
    )
    expect(response.status).toBe(403)
  })
})

describe('delivery', () => {
  it('makes the size and format that the address asks for', async () => {
    const asset = await uploaded('editor', 'images', await aPhoto())
    const response = await test.request('editor', `/${asset.path}?w=10&h=10&fit=crop&fm=webp`)
    expect(response.headers.get('content-type')).toBe('image/webp')
    expect(await sharp(await bytesOf(response)).metadata()).toMatchObject({ width: 10, height: 10, format: 'webp' })
  })

  it('answers 304 to who has it, and lets nobody share it', async () => {
    const asset = await uploaded('editor', 'images', await aPhoto())
    const first = await test.request('editor', `/${asset.path}?w=10`)
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const second = await test.request('editor', `/${asset.path}?w=10`, { headers: { 'if-none-match': etag } })
    expect(second.status).toBe(304)
    expect(await second.text()).toBe('')
    const other = await test.request('editor', `/${asset.path}?w=11`, { headers: { 'if-none-match': etag } })
    expect(other.status).toBe(200)
  })

  it('says which parameter is wrong', async () => {
    const asset = await uploaded('editor', 'images', await aPhoto())
    const response = await test.request('editor', `/${asset.path}?w=wide`)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('\\"w\\"')
  })

  it('sends files as downloads that cannot run', async () => {
    const page = Buffer.from('<script>alert(1)</script>')
    const response = await test.request('editor', '/v1/assets/files/production?filename=x.html', {
      method: 'POST',
      headers: { 'content-type': 'text/html' },
      body: page,
    })
    const { path } = assetAnswer.parse(await response.json()).document
    const { headers } = await test.request('editor', `/${path}?dl=a"b.html`)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="a_b.html"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
  })

  it.each([
    `/images/vigil/production/${'a'.repeat(40)}-1x1.jpg`,
    '/images/vigil/production/..%2f..%2flake.sqlite',
    '/images/vigil/..%2f/x.jpg',
    `/images/other/production/${'a'.repeat(40)}-1x1.jpg`,
    `/files/vigil/production/${'a'.repeat(40)}.sqlite`,
  ])('has nothing at %s', async (path) => {
    expect((await test.request('editor', path)).status).toBe(404)
  })
})

describe('who may see a picture', () => {
  const ask = async (asker: Asker, path: string, cookie?: string) =>
    (await test.request(asker, path, cookie === undefined ? {} : { headers: { cookie: `vigil-media=${cookie}` } }))
      .status

  it('is everybody who reads drafts, at once', async () => {
    const { path } = await uploaded('contributor', 'images', await aPhoto())
    for (const asker of ['viewer', 'contributor', 'editor', 'administrator'] as const)
      expect(await ask(asker, `/${path}`)).toBe(200)
    expect(await ask('nobody', `/${path}`)).toBe(401)
  })

  it('is a reader only while something that is published shows it', async () => {
    const asset = await uploaded('editor', 'images', await aPhoto())
    expect(await ask('reader', `/${asset.path}`)).toBe(404)
    await publish(asset._id, 'drafts.page')
    expect(await ask('reader', `/${asset.path}?w=5`)).toBe(404)
    await publish(asset._id)
    expect(await ask('reader', `/${asset.path}?w=5`)).toBe(200)
    await test.request('editor', '/v1/data/mutate/production', json({ mutations: [{ delete: { id: 'page' } }] }))
    expect(await ask('reader', `/${asset.path}?w=5`)).toBe(404)
  })

  it('is who is signed in, by the cookie that image tags send', async () => {
    const { path } = await uploaded('editor', 'images', await aPhoto())
    const user = await test.auth.users.create({ email: 'ada@example.org', displayName: 'Ada', role: 'contributor' })
    const { mediaKey } = test.auth.sessions.start(user.id)
    expect(await ask('nobody', `/${path}`, mediaKey)).toBe(200)
    expect(await ask('nobody', `/${path}`, 'vm_wrong')).toBe(401)
  })

  it('cannot be widened by that cookie: it opens no documents', async () => {
    const user = await test.auth.users.create({ email: 'ada@example.org', displayName: 'Ada', role: 'editor' })
    const cookie = `vigil-media=${test.auth.sessions.start(user.id).mediaKey}`
    expect((await test.request('nobody', '/v1/data/query/production?query=*', { headers: { cookie } })).status).toBe(
      401,
    )
    expect((await test.request('nobody', '/v1/users/me', { headers: { cookie } })).status).toBe(401)
  })
})

import { createImageUrlBuilder } from '@sanity/image-url'
import sharp from 'sharp'
import { z } from 'zod'
import { buildIptc, insertSegment } from '../images/image-test-kit.ts'
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

  it('takes over whose it is, but an editor knows better', async () => {
    const told = insertSegment(await aPhoto(), 0xed, buildIptc({ 110: 'Open Eyes', 116: '© Open Eyes' }))
    expect(await uploaded('editor', 'images', told)).toMatchObject({
      creditLine: 'Open Eyes',
      copyright: '© Open Eyes',
    })
    const other = insertSegment(await aPhoto('#112233'), 0xed, buildIptc({ 110: 'Open Eyes' }))
    expect(await uploaded('editor', 'images', other, '&creditLine=Ours')).toMatchObject({ creditLine: 'Ours' })
  })

  it('notes where it was chosen, but no address of a disk', async () => {
    const source = '&sourceId=42&sourceName=pictures&sourceUrl=https%3A%2F%2Fpictures.example.org%2F42'
    expect((await uploaded('editor', 'images', await aPhoto(), source)).source).toEqual({
      _type: 'sanity.assetSourceData',
      id: '42',
      name: 'pictures',
      url: 'https://pictures.example.org/42',
    })
    const asset = await uploaded('editor', 'images', await aPhoto('#112233'), '&sourceUrl=file%3A%2F%2F%2Fhome%2Fjane')
    expect(JSON.stringify(asset)).not.toContain('jane')
  })

  it.each([
    ['', ['lqip', 'blurHash', 'thumbHash', 'palette']],
    ['&meta=none', []],
    ['&meta=lqip&meta=palette', ['lqip', 'palette']],
    ['&meta=blurhash&meta=exif&meta=location', ['blurHash']],
  ])('works out what "%s" asks for', async (search, parts) => {
    const { metadata } = z
      .looseObject({ metadata: z.looseObject({}) })
      .parse(await uploaded('editor', 'images', await aPhoto(), search))
    const always = ['_type', 'dimensions', 'hasAlpha', 'isOpaque']
    expect(Object.keys(metadata).sort()).toEqual([...always, ...parts].sort())
  })

  it('says which part of the metadata nobody knows', async () => {
    const response = await upload('editor', 'images', await aPhoto(), '&meta=mood')
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('"meta\\" must be')
  })

  it('keeps the same bytes once, whatever they were called', async () => {
    const first = await uploaded('editor', 'files', Buffer.from('a letter'), '&title=One')
    const second = await uploaded('contributor', 'files', Buffer.from('a letter'), '&title=Two')
    expect(second).toEqual(first)
    expect(first).not.toHaveProperty('originalFilename')
  })

  it('refuses bodies that are too large, also when they do not say so', async () => {
    const chunk = new Uint8Array(1024 * 1024)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        controller.enqueue(chunk)
      },
    })
    const init = { method: 'POST', headers: { 'content-type': 'image/png' }, body: endless, duplex: 'half' } as const
    const response = await test.request('editor', '/v1/assets/images/production', init)
    expect(response.status).toBe(413)
    expect(sent).toBeLessThan(60)
  })

  it('refuses what is no picture in words for editors', async () => {
    const response = await upload('editor', 'images', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('JPEG, PNG, WebP, GIF, AVIF, TIFF or SVG')
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

  it('gives each reader the format that their program takes', async () => {
    const asset = await uploaded('editor', 'images', await aPhoto())
    const ask = (accept: string) => test.request('editor', `/${asset.path}?w=10&auto=format`, { headers: { accept } })
    const [modern, old] = [await ask('image/avif,image/webp'), await ask('image/png')]
    expect(modern.headers.get('content-type')).toBe('image/avif')
    expect(old.headers.get('content-type')).toBe('image/jpeg')
    expect(modern.headers.get('etag')).not.toBe(old.headers.get('etag'))
    for (const { headers } of [modern, old]) expect(headers.get('vary')).toContain('Accept')
  })

  it('takes whatever the builder of addresses writes', async () => {
    const asset = await uploaded('editor', 'images', await aPhoto())
    const builder = createImageUrlBuilder({
      baseUrl: 'http://lake.example.org',
      projectId: 'vigil',
      dataset: 'production',
    })
    const image = builder.image({ asset: { _ref: asset._id }, crop: { left: 0.1, right: 0.1, top: 0, bottom: 0.25 } })
    const urls = [
      image.width(10).height(10).url(),
      image.size(10, 10).fit('fillmax').bg('ff8800').pad(2).url(),
      image.width(10).crop('entropy').fit('crop').maxHeight(5).minHeight(2).url(),
      image.maxWidth(8).minWidth(2).height(4).fit('crop').url(),
      image.focalPoint(0.3, 0.7).width(10).height(3).fit('crop').crop('focalpoint').url(),
      image.rect(1, 1, 10, 10).blur(20).sharpen(10).saturation(-100).invert(true).orientation(90).quality(40).url(),
      image.flipHorizontal().flipVertical().format('pjpg').dpr(2).frame(1).auto('format').url(),
      image.width(10).vanityName('a-door.jpg').forceDownload('a door.jpg').url(),
    ]
    for (const url of urls) {
      const response = await test.request('editor', url.replace('http://lake.example.org', ''))
      expect([url, response.status]).toEqual([url, 200])
      expect((await sharp(await bytesOf(response)).metadata()).width).toBeGreaterThan(0)
    }
  })

  it('saves under the name that is asked for, as it is or as it is kept', async () => {
    const asset = await uploaded('editor', 'images', await aPhoto())
    const dispositionOf = async (search: string) =>
      (await test.request('editor', `/${asset.path}${search}`)).headers.get('content-disposition')
    expect(await dispositionOf('?w=5')).toBeNull()
    expect(await dispositionOf('?w=5&dl=false')).toBeNull()
    expect(await dispositionOf('?w=5&dl=door.jpg')).toBe('attachment; filename="door.jpg"')
    expect(await dispositionOf('?dl=')).toBe(`attachment; filename="${asset.path.split('/').at(-1)}"`)
    expect(await dispositionOf('/pretty.jpg?dl=true')).toBe('attachment; filename="pretty.jpg"')
    expect(await dispositionOf('?dl=t%C3%BCr%0d%0aX: y')).toBe(
      `attachment; filename="t_r__X_ y"; filename*=UTF-8''t%C3%BCr%0D%0AX%3A%20y`,
    )
    const raw = await test.request('editor', `/${asset.path}?w=5&dlRaw=door.jpg`)
    expect(raw.headers.get('content-disposition')).toBe('attachment; filename="door.jpg"')
    expect((await sharp(await bytesOf(raw)).metadata()).width).toBe(40)
  })

  it('sends drawings so that they cannot run, and as pixels when asked', async () => {
    const drawing = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="6"><!-- Jane --><path d="M0 0h5v5z"/></svg>',
    )
    const asset = await uploaded('editor', 'images', drawing)
    expect(asset).toMatchObject({
      extension: 'svg',
      mimeType: 'image/svg+xml',
      metadata: { dimensions: { width: 9, height: 6 } },
    })
    const sent = await test.request('editor', `/${asset.path}?w=100`)
    expect(Object.fromEntries(sent.headers)).toMatchObject({
      'content-type': 'image/svg+xml',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^default-src 'none';.* sandbox$/),
    })
    expect(await sent.text()).not.toContain('Jane')
    const pixels = await test.request('editor', `/${asset.path}?w=90&fm=png`)
    expect(await sharp(await bytesOf(pixels)).metadata()).toMatchObject({ format: 'png', width: 90, height: 60 })
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
      'content-disposition': `attachment; filename="a_b.html"; filename*=UTF-8''a%22b.html`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^default-src 'none';.* sandbox$/),
    })
  })

  it('lets pages play films and sound, and nothing else', async () => {
    const typeOf = async (filename: string) => {
      const response = await test.request('editor', `/v1/assets/files/production?filename=${filename}`, {
        method: 'POST',
        body: Buffer.from(filename),
      })
      const { headers } = await test.request('editor', `/${assetAnswer.parse(await response.json()).document.path}`)
      return [headers.get('content-type'), headers.has('content-disposition')]
    }
    expect(await typeOf('jane.mp4')).toEqual(['video/mp4', false])
    expect(await typeOf('jane.mp3')).toEqual(['audio/mpeg', false])
    for (const name of ['jane.pdf', 'jane.html', 'jane.js', 'jane.svgz', 'jane.xml', 'jane']) {
      expect(await typeOf(name)).toEqual(['application/octet-stream', true])
    }
  })

  describe('of a part', () => {
    const ask = async (range: string, headers: Record<string, string> = {}, method = 'GET') => {
      const { path } = await uploaded('editor', 'files', Buffer.from('0123456789'))
      return test.request('editor', `/${path}`, { method, headers: { range, ...headers } })
    }

    it.each([
      ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
      ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
      ['bytes=-3', 206, '789', 'bytes 7-9/10'],
      ['bytes=-30', 206, '0123456789', 'bytes 0-9/10'],
      ['bytes=8-100', 206, '89', 'bytes 8-9/10'],
      ['bytes=10-', 416, '', 'bytes */10'],
      ['bytes=-0', 416, '', 'bytes */10'],
      ['bytes=5-2', 200, '0123456789', null],
      ['bytes=0-1,4-5', 200, '0123456789', null],
      ['lines=0-1', 200, '0123456789', null],
    ])('"%s" answers %i', async (range, status, body, contentRange) => {
      const response = await ask(range)
      expect(response.status).toBe(status)
      expect(await response.text()).toBe(body)
      expect(response.headers.get('content-range')).toBe(contentRange)
      expect(response.headers.get('accept-ranges')).toBe('bytes')
    })

    it('sends everything when it is not the same any more', async () => {
      expect((await ask('bytes=0-3', { 'if-range': '"older"' })).status).toBe(200)
    })

    it('works for pictures in other sizes', async () => {
      const { path } = await uploaded('editor', 'images', await aPhoto())
      const whole = await bytesOf(await test.request('editor', `/${path}?w=5`))
      const part = await test.request('editor', `/${path}?w=5`, { headers: { range: 'bytes=10-19' } })
      expect(await bytesOf(part)).toEqual(whole.slice(10, 20))
    })

    it('tells the size without the bytes', async () => {
      const response = await ask('', {}, 'HEAD')
      expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '10', ''])
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

describe('deleting', () => {
  const erase = (id: string, asker: Asker = 'editor') =>
    test.request(asker, '/v1/data/mutate/production', json({ mutations: [{ delete: { id } }] }))

  it('an asset document removes its bytes, and every size of it', async () => {
    const asset = await uploaded('editor', 'images', await aPhoto())
    const first = await test.request('editor', `/${asset.path}?w=5`)
    await test.request('editor', `/${asset.path}`)
    expect(await test.assets.list()).toHaveLength(1)
    await erase(asset._id)
    for (const search of ['', '?w=5', '?w=6', '?dlRaw=x']) {
      expect((await test.request('editor', `/${asset.path}${search}`)).status).toBe(404)
    }
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
    expect((await test.request('editor', `/${asset.path}?w=5`, { headers })).status).toBe(404)
    await waitUntil(async () => (await test.assets.list()).length === 0)
  })

  it('does not remove what a page still refers to', async () => {
    const asset = await uploaded('editor', 'images', await aPhoto())
    await publish(asset._id)
    expect((await erase(asset._id)).status).toBe(409)
    expect((await test.request('editor', `/${asset.path}`)).status).toBe(200)
  })

  it('lets the same picture be uploaded again', async () => {
    const asset = await uploaded('editor', 'images', await aPhoto())
    await erase(asset._id)
    const again = await uploaded('editor', 'images', await aPhoto())
    expect(again._id).toBe(asset._id)
    expect((await test.request('editor', `/${again.path}?w=5`)).status).toBe(200)
  })

  it('in one dataset leaves the other alone', async () => {
    const [here, there] = [
      await uploaded('editor', 'images', await aPhoto()),
      await uploaded('editor', 'images', await aPhoto(), '', 'open'),
    ]
    await erase(here._id)
    await waitUntil(async () => (await test.assets.list()).length === 1)
    expect((await test.request('editor', `/${there.path}`)).status).toBe(200)
  })
})

/** Nothing tells when the lake has tidied up: it is asked until it has. */
async function waitUntil(isReached: () => Promise<boolean>): Promise<void> {
  while (!(await isReached())) await new Promise((resolve) => setTimeout(resolve, 5))
}

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

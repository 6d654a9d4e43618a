import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMemoryJournal } from '../journal/open-journal.ts'
import { generatePicture } from '../testing/generate-picture.ts'
import { createMemoryDraftStore } from '../testing/memory-draft-store.ts'
import { findRefusal } from './address-policy.ts'
import { createImageFetcher } from './fetch-image.ts'
import { firstOf } from './first-of.ts'
import { createImageKeeper, forgetGoneImages } from './image-keeper.ts'
import { openMediaFolder } from './media-folder.ts'
import { sniffImage } from './sniff-image.ts'

const picture = generatePicture(1)
const folder = mkdtempSync(join(tmpdir(), 'vigil-media-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a folder of images', () => {
  const uploads = join(folder, 'copy')
  mkdirSync(join(uploads, '2019/05'), { recursive: true })
  mkdirSync(join(uploads, 'wp-content/uploads/2020'), { recursive: true })
  writeFileSync(join(uploads, '2019/05/wall.png'), picture)
  writeFileSync(join(uploads, '2019/05/two words.png'), picture)
  writeFileSync(join(uploads, '2019/05/page.png'), '<html>not a picture</html>')
  writeFileSync(join(uploads, 'wp-content/uploads/2020/gate.png'), picture)
  writeFileSync(join(folder, 'secret.png'), picture)
  symlinkSync(join(folder, 'secret.png'), join(uploads, '2019/link.png'))
  const media = openMediaFolder(uploads)
  const site = 'https://old.example.org/wp-content/uploads'

  it.each([
    `${site}/2019/05/wall.png`,
    `${site}/2019/05/two%20words.png?x=1#y`,
    `${site}/2020/gate.png`,
    'https://cdn.example.org/files/2019/05/wall.png',
    '2019/05/wall.png',
  ])('has %s', async (address) => {
    expect(await media.find([address])).toEqual({ state: 'found', address, bytes: new Uint8Array(picture) })
    expect(await media.findObstacle([address])).toBeNull()
  })

  it.each([
    `${site}/2019/05/other.png`,
    `${site}/2019/link.png`,
    `${site}/../../secret.png`,
    `${site}/%2e%2e/secret.png`,
    `${site}/..%2fsecret.png`,
    '../secret.png',
    '/etc/passwd',
    `${site}/2019/05`,
    `${site}/%00.png`,
    '%',
  ])('does not have %s, and reads nothing outside of it', async (address) => {
    expect(await media.find([address])).toMatchObject({ state: 'missing' })
    expect(await media.findObstacle([address])).not.toBeNull()
  })

  it('takes the first address that leads to a file', async () => {
    const addresses = [`${site}/lost.png`, `${site}/2019/05/wall.png`]
    expect(await media.find(addresses)).toMatchObject({ state: 'found', address: addresses[1] })
  })

  it('refuses what is no picture, and a folder that is not there', async () => {
    expect(await media.find([`${site}/2019/05/page.png`])).toMatchObject({
      reason: expect.stringContaining('no picture'),
    })
    expect(() => openMediaFolder(join(folder, 'nowhere'))).toThrow('There is no folder')
    expect(() => openMediaFolder(join(folder, 'secret.png'))).toThrow('is no folder')
  })
})

describe('the old site', () => {
  let server: Server
  let host: string
  let answer: RequestListener = (_request, response) => response.end(picture)
  const asked: { path: string; headers: object }[] = []

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push({ path: request.url ?? '', headers: request.headers })
      answer(request, response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  })
  beforeEach(() => {
    asked.length = 0
    answer = (_request, response) => response.end(picture)
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const fetcher = (options: Parameters<typeof createImageFetcher>[0] = {}) =>
    createImageFetcher({ allowedHosts: [host], requestsPerSecond: 1000, retryAfterMilliseconds: 1, ...options })

  it('gives its pictures, and learns nothing but that they were fetched', async () => {
    expect(await fetcher().find([`http://${host}/a.png`])).toMatchObject({
      state: 'found',
      bytes: new Uint8Array(picture),
    })
    expect(Object.keys(asked[0]?.headers ?? {}).toSorted()).toEqual(['accept', 'connection', 'host', 'user-agent'])
  })

  it('is not asked when it is on this machine and nobody said so', async () => {
    const found = await fetcher({ allowedHosts: [] }).find([`http://${host}/a.png`])
    expect(found).toMatchObject({ state: 'missing', reason: expect.stringContaining('--image-host') })
    expect(asked).toEqual([])
  })

  it('is not asked when its name leads to this machine, or to both', async () => {
    for (const addresses of [['127.0.0.1'], ['93.184.216.34', '10.0.0.1'], ['::ffff:127.0.0.1'], []]) {
      const resolving = fetcher({ allowedHosts: [], resolve: async () => addresses })
      expect(await resolving.find([`http://images.example.org:${host.split(':')[1]}/a.png`])).toMatchObject({
        state: 'missing',
      })
    }
    expect(asked).toEqual([])
  })

  it('may redirect, but not to another machine of the network, and not for ever', async () => {
    answer = ({ url }, response) => {
      if (url === '/good') response.writeHead(302, { location: '/a.png' }).end()
      else if (url === '/inside') response.writeHead(302, { location: 'http://localhost:9/a.png' }).end()
      else if (url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end()
      else if (url === '/loop') response.writeHead(302, { location: '/loop' }).end()
      else response.end(picture)
    }
    const find = (path: string) => fetcher().find([`http://${host}${path}`])
    expect(await find('/good')).toMatchObject({ state: 'found' })
    expect(await find('/inside')).toMatchObject({ state: 'missing', reason: expect.stringContaining('localhost:9') })
    expect(await find('/file')).toMatchObject({ state: 'missing' })
    expect(await find('/loop')).toMatchObject({ reason: expect.stringContaining('redirects more than 3 times') })
  })

  it('is asked three times when it has trouble, and once when it says no', async () => {
    let tries = 0
    answer = (_request, response) => {
      tries += 1
      if (tries < 3) response.writeHead(503).end()
      else response.end(picture)
    }
    expect(await fetcher().find([`http://${host}/a.png`])).toMatchObject({ state: 'found' })
    answer = (_request, response) => response.writeHead(404).end()
    asked.length = 0
    expect(await fetcher().find([`http://${host}/a.png`])).toMatchObject({ reason: `${host} answered 404.` })
    expect(asked).toHaveLength(1)
  })

  it('is left alone after it failed several times in a row', async () => {
    answer = (_request, response) => response.writeHead(500).end()
    const one = fetcher()
    for (let number = 0; number < 10; number++) await one.find([`http://${host}/${number}.png`])
    expect(asked).toHaveLength(5 * 3)
  })

  it.each<[string, RequestListener, string]>([
    ['that is no picture', (_request, response) => void response.end('<html>'), 'no picture'],
    [
      'that is too large',
      (_request, response) => void response.end(Buffer.concat([picture, Buffer.alloc(3_000_000)])),
      'larger than 2 MB',
    ],
    [
      'whose length is a lie',
      (_request, response) => {
        response.writeHead(200, { 'transfer-encoding': 'chunked' })
        response.end(Buffer.concat([picture, Buffer.alloc(3_000_000)]))
      },
      'larger than 2 MB',
    ],
    [
      'that breaks off',
      (_request, response) =>
        void response.writeHead(200, { 'content-length': 9999 }).write(picture, () => response.destroy()),
      'broke off',
    ],
  ])('may send what is refused: a file %s', async (_what, listener, reason) => {
    answer = listener
    const found = await fetcher({ largestBytes: 2 * 1024 * 1024 }).find([`http://${host}/a.png`])
    expect(found).toMatchObject({ state: 'missing', reason: expect.stringContaining(reason) })
  })

  it('is asked for what the folder does not have', async () => {
    const source = firstOf([openMediaFolder(folder), fetcher()])
    expect(await source.find([`http://${host}/secret.png`])).toMatchObject({ state: 'found' })
    expect(asked).toEqual([])
    expect(await source.find([`http://${host}/a.png`])).toMatchObject({ state: 'found' })
    expect(asked).toHaveLength(1)
  })

  it('is asked once for a picture, however many articles show it, and not again in the next import', async () => {
    const journal = createMemoryJournal()
    const store = createMemoryDraftStore()
    const keep = () => createImageKeeper({ source: fetcher(), store, journal, write: 'drafts' })
    const addresses = [`http://${host}/a.png`]
    const keeper = keep()
    await Promise.all([keeper.take(addresses), keeper.take(addresses)])
    await keeper.take(addresses)
    await keep().take(addresses)
    await forgetGoneImages(journal, store)

    expect(asked).toHaveLength(1)
    expect(store.documents.size).toBe(1)
  })
})

it.each([
  ['93.184.216.34', null],
  ['2606:2800:220:1::1', null],
  ['10.1.2.3', 'refused'],
  ['169.254.169.254', 'refused'],
  ['::1', 'refused'],
  ['fd00::1', 'refused'],
  ['::ffff:10.0.0.1', 'refused'],
  ['64:ff9b::a00:1', 'refused'],
  ['not an address', 'refused'],
])('the address %s is %s', (address, expected) => {
  const refusal = findRefusal(new URL('https://x.example/'), [address], new Set())
  expect(refusal === null ? null : 'refused').toBe(expected)
})

it('lets nobody fetch where clouds keep their credentials, not even when asked', () => {
  expect(findRefusal(new URL('http://x.example/'), ['169.254.169.254'], new Set(['x.example']))).not.toBeNull()
  expect(findRefusal(new URL('http://x.example/'), ['192.168.1.5'], new Set(['x.example']))).toBeNull()
})

it.each([
  ['jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['png', picture],
  ['gif', Buffer.from('GIF89a......')],
  ['webp', Buffer.from('RIFF\x01\x02\x03\x04WEBPVP8 ', 'latin1')],
  ['avif', Buffer.from('\0\0\0\x20ftypavif', 'latin1')],
  [null, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  [null, Buffer.alloc(0)],
])('knows %s by its bytes', (kind, bytes) => {
  expect(sniffImage(bytes)).toBe(kind)
})

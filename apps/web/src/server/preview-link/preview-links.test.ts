import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aStory } from '@vigil/fixtures/documents'
import { previewLinkType, toPreviewLinkId } from '../../preview-link/preview-link.ts'
import { readSettings } from '../settings.ts'
import { type Site, startSite } from '../start-site.ts'
import { aBuild } from '../testing/a-build.ts'
import { connectTo } from '../next/connections.ts'
import { aContentServer, type ContentServer } from '../testing/a-content-server.ts'
import { aServer, ask, type RunningServer } from '../testing/a-server.ts'
import { toReason } from '../site-log.ts'

const token = 'T'.repeat(43)
const photo = `image-${'a'.repeat(40)}-10x10-jpg`
const photoFile = `${'a'.repeat(40)}-10x10.jpg`

const draft = {
  ...aStory({ _id: 'drafts.story', title: 'Not yet told' }),
  heroImage: { _type: 'figure', asset: { _type: 'reference', _ref: photo }, alt: 'A lamp' },
}
const hour = 60 * 60 * 1000
const inOneHour = () => new Date(Date.now() + hour).toISOString()
const anHourAgo = () => new Date(Date.now() - hour).toISOString()

const aLink = (changes: Record<string, unknown> = {}) => ({
  _id: toPreviewLinkId(token),
  _type: previewLinkType,
  _createdAt: new Date().toISOString(),
  documentId: 'drafts.story',
  endsAt: inOneHour(),
  ...changes,
})

let folder: string
let content: ContentServer
let site: Site
let front: RunningServer
let warnings: string[]
/** Headers with which Next was asked for the page. */
let rendered: { cookie: string | undefined; token: string | string[] | undefined }[]
let nextStatus: number

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-preview-'))
  warnings = []
  rendered = []
  nextStatus = 200
  content = await aContentServer({ documents: [draft, aLink()], previewToken: 'may-preview' })
  site = startSite({
    settings: readSettings(
      {
        SANITY_PROJECT_ID: 'vigil',
        SANITY_API_HOST: content.origin,
        SANITY_API_READ_TOKEN: 'may-read',
        SANITY_API_PREVIEW_TOKEN: 'may-preview',
        SITE_URL: 'https://site.example',
        STUDIO_URL: 'https://desk.example/studio',
        VIGIL_DATA: folder,
      },
      '/',
    ),
    app: {
      buildId: 'build',
      staticFolder: aBuild(folder),
      draftId: 'the-real-one',
      isDraftCookie: (value) => value === 'the-real-one',
      connect: connectTo((request, response) => {
        if (request.url === '/api/revalidate') return response.writeHead(204).end()
        const isAsked = request.url === '/shared-preview' && request.headers.cookie?.includes('=the-real-one')
        if (!isAsked) return response.writeHead(404).end()
        rendered.push({ cookie: request.headers.cookie, token: request.headers['x-vigil-preview-link'] })
        response.writeHead(nextStatus, { 'Content-Type': 'text/html', 'Set-Cookie': 'session=secret' })
        response.end(
          '<!DOCTYPE html><html><head></head><body><h1>Not yet told</h1><script>run()</script></body></html>',
        )
      }),
    },
    revalidateSecret: 'a-secret-of-this-test',
    log: { info: () => undefined, warn: (message, cause) => warnings.push(`${message}: ${toReason(cause)}`) },
  })
  front = await aServer(site.handle)
})

afterEach(async () => {
  await front.close()
  await site.close()
  await content.close()
  rmSync(folder, { recursive: true, force: true })
})

const open = (path = `/api/preview-link?token=${token}`, options?: Parameters<typeof ask>[2]) =>
  ask(front.origin, path, options)
const put = (document: { _id: string }) => content.documents.set(document._id, document)

describe('a link that works', () => {
  it('shows the page to whoever has it, without scripts, and gives them nothing to keep', async () => {
    const { status, body, headers } = await open()
    expect(status).toBe(200)
    expect(body).toBe('<!DOCTYPE html><html><head></head><body><h1>Not yet told</h1></body></html>')
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
    for (const name of ['set-cookie', 'etag', 'access-control-allow-origin']) expect(headers).not.toHaveProperty(name)
    expect(rendered).toEqual([{ cookie: '__prerender_bypass=the-real-one', token }])
  })

  it('leaves nothing in the store of pages', async () => {
    await site.pages.idle()
    const before = site.pages.counts()
    await open()
    expect(site.pages.counts()).toEqual(before)
  })

  it('shows the photos of the page, and no other', async () => {
    const shown = await open(`/api/preview-link/media/${photoFile}?w=8&token=${token}`)
    expect([shown.status, shown.body, shown.headers['cache-control']]).toEqual([200, 'the photo', 'private, no-store'])
    const images = content.asked.filter(({ url }) => url.startsWith('/images/')).map(({ url }) => url)
    expect(new Set(images)).toEqual(new Set([`/images/vigil/production/${photoFile}?w=8`]))

    const other = `${'b'.repeat(40)}-10x10.jpg`
    expect(await open(`/api/preview-link/media/${other}?token=${token}`)).toMatchObject({ status: 404 })
    expect(await open(`/media/${photoFile}?w=8`)).toMatchObject({ status: 404 })
  })

  it('leads to the page itself once it is published', async () => {
    content.documents.delete(draft._id)
    put(aStory({ _id: 'story' }))
    expect(await open()).toMatchObject({ status: 303, headers: { location: '/stories/the-lighthouse' }, body: '' })
    expect(rendered).toEqual([])
  })

  it('may be asked about, and takes nothing', async () => {
    expect(await open(undefined, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
    expect(await open(undefined, { method: 'POST' })).toMatchObject({ status: 405 })
  })
})

describe('a link that does not work', () => {
  it.each([
    ['that nobody made', () => undefined, 'U'.repeat(43)],
    ['without a token', () => undefined, ''],
    ['with a part of a token', () => undefined, token.slice(1)],
    ['with the hash in place of the token', () => undefined, toPreviewLinkId(token).slice(-64)],
    ['whose time is over', () => put(aLink({ endsAt: anHourAgo() })), token],
    ['that was ended', () => content.documents.delete(toPreviewLinkId(token)), token],
    [
      'that claims to work for ever',
      () =>
        put(aLink({ _createdAt: new Date(Date.now() - 8 * 24 * hour).toISOString(), endsAt: '2999-01-01T00:00:00Z' })),
      token,
    ],
    ['to a document that is gone', () => content.documents.delete(draft._id), token],
    ['to a published document', () => put(aLink({ documentId: 'story' })), token],
    ['to something that is no document', () => put(aLink({ documentId: 'drafts.*' })), token],
    ['that is another kind of document', () => put(aLink({ _type: 'story' })), token],
  ])('%s says in plain words that it has ended', async (_what, change, given) => {
    change()
    const { status, body, headers } = await open(`/api/preview-link?token=${given}`)
    expect(status).toBe(410)
    expect(body).toContain('This preview has ended')
    expect(body).not.toContain('Not yet told')
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': expect.stringContaining('noindex') })
    expect(rendered).toEqual([])
  })

  it('does not open photos either', async () => {
    content.documents.delete(toPreviewLinkId(token))
    expect(await open(`/api/preview-link/media/${photoFile}?token=${token}`)).toMatchObject({ status: 410 })
  })

  it('ends also while the page is rendered', async () => {
    nextStatus = 404
    expect(await open()).toMatchObject({ status: 410 })
  })
})

it('asks to try again when the content server or Next is in trouble, and does not write the link into the log', async () => {
  nextStatus = 500
  expect(await open()).toMatchObject({ status: 503 })
  await content.close()
  expect(await open()).toMatchObject({ status: 503 })
  expect(warnings.filter((line) => line.startsWith('A shared preview'))).toHaveLength(2)
  expect(warnings.join()).not.toContain(token)
})

it('cannot be forced by headers: the page itself is not reachable from outside', async () => {
  const headers = { 'x-vigil-preview-link': token, cookie: '__prerender_bypass=made-up' }
  expect(await open('/shared-preview', { headers })).toMatchObject({ status: 404 })
  expect(rendered).toEqual([])
})

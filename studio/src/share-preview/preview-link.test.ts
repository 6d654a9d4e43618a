import { createHash } from 'node:crypto'
import { createPreviewLink, workingLinks } from './preview-link.ts'

const { address, document } = createPreviewLink({
  random: Uint8Array.from({ length: 32 }, (_, index) => 255 - index),
  siteOrigin: 'https://site.example',
  documentId: 'drafts.story',
  hours: 24,
  madeBy: { id: 'u1', name: 'Ruth' },
  now: new Date('2026-11-22T12:00:00Z'),
})
const token = new URL(address).searchParams.get('token') ?? ''

test('the link holds 256 random bits, spelt so that no program changes them', () => {
  expect(address).toMatch(/^https:\/\/site\.example\/api\/preview-link\?token=[A-Za-z0-9_-]{43}$/)
  expect(Buffer.from(token, 'base64url')[0]).toBe(255)
})

test('what is stored names the draft, the end and the maker, and holds only the hash of the token', () => {
  expect(document).toEqual({
    _id: `drafts.preview-link-${createHash('sha256').update(token).digest('hex')}`,
    _type: 'vigil.previewLink',
    documentId: 'drafts.story',
    publishedId: 'story',
    endsAt: '2026-11-23T12:00:00.000Z',
    madeBy: 'u1',
    madeByName: 'Ruth',
  })
  expect(JSON.stringify(document)).not.toContain(token)
})

test('a version is shared under its own id', () => {
  const version = createPreviewLink({
    random: new Uint8Array(32),
    siteOrigin: 'https://site.example',
    documentId: 'versions.rSpring.story',
    hours: 1,
    madeBy: { id: 'u1', name: 'Ruth' },
    now: new Date(),
  })
  expect(version.document).toMatchObject({ documentId: 'versions.rSpring.story', publishedId: 'story' })
})

test('links whose time is over are not listed; what ends first stands first', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  const links = ['2026-11-24T00:00:00Z', '2026-11-22T12:00:00Z', '2026-11-23T00:00:00Z'].map((endsAt) => ({ endsAt }))
  expect(workingLinks(links, now).map(({ endsAt }) => endsAt)).toEqual(['2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z'])
})

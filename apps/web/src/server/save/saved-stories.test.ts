import { parsePagePath } from '@vigil/page-store/page-path'
import type { MediaRequest } from '../media/parse-media-url.ts'
import type { FoundPicture } from '../media/media-library.ts'
import { createSavedStories, isSavedStory } from './saved-stories.ts'

const sha1 = 'a'.repeat(40)
const html = `<!DOCTYPE html><html><head></head><body><img src="/media/${sha1}-1600x900.jpg?w=1200&h=600&fit=crop&q=75&auto=format" alt="A lamp"/></body></html>`

function open(answer: (request: MediaRequest) => FoundPicture) {
  return createSavedStories({
    siteUrl: new URL('https://site.example'),
    ask: async () => ({ status: 200, headers: {}, body: Buffer.from('') }),
    media: { find: async (request) => answer(request) },
  })
}

async function save(answer: (request: MediaRequest) => FoundPicture, address = '/stories/the-lamp/save') {
  const path = parsePagePath(address)
  if (path === null) throw new Error(`${address} is no path.`)
  return open(answer).toFile(path, html)
}

const found = (): FoundPicture => ({
  state: 'found',
  picture: { contentType: 'image/jpeg', etag: null, bytes: Buffer.from('lamp') },
})

test.each([
  ['/stories/the-lamp/save', true],
  ['/ar/stories/the-lamp/save', true],
  ['/stories/the-lamp', false],
  ['/stories/save', false],
  ['/stories/a/b/save', false],
  ['/save', false],
])('what is at %s leaves as a file: %s', (path, isSaved) => {
  expect(isSavedStory(path)).toBe(isSaved)
})

test('a story leaves as a file of its own name, which nobody on the way keeps', async () => {
  const { headers, body } = await save(found)
  expect(headers).toEqual({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Disposition': 'attachment; filename="the-lamp.html"',
    'X-Robots-Tag': 'noindex',
    'Cache-Control': 'private, no-store',
  })
  expect(body.toString()).toContain(`data:image/jpeg;base64,${Buffer.from('lamp').toString('base64')}`)
})

test('a name that could say anything else in a header is not used', async () => {
  const { headers } = await save(found, '/stories/a%22;b/save')
  expect(headers['Content-Disposition']).toBe('attachment; filename="story.html"')
})

test('pictures are asked for small, in their shape', async () => {
  const asked: string[] = []
  await save((request) => {
    asked.push(request.search)
    return found()
  })
  expect(Object.fromEntries(new URLSearchParams(asked[0]))).toMatchObject({ w: '640', h: '320', q: '60', fit: 'crop' })
})

test('of a picture that was taken down only the words are left', async () => {
  const { body } = await save(() => ({ state: 'missing' }))
  expect(body.toString()).toContain('<body>A lamp</body>')
})

test('while pictures cannot be had there is no file, rather than one without them', async () => {
  await expect(save(() => ({ state: 'unavailable' }))).rejects.toThrow('cannot be had')
})

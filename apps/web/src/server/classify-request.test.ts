import { classifyRequest } from './classify-request.ts'

const isDraftCookie = (value: string) => value === 'the-real-one'
const draft = '__prerender_bypass=the-real-one'

function classify(url: string, { method = 'GET', cookie = '' } = {}) {
  return classifyRequest({ method, url, headers: { cookie } }, isDraftCookie)
}

it.each([
  ['/', '/'],
  ['/stories/the-lighthouse', '/stories/the-lighthouse'],
  ['/stories?page=2&utm_source=letter', '/stories'],
  ['/caf%C3%A9', '/café'],
  ['/mediation', '/mediation'],
  ['/ar', '/ar'],
  ['/fr/stories/the-lighthouse', '/fr/stories/the-lighthouse'],
  ['/entries', '/entries'],
])('%s is a page', (url, path) => {
  expect(classify(url)).toEqual({ kind: 'page', path, method: 'GET' })
  expect(classify(url, { method: 'HEAD' })).toMatchObject({ method: 'HEAD' })
})

it.each([
  ['/stories/', '/stories'],
  ['//evil.example/', '/evil.example'],
  ['/stories//the-lighthouse/?a=b', '/stories/the-lighthouse?a=b'],
  ['/en', '/'],
  ['/en/stories/caf%C3%A9?a=b', '/stories/caf%C3%A9?a=b'],
  ['/EN//evil.example', '/evil.example'],
  ['/FR/stories', '/fr/stories'],
  ['/Ar/', '/ar'],
])('%s leads to the one address of its page, which is on this site', (url, location) => {
  expect(classify(url)).toEqual({ kind: 'redirect', location })
})

it.each([
  '/api/revalidate',
  '/api/revalidate/',
  '//api//revalidate',
  '/api/%72evalidate',
  '/API/Revalidate',
  '/api/revalidate/x',
  '/api/revalidate?a=b',
])('%s does not exist for anybody, in draft mode or not', (url) => {
  for (const method of ['GET', 'POST', 'PUT', 'OPTIONS']) {
    expect(classify(url, { method })).toEqual({ kind: 'missing' })
    expect(classify(url, { method, cookie: draft })).toEqual({ kind: 'missing' })
  }
})

it.each(['/stories/%2e%2e/%2e%2e/etc/passwd', '/..', '/a%2Fb', '/%00', '/%E0%A4%A', '*'])('%s is no address', (url) => {
  expect(classify(url)).toEqual({ kind: 'malformed' })
})

it('tells the form of a campaign that was sent from the page with it', () => {
  const post = { method: 'POST' }
  expect(classify('/write/families?utm=1', post)).toEqual({ kind: 'message', locale: 'en', slug: 'families' })
  expect(classify('/ar/write/%D8%B1/', { ...post, cookie: draft })).toEqual({
    ...{ kind: 'message', locale: 'ar', slug: 'ر' },
  })
  expect(classify('/write/families')).toMatchObject({ kind: 'page' })
  expect(classify('/write/families', { method: 'PUT' })).toEqual({ kind: 'notAllowed', allow: 'GET, HEAD, POST' })
  for (const url of ['/write', '/write/a/thanks', '/xx/write/a', '/stories/a']) {
    expect(classify(url, post)).toEqual({ kind: 'notAllowed', allow: 'GET, HEAD' })
  }
})

it('tells a search from the page with the form', () => {
  expect(classify('/search?q=lamp&page=2')).toMatchObject({ kind: 'search', locale: 'en' })
  expect(classify('/ar/search?q=%D8%B6', { cookie: draft })).toMatchObject({ kind: 'search', locale: 'ar' })
  expect(classify('/search')).toMatchObject({ kind: 'page' })
  expect(classify('/search?q=+&page=2')).toMatchObject({ kind: 'page' })
  expect(classify('/search?q=lamp', { method: 'POST' })).toMatchObject({ kind: 'notAllowed' })
})

describe('drafts', () => {
  it('go to Next with the real cookie only', () => {
    expect(classify('/stories/a', { cookie: `a=b; ${draft}` })).toEqual({ kind: 'app', url: '/stories/a', as: 'draft' })
    expect(classify('/stories/a', { cookie: '__prerender_bypass=made-up' })).toMatchObject({ kind: 'page' })
    expect(classify('/stories/a', { cookie: '__prerender_bypass=' })).toMatchObject({ kind: 'page' })
    expect(classify('/stories/a', { cookie: 'x__prerender_bypass=the-real-one' })).toMatchObject({ kind: 'page' })
  })

  it('may send forms, readers may not', () => {
    expect(classify('/stories/a', { method: 'POST', cookie: draft })).toMatchObject({ kind: 'app' })
    expect(classify('/stories/a', { method: 'POST' })).toEqual({ kind: 'notAllowed', allow: 'GET, HEAD' })
  })

  it('may load what Next makes on the fly, readers may not', () => {
    expect(classify('/_next/image?url=http://169.254.169.254/', { cookie: draft })).toMatchObject({ kind: 'app' })
    expect(classify('/_next/image?url=http://169.254.169.254/')).toEqual({ kind: 'missing' })
  })
})

it('gives the files of the build to everybody', () => {
  expect(classify('/_next/static/css/a.css')).toEqual({ kind: 'app', url: '/_next/static/css/a.css', as: 'static' })
})

it('lets draft mode be entered', () => {
  expect(classify('/api/draft-mode/enable?sanity-preview-secret=a')).toEqual({
    kind: 'app',
    url: '/api/draft-mode/enable?sanity-preview-secret=a',
    as: 'draft',
  })
})

it('knows the status page in each language, and metrics in none', () => {
  expect(classify('/status')).toEqual({ kind: 'status', locale: 'en', isStill: false })
  expect(classify('/ar/status?refresh=off', { cookie: draft })).toEqual({ kind: 'status', locale: 'ar', isStill: true })
  expect(classify('/status', { method: 'POST' })).toMatchObject({ kind: 'notAllowed' })
  expect(classify('/metrics')).toEqual({ kind: 'metrics' })
  expect(classify('/metrics', { method: 'POST' })).toEqual({ kind: 'notAllowed', allow: 'GET, HEAD' })
  for (const url of ['/stories/status', '/ar/metrics', '/status/x']) expect(classify(url).kind).toBe('page')
})

it('knows pictures and health', () => {
  expect(classify('/media/a.jpg?w=1')).toEqual({ kind: 'media', isDraft: false })
  expect(classify('/media/a.jpg', { cookie: draft })).toEqual({ kind: 'media', isDraft: true })
  expect(classify('/healthz')).toEqual({ kind: 'health', of: 'ready' })
  expect(classify('/healthz/following')).toEqual({ kind: 'health', of: 'following' })
  expect(classify('/healthz', { method: 'POST' })).toMatchObject({ kind: 'notAllowed' })
})

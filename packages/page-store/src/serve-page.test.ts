import fc from 'fast-check'
import { aPath } from './testing/a-page.ts'
import { chooseEncoding } from './choose-encoding.ts'
import type { StoredPage } from './create-page-store.ts'
import { type PageRequest, servePage } from './serve-page.ts'

const page: StoredPage = {
  path: aPath('/'),
  variants: { identity: Buffer.from('identity'), gzip: Buffer.from('gzipped'), br: Buffer.from('br') },
  digest: 'abc',
  storedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
  headers: {},
  tags: ['s1:secret'],
  contentType: 'text/html; charset=utf-8',
}

function serve(headers: PageRequest['headers'] = {}, method: PageRequest['method'] = 'GET') {
  return servePage(page, { method, headers }, { 'X-Content-Type-Options': 'nosniff' })
}

describe('chooseEncoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP;Q=1', 'gzip'],
    ['br;q=0.5, gzip;q=0.9', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0.5, br;q=0', 'gzip'],
    ['identity;q=1, gzip;q=0.5', 'identity'],
    ['deflate', 'identity'],
    ['identity;q=0, *;q=0', 'identity'],
    ['br;q=nonsense', 'identity'],
  ])('answers %j with %s', (header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding)
  })

  it('never sends an encoding that the reader did not name or refused', () => {
    const part = fc.tuple(
      fc.constantFrom('br', 'gzip', 'deflate', 'zstd'),
      fc.constantFrom('', ';q=0', ';q=0.3', ';q=1'),
    )
    fc.assert(
      fc.property(fc.uniqueArray(part, { selector: ([name]) => name }), (parts) => {
        const chosen = chooseEncoding(parts.map(([name, weight]) => name + weight).join(', '))
        const accepted = parts.filter(([, weight]) => weight !== ';q=0').map(([name]) => name)
        expect(['identity', ...accepted]).toContain(chosen)
      }),
    )
  })
})

describe('servePage', () => {
  it('sends the bytes in the encoding the reader takes', () => {
    const answer = serve({ 'accept-encoding': 'gzip, br' })
    expect(answer.status).toBe(200)
    expect(answer.body?.toString()).toBe('br')
    expect(answer.headers).toEqual({
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'Content-Encoding': 'br',
      'Content-Length': '2',
      'Content-Type': 'text/html; charset=utf-8',
      ETag: '"abc-br"',
      'Last-Modified': 'Fri, 02 Jan 2026 03:04:05 GMT',
      Vary: 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
    })
  })

  it('names no encoding when it sends the page as it is', () => {
    const answer = serve()
    expect(answer.body?.toString()).toBe('identity')
    expect(answer.headers).not.toHaveProperty('Content-Encoding')
    expect(answer.headers.Vary).toBe('Accept-Encoding')
  })

  it('sends what has one encoding as it is, under its own type, to everybody alike', () => {
    const picture = { ...page, variants: { identity: Buffer.from('png') }, contentType: 'image/png' }
    const { status, headers, body } = servePage(picture, { method: 'GET', headers: { 'accept-encoding': 'br' } }, {})
    expect([status, body?.toString()]).toEqual([200, 'png'])
    expect(headers).toEqual({
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'Content-Length': '3',
      'Content-Type': 'image/png',
      ETag: '"abc"',
      'Last-Modified': 'Fri, 02 Jan 2026 03:04:05 GMT',
    })
  })

  it('answers HEAD like GET, without the body', () => {
    const answer = serve({ 'accept-encoding': 'gzip' }, 'HEAD')
    expect(answer.body).toBeNull()
    expect(answer.headers).toEqual(serve({ 'accept-encoding': 'gzip' }).headers)
  })

  it.each(['"abc"', 'W/"abc"', '"x", "abc-br"', '"abc-gzip"', '*'])('answers 304 to If-None-Match: %s', (etag) => {
    const answer = serve({ 'if-none-match': etag, 'accept-encoding': 'br' })
    expect(answer).toMatchObject({ status: 304, body: null, headers: { ETag: '"abc-br"', Vary: 'Accept-Encoding' } })
    expect(answer.headers).not.toHaveProperty('Content-Length')
  })

  it.each(['"other"', 'abc', '"abc'])('sends the page to If-None-Match: %s', (etag) => {
    expect(serve({ 'if-none-match': etag }).status).toBe(200)
  })

  it("lets the page's own headers win, and never tells its sync tags", () => {
    const answer = servePage(
      { ...page, headers: { 'X-Robots-Tag': 'noindex' } },
      { method: 'GET', headers: {} },
      { 'X-Robots-Tag': 'all' },
    )
    expect(answer.headers['X-Robots-Tag']).toBe('noindex')
    expect(JSON.stringify(answer.headers)).not.toContain('s1:secret')
  })
})

import { isAbsolute, normalize, sep } from 'node:path'
import fc from 'fast-check'
import { aPath } from './testing/a-page.ts'
import { isPagePath, parsePagePath, toPageFolder, toUrlPath } from './page-path.ts'

describe('parsePagePath', () => {
  it.each([
    ['/', '/'],
    ['/stories', '/stories'],
    ['/stories/', '/stories'],
    ['//stories///the-lighthouse', '/stories/the-lighthouse'],
    ['/%73tories', '/stories'],
    ['/caf%C3%A9', '/caf\u00e9'],
    ['/cafe%CC%81', '/caf\u00e9'],
    ['/Stories', '/Stories'],
  ])('reads %s as %s', (url, path) => {
    expect(parsePagePath(url)).toBe(path)
  })

  it.each([
    ['a relative path', 'stories'],
    ['an encoded slash', '/stories%2Fsecret'],
    ['an encoded slash before a dot segment', '/stories%2F..%2Fsecret'],
    ['a backslash', '/stories%5Csecret'],
    ['a dot segment', '/stories/../secret'],
    ['an encoded dot segment', '/stories/%2e%2e/secret'],
    ['broken escapes', '/stories/%E0%A4%A'],
    ['a lone surrogate written as bytes', '/%ED%A0%80'],
    ['a null byte', '/stories%00'],
    ['a line break', '/stories%0d%0aSet-Cookie:a'],
    ['a path too long for any page', `/${'a'.repeat(2000)}`],
  ])('refuses %s', (_what, url) => {
    expect(parsePagePath(url)).toBeNull()
  })

  it('gives the same path again when what it read is written as a URL', () => {
    fc.assert(
      fc.property(fc.webPath(), (url) => {
        const path = parsePagePath(url)
        fc.pre(path !== null)
        expect(isPagePath(path)).toBe(true)
        expect(parsePagePath(toUrlPath(path))).toBe(path)
      }),
    )
  })
})

describe('toPageFolder', () => {
  it.each([
    ['/', 'pages'],
    ['/stories', 'pages/stories'],
    ['/stories/the-lighthouse-2', 'pages/stories/the-lighthouse-2'],
  ])('keeps the shape of %s, so that a web server finds it', (path, folder) => {
    expect(toPageFolder(aPath(path))).toBe(folder.replaceAll('/', sep))
  })

  it.each([
    ['upper case', '/Stories'],
    ['letters outside ASCII', '/caf%C3%A9'],
    ['a name that is also a file of ours', '/stories/index.html'],
    ['a name that Windows reserves', '/stories/con'],
    ['a name longer than file systems take', `/${'a'.repeat(300)}`],
    ['very many segments', '/a'.repeat(300)],
    ['a hidden name', '/.git/config'],
    ['the name of our own folder for such pages, in capitals', '/ODD-PAGES'],
  ])('files %s by its hash', (_what, path) => {
    expect(toPageFolder(aPath(path))).toMatch(/^odd-pages[\\/][0-9a-f]{64}$/)
  })

  it('never leaves the store, and never lets two pages share a folder, even on a disk that ignores case', () => {
    const folders = new Map<string, string>()
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webPath(),
          fc.string().map((text) => `/${encodeURIComponent(text.toWellFormed())}`),
        ),
        (url) => {
          const path = parsePagePath(url)
          fc.pre(path !== null)
          const folder = toPageFolder(path)
          expect(isAbsolute(folder)).toBe(false)
          expect(normalize(folder)).toBe(folder)
          expect(folder).toMatch(/^(?:pages|odd-pages)(?:$|[\\/])/)
          const key = folder.normalize('NFKC').toLowerCase()
          expect(folders.get(key) ?? path).toBe(path)
          folders.set(key, path)
        },
      ),
      { numRuns: 500 },
    )
  })
})

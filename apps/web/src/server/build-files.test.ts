import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { openBuildFiles } from './build-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-build-'))
  mkdirSync(join(folder, 'static/chunks'), { recursive: true })
  writeFileSync(join(folder, 'static/chunks/a.css'), 'p { color: red }'.repeat(100))
  writeFileSync(join(folder, 'static/chunks/face.woff2'), 'face')
  writeFileSync(join(folder, 'secret.js'), 'secret')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a style sheet of the build is there in three encodings', async () => {
  const file = await openBuildFiles(join(folder, 'static')).find('/_next/static/chunks/a.css')
  const text = 'p { color: red }'.repeat(100)
  expect(file?.contentType).toBe('text/css; charset=utf-8')
  expect(file?.variants.identity.toString()).toBe(text)
  expect(gunzipSync(file?.variants.gzip ?? '').toString()).toBe(text)
  expect(brotliDecompressSync(file?.variants.br ?? '').toString()).toBe(text)
})

test.each([
  '/_next/static/chunks/face.woff2',
  '/_next/static/chunks/none.css',
  '/_next/static/chunks',
  '/_next/static/../secret.js',
  '/_next/static//etc/passwd.js',
])('%s is left to Next', async (path) => {
  expect(await openBuildFiles(join(folder, 'static')).find(path)).toBeNull()
})

test('a file that came after the start is not of this build', async () => {
  const files = openBuildFiles(join(folder, 'static'))
  writeFileSync(join(folder, 'static/chunks/later.css'), 'later')
  expect(await files.find('/_next/static/chunks/later.css')).toBeNull()
})

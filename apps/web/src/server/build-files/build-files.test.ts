import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { aBuild } from '../testing/a-build.ts'
import { openBuildFiles } from './build-files.ts'

let folder: string
let build: string
const text = 'p { color: red }'.repeat(100)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-build-'))
  build = aBuild(folder, { 'chunks/a.css': text, 'media/face.woff2': 'face', 'chunks/[slug].js': 'run()' })
  writeFileSync(join(folder, 'secret.js'), 'secret')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a style sheet of the build is there in three encodings', async () => {
  const files = openBuildFiles([build])
  const file = await files.find('/_next/static/chunks/a.css')
  expect(file?.contentType).toBe('text/css; charset=utf-8')
  expect(file?.variants.identity.toString()).toBe(text)
  expect(gunzipSync(file?.variants.gzip ?? '').toString()).toBe(text)
  expect(brotliDecompressSync(file?.variants.br ?? '').toString()).toBe(text)
  expect(await files.find('/_next/static/chunks/a.css')).toBe(file)
})

test('a face is there as it is', async () => {
  const file = await openBuildFiles([build]).find('/_next/static/media/face.woff2')
  expect(file).toMatchObject({ contentType: 'font/woff2', variants: { identity: Buffer.from('face') } })
  expect(Object.keys(file?.variants ?? {})).toEqual(['identity'])
})

test('a file with brackets in its name is found by its address', async () => {
  const file = await openBuildFiles([build]).find('/_next/static/chunks/%5Bslug%5D.js')
  expect(file?.variants.identity.toString()).toBe('run()')
})

test('what the build does not have is looked for in the next folder', async () => {
  const earlier = aBuild(join(folder, 'earlier'), { 'chunks/a.css': 'old', 'chunks/b.css': 'of the build before' })
  const files = openBuildFiles([build, earlier])
  expect((await files.find('/_next/static/chunks/b.css'))?.variants.identity.toString()).toBe('of the build before')
  expect((await files.find('/_next/static/chunks/a.css'))?.variants.identity.toString()).toBe(text)
})

test.each([
  '/_next/static/chunks/none.css',
  '/_next/static/chunks',
  '/_next/static/',
  '/_next/static/../secret.js',
  '/_next/static/%2e%2e/secret.js',
  '/_next/static/..%2fsecret.js',
  '/_next/static//etc/passwd',
  '/_next/static/%',
])('%s is nothing', async (path) => {
  expect(await openBuildFiles([build]).find(path)).toBeNull()
})

test('a file that came after the start is of no build', async () => {
  const files = openBuildFiles([build])
  writeFileSync(join(build, 'chunks/later.css'), 'later')
  expect(await files.find('/_next/static/chunks/later.css')).toBeNull()
})

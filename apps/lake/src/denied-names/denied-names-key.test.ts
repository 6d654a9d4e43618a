import { createHmac } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { createHmacOf, createNameHashes, keyPathOf, openNameHashes } from './denied-names-key.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'denied-names-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('hashes as HMAC-SHA-256 does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.string({ unit: 'binary' }), (key, words) => {
      expect(createHmacOf(key)(words)).toBe(createHmac('sha256', key).update(words).digest('base64url'))
    }),
  )
})

it('keeps its key: the same name has the same hash later, and another one in another lake', () => {
  const asked = (path: string) => {
    const { hash, tagOf } = openNameHashes(path)
    return [hash('miriam'), tagOf('miriam')]
  }
  const first = asked(folder)
  expect(asked(folder)).toEqual(first)
  const [hash, tag] = asked(join(folder, 'other'))
  expect(hash).not.toBe(first[0])
  expect(tag).not.toBe(first[1])
})

it('says who must do what about a damaged key, and makes no new one in its place', () => {
  writeFileSync(keyPathOf(folder), 'half a key')
  expect(() => openNameHashes(folder).hash('miriam')).toThrow(/Restore it from a backup/)
  expect(() => openNameHashes(folder).tagOf('miriam')).toThrow(/Restore it from a backup/)
})

it('makes no key before somebody asks for a hash', () => {
  openNameHashes(folder)
  expect(existsSync(keyPathOf(folder))).toBe(false)
})

// NB: the tags are stored. This one may not change.
it('tags words with 24 bits of SipHash under a key that is derived from the other', () => {
  const { tagOf } = createNameHashes(Uint8Array.from({ length: 32 }, (_, index) => index))
  expect(tagOf('miriam')).toBe(13_185_630)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (word) => {
      expect(tagOf(word)).toBe(tagOf(word) & 0xffffff)
    }),
  )
})

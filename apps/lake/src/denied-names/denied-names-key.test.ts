import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { createHmacOf, keyPathOf, openDeniedNamesHash } from './denied-names-key.ts'

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
  const first = openDeniedNamesHash(folder)('miriam')
  expect(openDeniedNamesHash(folder)('miriam')).toBe(first)
  expect(openDeniedNamesHash(join(folder, 'other'))('miriam')).not.toBe(first)
})

it('says who must do what about a damaged key, and makes no new one in its place', () => {
  writeFileSync(keyPathOf(folder), 'half a key')
  expect(() => openDeniedNamesHash(folder)).toThrow(/Restore it from a backup/)
})

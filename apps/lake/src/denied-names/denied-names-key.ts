import { hash, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LakeError } from '@vigil/lake/core/errors'
import type { NameHashes } from '@vigil/safeguarding/denied-names/denied-name-matcher'
import { createSipHash } from './sip-hash.ts'

/** Where the key of a lake is: beside its database and outside of it, so that a copy of the database gives no names away. */
export function keyPathOf(folder: string): string {
  return join(folder, 'denied-names.key')
}

/**
 * The hashes of the denied names of this lake. The key is made when it is missing, and not looked for before somebody
 * asks for a hash: a lake without denied names needs none.
 *
 * Both methods throw a LakeError `unavailable` when the key can be neither read nor written, or is damaged.
 */
export function openNameHashes(folder: string): NameHashes {
  let opened: NameHashes | null = null
  const open = () => (opened ??= createNameHashes(readKey(folder) ?? makeKey(folder)))
  return { hash: (words) => open().hash(words), tagOf: (word) => open().tagOf(word) }
}

// No normalised words are like it, so that no stored hash tells the key of the tags.
const tagKeyName = 'SipHash-2-4 of first words'

/** @param key at most 64 bytes */
export function createNameHashes(key: Uint8Array): NameHashes {
  const hash = createHmacOf(key)
  const sip = createSipHash(Buffer.from(hash(tagKeyName), 'base64url').subarray(0, 16))
  return { hash, tagOf: (word) => sip(word) >>> 8 }
}

/**
 * HMAC-SHA-256 (RFC 2104) for short texts under one key, in base64url. As `createHmac` of Node, which spends ten times as
 * long on its key as on these few words; a test holds that both say the same.
 *
 * @param key at most 64 bytes
 */
export function createHmacOf(key: Uint8Array): NameHashes['hash'] {
  const padded = Buffer.alloc(64)
  padded.set(key)
  const [inner, outer] = [padded.map((byte) => byte ^ 0x36), padded.map((byte) => byte ^ 0x5c)]
  return (words) => {
    const digest = hash('sha256', Buffer.concat([inner, Buffer.from(words)]), 'buffer')
    return hash('sha256', Buffer.concat([outer, digest]), 'base64url')
  }
}

function readKey(folder: string): Buffer | null {
  const path = keyPathOf(folder)
  let text: string
  try {
    text = readFileSync(path, 'utf8').trim()
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null
    throw new LakeError('unavailable', `The key ${path} cannot be read. Check who may read it.`, { cause })
  }
  if (!/^[0-9a-f]{64}$/.test(text)) {
    const message = `${path} is damaged: it must hold 64 hexadecimal digits. Restore it from a backup; without it no denied name is recognised.`
    throw new LakeError('unavailable', message)
  }
  return Buffer.from(text, 'hex')
}

/** Written whole before it has its name: two programs that start together take the same one. */
function makeKey(folder: string): Buffer {
  const path = keyPathOf(folder)
  const temporary = `${path}.${randomBytes(6).toString('hex')}`
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(temporary, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
    try {
      linkSync(temporary, path)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    } finally {
      rmSync(temporary, { force: true })
    }
  } catch (cause) {
    throw new LakeError('unavailable', `The key ${path} cannot be written. Check who may write there.`, { cause })
  }
  const key = readKey(folder)
  if (key === null) throw new LakeError('unavailable', `The key ${path} is not there although it was just written.`)
  return key
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}

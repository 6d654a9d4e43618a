import { hash, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LakeError } from '@vigil/lake/core/errors'

/** Makes the keyed hash of normalised words: HMAC-SHA-256 in base64url. */
export type HashWords = (words: string) => string

/** Where the key of a lake is: beside its database and outside of it, so that a copy of the database gives no names away. */
export function keyPathOf(folder: string): string {
  return join(folder, 'denied-names.key')
}

/**
 * The hash of the denied names of this lake. Its key is made when it is missing.
 * @throws LakeError `unavailable` when the key can be neither read nor written, or is damaged
 */
export function openDeniedNamesHash(folder: string): HashWords {
  const key = readKey(folder) ?? makeKey(folder)
  return createHmacOf(key)
}

/**
 * HMAC-SHA-256 (RFC 2104) for short texts under one key, in base64url. As `createHmac` of Node, which spends ten times as
 * long on its key as on these few words; a test holds that both say the same.
 *
 * @param key at most 64 bytes
 */
export function createHmacOf(key: Uint8Array): HashWords {
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

import { createHmac, randomBytes } from 'node:crypto'
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
  return (words) => createHmac('sha256', key).update(words).digest('base64url')
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

import { open } from 'node:fs/promises'
import { ImportError } from '../import-error.ts'

/** Articles are kilobytes; a file of this size is something else. */
export const maximumBytes = 10 * 1024 * 1024

/** Reads a file that must be UTF-8 text with something in it. */
export async function readTextFile(path: string): Promise<string> {
  return toText(await readBytes(path), path)
}

/**
 * Turns the bytes of a file into text, or says why they are none.
 *
 * @param name What the sentence calls the file.
 */
export function toText(bytes: Uint8Array, name: string): string {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    throw new ImportError('wrongEncoding', `${name} is encoded as UTF-16. Save it as UTF-8 and import it again.`)
  }
  if (looksBinary(bytes)) {
    throw new ImportError('notText', `${name} is not text. The importer reads page text, HTML and NDJSON files.`)
  }
  const text = decode(bytes, name)
  if (text.trim() === '') throw new ImportError('empty', `${name} is empty. There is nothing to import in it.`)
  return text
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    await using file = await open(path, 'r')
    const stats = await file.stat()
    if (stats.isDirectory()) throw new ImportError('unreadable', `${path} is a folder. Name the files in it: ${path}/*`)
    if (stats.size > maximumBytes) throw tooLarge(path)
    const bytes = await file.readFile()
    if (bytes.byteLength > maximumBytes) throw tooLarge(path)
    return bytes
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError('unreadable', `${path} cannot be read: ${explain(error)}.`, { cause: error })
  }
}

function tooLarge(path: string): ImportError {
  return new ImportError(
    'tooLarge',
    `${path} is larger than ${maximumBytes / 1024 / 1024} MB. Split it and import the parts.`,
  )
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (codeOf(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error
    throw new ImportError('wrongEncoding', `${name} is not encoded as UTF-8. Save it as UTF-8 and import it again.`, {
      cause: error,
    })
  }
}

/** Text holds no zero bytes and hardly any control characters. */
function looksBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 8192)
  if (start.includes(0)) return true
  const controls = start.filter((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte))
  return controls.length > start.length / 20
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

function explain(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'there is no such file'
    case 'EACCES':
    case 'EPERM':
      return 'you are not allowed to read it'
    default:
      return error instanceof Error ? error.message : String(error)
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}

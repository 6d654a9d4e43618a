import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { LakeError } from '../../core/errors.ts'
import { extractArchive, type ExtractOptions } from './extract-archive.ts'

/** What is imported, as files of this machine. */
export interface ImportSource {
  readonly dataFile: string
  /** Where `file://./images/x.jpg` is looked for. */
  readonly assetFolder: string
  /** Whether it is an export: then all its assets are imported, also those that no document shows. */
  readonly isExport: boolean
}

const headLength = 512

/**
 * Makes files of whatever is imported: an archive, plain or gzipped; NDJSON, from a file or standard input; or the
 * folder of an unpacked archive. What had to be unpacked is removed after the work.
 *
 * @param name - A path, or `-` for standard input.
 */
export async function withSource<Result>(
  name: string,
  options: ExtractOptions & { readonly standardInput: Readable },
  work: (source: ImportSource) => Promise<Result>,
): Promise<Result> {
  const path = resolve(name)
  if (name !== '-' && (await isFolder(path))) return work(await findInFolder(path))
  const head = name === '-' ? null : await readHead(path)
  // A plain text file is read where it is.
  if (head !== null && !isGzip(head) && !isTar(head)) {
    return work({ dataFile: path, assetFolder: dirname(path), isExport: false })
  }
  const folder = await mkdtemp(join(tmpdir(), 'lake-import-'))
  try {
    const input = name === '-' ? options.standardInput : createReadStream(path)
    return await work(await unpackInto(folder, input, options))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function unpackInto(folder: string, input: Readable, options: ExtractOptions): Promise<ImportSource> {
  const plain = await gunzipIfNeeded(input, options.on.signal)
  const { head, stream } = await peek(plain)
  const dataFile = join(folder, 'data.ndjson')
  if (!isTar(head)) {
    await pipeline(stream, createWriteStream(dataFile, { flags: 'wx', mode: 0o600 }), { signal: options.on.signal })
    return { dataFile, assetFolder: folder, isExport: false }
  }
  await extractArchive(stream, folder, options)
  return findInFolder(folder)
}

async function gunzipIfNeeded(input: Readable, signal: AbortSignal): Promise<Readable> {
  const { head, stream } = await peek(input)
  if (!isGzip(head)) return stream
  const gunzip = createGunzip()
  // Whoever reads from `gunzip` gets the error.
  pipeline(stream, gunzip, { signal }).catch(() => {})
  return gunzip
}

/** The first bytes of a stream, and the stream with them still in it. */
async function peek(input: Readable): Promise<{ readonly head: Buffer; readonly stream: Readable }> {
  const chunks: Buffer[] = []
  let length = 0
  const iterator = input[Symbol.asyncIterator]()
  while (length < headLength) {
    const next = await readNext(iterator)
    if (next === null) break
    chunks.push(next)
    length += next.length
  }
  const head = Buffer.concat(chunks)
  const stream = new PassThrough()
  stream.write(head)
  void forward(iterator, stream)
  return { head, stream }
}

async function readNext(iterator: AsyncIterator<unknown>): Promise<Buffer | null> {
  try {
    const { done, value } = await iterator.next()
    if (done) return null
    return Buffer.isBuffer(value) ? value : Buffer.from(String(value))
  } catch (cause) {
    throw new LakeError('invalidRequest', 'The input cannot be read: it is damaged or cut off. Nothing was written.', {
      cause,
    })
  }
}

async function forward(iterator: AsyncIterator<unknown>, stream: PassThrough): Promise<void> {
  try {
    for (let next = await readNext(iterator); next !== null; next = await readNext(iterator)) {
      if (!stream.write(next)) await new Promise((resolve) => stream.once('drain', resolve))
    }
    stream.end()
  } catch (error) {
    stream.destroy(error instanceof Error ? error : new Error(String(error)))
  }
}

function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

function isTar(head: Buffer): boolean {
  return head.toString('latin1', 257, 262) === 'ustar'
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (cause) {
    throw new LakeError('notFound', `The file ${path} cannot be read. Check its name and permissions.`, { cause })
  }
}

async function readHead(path: string): Promise<Buffer> {
  try {
    const file = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (cause) {
    throw new LakeError('notFound', `The file ${path} cannot be read. Check its name and permissions.`, { cause })
  }
}

async function findInFolder(folder: string): Promise<ImportSource> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ndjson'))
  const [name, ...others] = names
  if (name === undefined || others.length > 0) {
    const found = name === undefined ? 'no .ndjson file' : `${names.length} .ndjson files`
    throw new LakeError('invalidRequest', `There is ${found} where one was expected. Nothing was written.`)
  }
  return { dataFile: join(folder, name), assetFolder: folder, isExport: true }
}

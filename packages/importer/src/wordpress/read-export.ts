import { createHash } from 'node:crypto'
import { ImportError } from '../import-error.ts'
import { ExportParser, type XmlFailure } from './export-parser.ts'
import type { WordPressItem, WordPressSite } from './wordpress-item.ts'

/** What is known when an export was read to its end, or as far as it can be read. */
export interface ReadExport {
  readonly site: WordPressSite
  readonly authors: number
  /** Of all bytes. */
  readonly fingerprint: string
  /** Null when the XML is whole. */
  readonly failure: XmlFailure | null
}

export interface ReadExportOptions {
  /** What sentences call the file. */
  readonly name: string
  /** Hears how many bytes were read since it heard last. */
  readonly onBytes?: (bytes: number) => void
}

/**
 * Reads an export of WordPress item by item, however large it is: no more than a piece of the file and one item are in
 * memory. Throws `ImportError` for what is no export; a broken end is told in the result.
 */
export async function* readExport(
  chunks: AsyncIterable<Uint8Array>,
  { name, onBytes }: ReadExportOptions,
): AsyncGenerator<WordPressItem, ReadExport, undefined> {
  const parser = new ExportParser()
  const hash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  for await (const chunk of chunks) {
    if (isFirst) requireUtf8(chunk, name)
    isFirst = false
    hash.update(chunk)
    onBytes?.(chunk.byteLength)
    parser.write(decode(decoder, chunk, name))
    yield* parser.takeItems()
    if (parser.failure !== null) break
  }
  if (isFirst) throw new ImportError('empty', `${name} is empty. There is nothing to import in it.`)
  parser.end()
  yield* parser.takeItems()
  if (!parser.isExport) throw notAnExport(name, parser.failure)
  const fingerprint = hash.digest('hex').slice(0, 32)
  return { site: parser.site, authors: parser.authors, fingerprint, failure: parser.failure }
}

function requireUtf8(start: Uint8Array, name: string): void {
  const declared = /^[^>]*\bencoding\s*=\s*["']([^"']+)["']/.exec(
    new TextDecoder('latin1').decode(start.subarray(0, 200)),
  )
  const isUtf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
  const encoding = isUtf16 ? 'UTF-16' : (declared?.[1] ?? 'UTF-8')
  if (/^(utf-?8|us-ascii)$/i.test(encoding)) return
  throw new ImportError('wrongEncoding', `${name} is encoded as ${encoding}. Save it as UTF-8 and import it again.`)
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array, name: string): string {
  try {
    return decoder.decode(chunk, { stream: true })
  } catch (error) {
    if (!isInvalidText(error)) throw error
    throw new ImportError('wrongEncoding', `${name} is not encoded as UTF-8. Save it as UTF-8 and import it again.`, {
      cause: error,
    })
  }
}

function isInvalidText(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
  )
}

function notAnExport(name: string, failure: XmlFailure | null): ImportError {
  const where = failure === null ? '' : ` It stops to be XML in line ${failure.line}.`
  return new ImportError(
    'notAnExport',
    `${name} is no export of WordPress.${where} Make one in WordPress under Tools › Export › All content.`,
  )
}

import { createReadStream } from 'node:fs'
import { LakeError } from '../../core/errors.ts'
import { isJsonObject, type JsonObject } from '../../core/is-json-object.ts'

/** One document of a file, and where it stands there. */
export interface NumberedLine {
  readonly number: number
  readonly bytes: number
  readonly document: JsonObject
}

// The largest body that the API takes, with room for what JSON adds.
const longestLine = 32_000_000

/**
 * The documents of an NDJSON file, one at a time.
 * @throws LakeError `invalidRequest` with the number of the line that is wrong
 */
export async function* readLines(path: string): AsyncGenerator<NumberedLine, void, void> {
  let number = 0
  for await (const line of splitLines(path)) {
    number += 1
    if (line.trim() !== '') yield { number, bytes: line.length + 1, document: parseLine(line, number) }
  }
}

/** Like readline, with a limit: a file without line ends must not fill the memory. */
async function* splitLines(path: string): AsyncGenerator<string, void, void> {
  let rest = ''
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longestLine) {
      const message = `A line is longer than ${longestLine / 1_000_000} million characters. This is no NDJSON. Nothing was written.`
      throw new LakeError('tooLarge', message)
    }
    yield* lines
  }
  yield rest
}

function parseLine(line: string, number: number): JsonObject {
  try {
    // A mark that some editors put in front of the first line.
    const document: unknown = JSON.parse(line.replace(/^\uFEFF/, ''))
    if (isJsonObject(document)) return document
  } catch (cause) {
    throw new LakeError('invalidRequest', `Line ${number} is not JSON. Nothing was written.`, { cause })
  }
  throw new LakeError('invalidRequest', `Line ${number} is not a document. Nothing was written.`)
}

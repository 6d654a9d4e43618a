import { z } from 'zod'
import { ImportError } from '../import-error.ts'

/** A document of a Sanity dataset as an export writes it, one per line. */
export interface SourceDocument {
  readonly _id?: string | undefined
  readonly _type: string
  readonly [field: string]: unknown
}

export interface SourceLine {
  /** Counted from 1, as editors do. */
  readonly line: number
  readonly document: SourceDocument
}

const sourceDocument = z.looseObject({ _id: z.string().min(1).optional(), _type: z.string().min(1) })

/** Reads newline-delimited JSON. A line that is no document spoils the file: half an import helps nobody. */
export function readNdjson(text: string): SourceLine[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content.trim() !== '')
    .map(({ content, line }) => ({ line, document: parseLine(content, line) }))
}

function parseLine(content: string, line: number): SourceDocument {
  const parsed = sourceDocument.safeParse(parseJson(content, line))
  if (parsed.success) return parsed.data
  throw new ImportError(
    'invalidDocuments',
    `Line ${line} is not a document: it needs a "_type", and "_id" must be text.`,
  )
}

function parseJson(content: string, line: number): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new ImportError('invalidDocuments', `Line ${line} is not JSON. Every line must hold one whole document.`, {
      cause: error,
    })
  }
}

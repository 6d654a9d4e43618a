import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Command } from 'commander'
import { LakeError } from '../../core/errors.ts'
import { isJsonObject, type JsonObject } from '../../core/is-json-object.ts'
import { type CommandContext, type CommonOptions, report, withCommonOptions } from '../command-context.ts'
import { withLake } from '../open-lake.ts'
import { writeDocuments } from '../write-documents.ts'

interface ImportOptions extends CommonOptions {
  readonly dataset: string
}

/** `lake import`: documents from text. */
export function importCommand(context: CommandContext): Command {
  return withCommonOptions(new Command('import'), context)
    .description(
      'Write the documents of an NDJSON file, all or none. Documents with the same ids are replaced. ' +
        'In place of an asset, "_sanityAsset": "image@file://./photo.jpg" uploads a file. The lake must not be running.',
    )
    .argument('<file>', 'one document on each line, as "export" writes them')
    .option('--dataset <name>', 'which dataset; made when it is missing', 'production')
    .action(async (file: string, options: ImportOptions) => {
      const path = resolve(file)
      const documents = parseDocuments(await readText(path))
      await withLake(options.data, context, (open) =>
        writeDocuments(open, { dataset: options.dataset, documents, loadAsset: (name) => loadFile(name, path) }),
      )
      report(context, options, {
        data: { dataset: options.dataset, documents: documents.length },
        lines: [`${documents.length} documents are in the dataset "${options.dataset}".`],
      })
    })
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new LakeError('notFound', `The file ${path} cannot be read. Check its name and permissions.`, { cause })
  }
}

function parseDocuments(text: string): readonly JsonObject[] {
  const documents = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, index + 1)]))
  if (documents.length === 0) throw new LakeError('invalidRequest', 'The file has no documents.')
  return documents
}

function parseLine(line: string, number: number): JsonObject {
  try {
    const document: unknown = JSON.parse(line)
    if (isJsonObject(document)) return document
  } catch (cause) {
    throw new LakeError('invalidRequest', `Line ${number} is not JSON. Nothing was written.`, { cause })
  }
  throw new LakeError('invalidRequest', `Line ${number} is not a document. Nothing was written.`)
}

/** Only files below the folder of the import file: what is imported must not read other files of this machine. */
async function loadFile(name: string, importPath: string): Promise<Uint8Array> {
  const folder = dirname(importPath)
  const url = URL.parse(name.replace(/^file:\/\/\.\//, ''), pathToFileURL(`${folder}/`).href)
  if (url?.protocol !== 'file:' || !fileURLToPath(url).startsWith(`${folder}/`)) {
    throw new LakeError('invalidRequest', `"${name}" is not a file beside the import file. Write file://./<name>.`)
  }
  try {
    return await readFile(url)
  } catch (cause) {
    throw new LakeError('notFound', `The asset ${fileURLToPath(url)} cannot be read. Nothing was written.`, { cause })
  }
}

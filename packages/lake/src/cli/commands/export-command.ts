import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import type { LakeDocument } from '../../core/document.ts'
import { LakeError } from '../../core/errors.ts'
import type { DocumentStore } from '../../storage/document-store.ts'
import { type CommandContext, type CommonOptions, report, withCommonOptions } from '../command-context.ts'
import { withSnapshot } from '../snapshot.ts'

interface ExportOptions extends CommonOptions {
  readonly dataset: string
  readonly output?: string
}

/** `lake export`: documents as text. Works while the lake runs. */
export function exportCommand(context: CommandContext): Command {
  return withCommonOptions(new Command('export'), context)
    .description('Write all documents of a dataset, drafts and versions too, as NDJSON: one document on each line.')
    .option('--dataset <name>', 'which dataset', 'production')
    .option('--output <file>', 'a new file (default: standard output)')
    .action((options: ExportOptions) =>
      withSnapshot(options.data, async (store) => {
        const documents = loadSorted(store, options.dataset)
        if (options.output === undefined) {
          for (const document of documents) context.print(JSON.stringify(document))
          return
        }
        const path = resolve(options.output)
        await writeNew(path, documents)
        report(context, options, {
          data: { path, documents: documents.length },
          lines: [`${documents.length} documents are in ${path}.`],
        })
      }),
    )
}

/** In the order of their ids, so that two exports can be compared. */
function loadSorted(store: DocumentStore, dataset: string): readonly LakeDocument[] {
  if (!store.listDatasets().some(({ name }) => name === dataset)) {
    throw new LakeError('datasetNotFound', `There is no dataset "${dataset}". See "dataset list".`)
  }
  return [...store.loadDocuments(dataset)].sort((a, b) => (a._id < b._id ? -1 : 1))
}

async function writeNew(path: string, documents: readonly LakeDocument[]): Promise<void> {
  const file = await open(path, 'wx', 0o600).catch((cause: unknown) => {
    throw new LakeError('invalidRequest', `The file ${path} cannot be made, or is there already.`, { cause })
  })
  try {
    for (const document of documents) await file.write(`${JSON.stringify(document)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

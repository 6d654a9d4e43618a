import { once } from 'node:events'
import { resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { Command } from 'commander'
import { releaseIdOf } from '../../core/document-id.ts'
import type { LakeDocument } from '../../core/document.ts'
import { LakeError } from '../../core/errors.ts'
import { isAssetDocument, isExported } from '../../lake/exported-documents.ts'
import { createFsAssetStore } from '../../storage/fs/fs-asset-store.ts'
import type { DocumentStore } from '../../storage/document-store.ts'
import { type CommandContext, type CommonOptions, report, withCommonOptions, withExamples } from '../command-context.ts'
import { pathsOf } from '../data-folder.ts'
import { interruptible, type Interruptible } from '../interruptible.ts'
import { formatBytes, startProgress } from '../progress.ts'
import { withSnapshot } from '../snapshot.ts'
import { withoutAssets } from '../transfer/portable-document.ts'
import { writeArchive } from '../transfer/write-archive.ts'
import { writeWholeFile } from '../transfer/write-whole-file.ts'

interface ExportOptions extends CommonOptions {
  readonly dataset: string
  readonly output?: string
  readonly replace?: true
  readonly drafts: boolean
  readonly assets: boolean
  readonly types?: string
}

/** `lake export`: content as one archive, or as text. Works while the lake runs. */
export function exportCommand(context: CommandContext): Command {
  const command = withCommonOptions(new Command('export'), context)
    .description(
      'Write a dataset, drafts, versions and releases too, as it is at one moment. A file that ends in .tar.gz becomes the ' +
        'archive that "sanity dataset import" and "import" read, images and files included; anything else becomes NDJSON, ' +
        'one document on each line, without the bytes of assets. People, tokens, sessions and history are never in it. ' +
        'Works while the lake runs.',
    )
    .option('--dataset <name>', 'which dataset', 'production')
    .option('--output <file>', 'a new file (default: NDJSON to standard output)')
    .option('--replace', 'replace the file when there is one')
    .option('--no-drafts', 'only what is published')
    .option('--no-assets', 'leave out images and files, and the fields that show them')
    .option('--types <names>', 'only documents of these types, such as story,page')
    .action((options: ExportOptions) => interruptible((on) => exportDataset(context, options, on)))
  return withExamples(command, [
    ['export --output production.tar.gz', 'everything, in the format of Sanity'],
    ['export --types story --no-drafts > stories.ndjson', 'published stories as text'],
    ['export | grep -c _type', 'how many documents there are'],
  ])
}

async function exportDataset(context: CommandContext, options: ExportOptions, on: Interruptible): Promise<void> {
  const { dataset, output } = options
  await withSnapshot(options.data, async (store) => {
    requireDataset(store, dataset)
    const documents = select(store.loadDocuments(dataset), options)
    if (output === undefined) {
      for (const document of documents) {
        await on.breathe()
        context.print(JSON.stringify(document))
      }
      return
    }
    const path = resolve(output)
    const assets = createFsAssetStore(pathsOf(options.data).assets)
    const isArchive = /\.(tar\.gz|tgz)$/i.test(path)
    const counts = await writeWholeFile(path, { ifExists: options.replace ? 'replace' : 'fail' }, async (target) => {
      const shared = { dataset, documents, output: context.progress, on }
      const written = isArchive
        ? await writeArchive(target, { ...shared, assets, now: new Date() })
        : await writeLines(target, shared.documents, context, on)
      return { ...written, bytes: target.bytesWritten }
    })
    report(context, options, {
      data: { path, dataset, ...counts },
      lines: [
        `${counts.documents} documents${isArchive ? ` and ${counts.assets} assets` : ''} are in ${path} (${formatBytes(counts.bytes)}).`,
        ...counts.missing.map((id) => `Not in it, because the bytes are lost: ${id}.`),
      ],
    })
  })
}

function requireDataset(store: DocumentStore, dataset: string): void {
  if (store.listDatasets().some(({ name }) => name === dataset)) return
  throw new LakeError('datasetNotFound', `There is no dataset "${dataset}". See "dataset list".`)
}

function* select(
  documents: Iterable<LakeDocument>,
  { drafts, assets, types }: ExportOptions,
): Generator<LakeDocument, void, void> {
  const wanted = types === undefined ? null : new Set(types.split(',').map((type) => type.trim()))
  for (const document of documents) {
    if (!isExported(document) || (!drafts && isUnpublished(document))) continue
    if (isAssetDocument(document)) {
      if (assets) yield document
    } else if (wanted === null || wanted.has(document._type)) {
      yield assets ? document : withoutAssets(document)
    }
  }
}

function isUnpublished({ _id: id }: LakeDocument): boolean {
  return id.startsWith('drafts.') || id.startsWith('_.releases.') || releaseIdOf(id) !== null
}

async function writeLines(
  target: Writable,
  documents: Iterable<LakeDocument>,
  context: CommandContext,
  on: Interruptible,
) {
  const progress = startProgress('Documents', context.progress, { unit: 'documents' })
  let count = 0
  for (const document of documents) {
    await on.breathe()
    const line = `${JSON.stringify(document)}\n`
    if (!target.write(line)) await once(target, 'drain')
    count += 1
    progress.add({ items: 1, bytes: line.length })
  }
  target.end()
  await finished(target)
  progress.finish()
  return { documents: count, assets: 0, missing: [] }
}

import { Command, Option } from 'commander'
import { commandLineAuthor } from '../../auth/create-auth.ts'
import { toAccess } from '../../auth/roles.ts'
import { type CommandContext, type CommonOptions, report, withCommonOptions, withExamples } from '../command-context.ts'
import { interruptible, type Interruptible } from '../interruptible.ts'
import { type OpenLake, withLake } from '../open-lake.ts'
import { startProgress } from '../progress.ts'
import { createAssetImport, withNewAssetsRemoved } from '../transfer/import-assets.ts'
import { importDocuments, RefusedImportError } from '../transfer/import-documents.ts'
import { type ImportSource, withSource } from '../transfer/open-source.ts'

interface ImportOptions extends CommonOptions {
  readonly dataset: string
  readonly replace?: true
  readonly missing?: true
  readonly skipRefused?: true
  readonly allowFailingAssets?: true
  readonly dryRun?: true
}

/** `lake import`: documents and assets, from an archive or from text. */
export function importCommand(context: CommandContext): Command {
  const command = withCommonOptions(new Command('import'), context)
    .description(
      'Write the documents of an archive of Sanity (.tar.gz), of its unpacked folder, or of an NDJSON file, all or none. ' +
        'Drafts, versions and releases are kept; what is published goes by the guards. Images are scrubbed like every upload. ' +
        'In place of an asset, "_sanityAsset": "image@file://./photo.jpg" uploads a file beside the NDJSON. ' +
        'The lake must not be running.',
    )
    .argument('<source>', 'an archive, a folder, an NDJSON file, or - for standard input')
    .option('--dataset <name>', 'which dataset; made when it is missing', 'production')
    .addOption(new Option('--replace', 'replace documents with the same ids').conflicts('missing'))
    .option('--missing', 'leave documents that are there as they are')
    .option('--skip-refused', 'leave out documents that are refused, and write the others')
    .option('--allow-failing-assets', 'leave out assets that are missing or refused')
    .option('--dry-run', 'only tell what would happen')
    .action((source: string, options: ImportOptions) => interruptible((on) => run(context, source, options, on)))
  return withExamples(command, [
    ['import production.tar.gz --dataset copy', 'an export of Sanity or of a lake into a new dataset'],
    ['import more.ndjson --missing', 'only what is not there yet'],
    ['import all.tar.gz --replace --dry-run --json', 'would the guards let this pass?'],
  ])
}

async function run(context: CommandContext, source: string, options: ImportOptions, on: Interruptible): Promise<void> {
  const extraction = { output: context.progress, on, standardInput: process.stdin }
  await withSource(source, extraction, (opened) =>
    withLake(options.data, context, async (open) => {
      const result = await writeAllOrNothing(open, opened, { options, context, on }).catch((error: unknown) => {
        if (error instanceof DryRunDone) return error.result
        if (error instanceof RefusedImportError && options.json) {
          report(context, options, { data: { dataset: options.dataset, ...error.report, written: 0 }, lines: [] })
        }
        throw error
      })
      report(context, options, { data: result, lines: describe(result) })
    }),
  )
}

interface Work {
  readonly options: ImportOptions
  readonly context: CommandContext
  readonly on: Interruptible
}

type ImportResult = Awaited<ReturnType<typeof writeEverything>>

/** Not an error, but the way to take everything back. */
class DryRunDone extends Error {
  readonly result: ImportResult

  constructor(result: ImportResult) {
    super('A dry run writes nothing.')
    this.result = result
  }
}

function writeAllOrNothing(open: OpenLake, source: ImportSource, work: Work): Promise<ImportResult> {
  return withNewAssetsRemoved(open.assets, (assets) =>
    open.runAtOnce(async () => {
      const result = await writeEverything({ ...open, assets }, source, work)
      if (work.options.dryRun) throw new DryRunDone(result)
      return result
    }),
  )
}

async function writeEverything(open: OpenLake, source: ImportSource, { options, context, on }: Work) {
  const { dataset } = options
  if (!open.lake.listDatasets().some(({ name }) => name === dataset)) open.lake.createDataset(dataset)
  const access = toAccess(commandLineAuthor.id, 'administrator')
  const ifExists = options.replace ? 'replace' : options.missing ? 'skip' : 'fail'
  const documentProgress = startProgress('Documents', context.progress, { unit: 'documents' })
  const assetProgress = startProgress('Assets', context.progress, { unit: 'assets' })
  const assets = await createAssetImport(open, {
    ...{ dataset, access, source, ifExists, progress: assetProgress },
    ifFailing: options.allowFailingAssets ? 'skip' : 'fail',
  })
  const documents = await importDocuments({
    ...{ lake: open.lake, dataset, access, dataFile: source.dataFile, ifExists },
    ifRefused: options.skipRefused ? 'skip' : 'fail',
    upload: assets.upload,
    progress: documentProgress,
    breathe: on.breathe,
  })
  documentProgress.finish()
  await assets.uploadRest()
  assetProgress.finish()
  return {
    dataset,
    ...documents,
    assets: assets.count,
    failedAssets: assets.failures,
    isDryRun: options.dryRun === true,
  }
}

function describe(result: ImportResult): readonly string[] {
  const { dataset, written, skipped, leftOut, refused, weak, assets, failedAssets, isDryRun } = result
  const verb = isDryRun ? 'would be written to' : 'are in'
  return [
    `${written} documents and ${assets} assets ${verb} the dataset "${dataset}".`,
    ...(skipped > 0 ? [`${skipped} were there already and stay as they are.`] : []),
    ...(leftOut > 0 ? [`${leftOut} belong to no content (settings of a system, secrets) and were left out.`] : []),
    ...(refused.length > 0 ? ['Refused:'] : []),
    ...refused.map(({ documentId, path, message }) => `  ${documentId} ${path}: ${message}`),
    ...(weak.length > 0 ? [`References to what was refused stay weak in: ${weak.join(', ')}`] : []),
    ...failedAssets.map(({ name, message }) => `Left out, ${name}: ${message}`),
  ]
}

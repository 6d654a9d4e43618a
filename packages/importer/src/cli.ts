/** `npm run import -- FILE...`: files to draft documents. Nothing is published. */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, CommanderError, Option } from 'commander'
import { openDraftStore } from './connect/open-draft-store.ts'
import { type Connection, readConnection } from './connect/read-connection.ts'
import { findExportFile } from './export-file.ts'
import { ImportError } from './import-error.ts'
import { importFiles } from './import-files.ts'
import { createMemoryJournal, openJournal } from './journal/open-journal.ts'
import { createImageFetcher } from './media/fetch-image.ts'
import { createImageKeeper, forgetGoneImages } from './media/image-keeper.ts'
import { firstOf } from './media/first-of.ts'
import type { ImageSource } from './media/image-source.ts'
import { openMediaFolder } from './media/media-folder.ts'
import { noOutput, standardErrorOutput } from './progress/start-progress.ts'
import { type FormatName, formatNames, toSourceFormat } from './read/detect-format.ts'
import { readTextFile } from './read/read-text-file.ts'
import { describeFile, describeTotal, isFine, toJsonReport } from './report.ts'
import { openReportFile } from './report-file.ts'
import { stopOnInterrupt } from './stop-on-interrupt.ts'
import { importExport } from './wordpress/import-export.ts'

interface Options {
  readonly format?: FormatName
  readonly dryRun?: boolean
  readonly media?: string
  readonly fetchImages?: boolean
  readonly imageHost: readonly string[]
  /** `--without-images` */
  readonly withoutImages?: boolean
  readonly keepGoing?: boolean
  readonly report?: string
  readonly json?: boolean
  readonly progress: boolean
}

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

const program = new Command('npm run import --')
  .description(
    'Imports exports of WordPress, crawled page text, HTML and NDJSON files as drafts for editors. Nothing is published or overwritten.',
  )
  .argument('<file...>', 'files to import; name several, or let your shell expand a pattern')
  .addOption(new Option('--format <format>', 'what the files are, if that is not plain from them').choices(formatNames))
  .option('--dry-run', 'say what would be written, and write and fetch nothing')
  .option('--media <folder>', 'take images from this copy of wp-content/uploads')
  .option('--fetch-images', 'fetch images from the old site; it will see that somebody does')
  .addOption(
    new Option('--image-host <host>', 'with --fetch-images: a host that may be on this machine or in its network')
      .argParser((host: string, hosts: readonly string[]) => [...hosts, host])
      .default([], 'none'),
  )
  .option('--without-images', 'import articles without their images')
  .option('--keep-going', 'import what is whole of an export that breaks off')
  .option('--report <file>', 'write every article with every note to this JSON file')
  .option('--json', 'report as one JSON object')
  .option('--no-progress', 'do not show how far the import is')
  .addHelpText(
    'after',
    `
Examples:
  npm run import -- old-site.xml --dry-run --media uploads
      what would become of an export of WordPress, and which images are missing
  npm run import -- old-site.xml --media uploads --report report.json
      the same for good; run it again after any interruption, and it goes on
  npm run import -- old-site.xml --fetch-images
      with images from the old site, which must be running
  npm run import -- page.html articles/*.txt
      single articles

Where to:
  Without settings, the embedded lake on this machine (start it with npm start).
  SANITY_PROJECT_ID, SANITY_DATASET, SANITY_API_HOST and SANITY_API_WRITE_TOKEN choose another dataset.

Everything arrives as drafts whose risk is not assessed. What is there already is never touched.
Exit code: 0 when every file was imported or had been before, 1 otherwise, 130 when you stopped it.`,
  )
  .exitOverride()
  .action(run)

async function run(files: readonly string[], options: Options): Promise<void> {
  const environmentFile = join(root, '.env')
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile)
  const connection = readConnection(process.env, root)
  const signal = stopOnInterrupt()
  const images = chooseImages(options, signal)
  await using report = options.report === undefined ? null : await openReportFile(fromCallersFolder(options.report))
  await using dataset = await openDraftStore(connection, root)
  await using journal = options.dryRun ? createMemoryJournal() : await openJournalOf(connection)
  const { format } = options
  const common = {
    store: dataset.store,
    clock: () => new Date(),
    write: options.dryRun ? 'nothing' : 'drafts',
  } as const
  const keeper =
    images === undefined || images === null ? null : createImageKeeper({ source: images, journal, ...common })
  if (keeper !== null) await forgetGoneImages(journal, dataset.store)
  const reports = await importFiles(files, {
    ...common,
    ...(keeper === null ? {} : { images: keeper }),
    signal,
    ...(format === undefined || format === 'wxr' ? {} : { format: toSourceFormat(format) }),
    readText: (file) => readTextFile(fromCallersFolder(file)),
    async importExport(file) {
      const found = await findExportFile(fromCallersFolder(file), format)
      if (found === null) return null
      return await importExport(found, {
        ...common,
        signal,
        journal,
        progress: options.progress ? standardErrorOutput : noOutput,
        ...(images === undefined ? {} : { images }),
        ...(options.keepGoing ? { brokenExport: 'import what is whole' } : {}),
        ...(report === null ? {} : { onArticle: report.addArticle }),
      })
    },
    onReport(done) {
      report?.addFile(done)
      if (!options.json) process.stdout.write(`${describeFile(done, connection)}\n`)
    },
  })
  await report?.finish()
  if (options.json) process.stdout.write(`${JSON.stringify(toJsonReport(reports), null, 2)}\n`)
  else if (reports.length > 1) process.stdout.write(`${describeTotal(reports)}\n`)
  if (signal.aborted) process.exitCode = 130
  else if (!reports.every(isFine)) process.exitCode = 1
}

/** Undefined: nobody decided. */
function chooseImages(options: Options, signal: AbortSignal): ImageSource | null | undefined {
  const { media, fetchImages, imageHost, withoutImages } = options
  const sources = [
    ...(media === undefined ? [] : [openMediaFolder(fromCallersFolder(media))]),
    ...(fetchImages ? [createImageFetcher({ allowedHosts: imageHost, signal })] : []),
  ]
  if (withoutImages && sources.length > 0) {
    throw new ImportError('settings', 'Choose either --without-images or where images are: --media or --fetch-images.')
  }
  if (sources.length > 0) return firstOf(sources)
  return withoutImages ? null : undefined
}

/** Beside the data of the lake, one for each dataset. */
function openJournalOf({ dataFolder, apiHost, projectId, dataset }: Connection) {
  return openJournal(join(dataFolder, 'import'), [apiHost ?? 'hosted', projectId, dataset].join(' '))
}

/** npm runs scripts in the folder of the repository and says where its caller was. */
function fromCallersFolder(file: string): string {
  return resolve(process.env.npm_lifecycle_event === 'import' ? (process.env.INIT_CWD ?? '.') : '.', file)
}

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode
  else if (error instanceof ImportError) {
    const { kind, message } = error
    if (program.opts<Options>().json)
      process.stdout.write(`${JSON.stringify({ ok: false, files: [], error: { kind, message } }, null, 2)}\n`)
    else process.stderr.write(`${message}\n`)
    process.exitCode = 1
  } else throw error
}

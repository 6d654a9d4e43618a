/** `npm run import -- FILE...`: files to draft documents. Nothing is published. */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, CommanderError } from 'commander'
import { openDraftStore } from './connect/open-draft-store.ts'
import { readConnection } from './connect/read-connection.ts'
import { ImportError } from './import-error.ts'
import { importFiles } from './import-files.ts'
import { readTextFile } from './read/read-text-file.ts'
import { describeFile, describeTotal, toJsonReport } from './report.ts'

interface Options {
  readonly dryRun?: boolean
  readonly json?: boolean
}

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

const program = new Command('npm run import --')
  .description(
    'Imports crawled page text, HTML and NDJSON files as drafts for editors. Nothing is published or overwritten.',
  )
  .argument('<file...>', 'files to import; name several, or let your shell expand a pattern')
  .option('--dry-run', 'say what would be written, and write nothing')
  .option('--json', 'report as one JSON object')
  .addHelpText(
    'after',
    `
Where to:
  Without settings, the embedded lake on this machine (start it with npm start).
  SANITY_PROJECT_ID, SANITY_DATASET, SANITY_API_HOST and SANITY_API_WRITE_TOKEN choose another dataset.

Exit code: 0 when every file was imported or had been before, 1 otherwise.`,
  )
  .exitOverride()
  .action(run)

async function run(files: readonly string[], options: Options): Promise<void> {
  const environmentFile = join(root, '.env')
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile)
  const connection = readConnection(process.env, root)
  await using dataset = await openDraftStore(connection, root)
  const reports = await importFiles(files, {
    store: dataset.store,
    clock: () => new Date(),
    write: options.dryRun ? 'nothing' : 'drafts',
    readText: (file) => readTextFile(fromCallersFolder(file)),
    onReport: (report) => {
      if (!options.json) process.stdout.write(`${describeFile(report, connection)}\n`)
    },
  })
  if (options.json) process.stdout.write(`${JSON.stringify(toJsonReport(reports), null, 2)}\n`)
  else if (reports.length > 1) process.stdout.write(`${describeTotal(reports)}\n`)
  if (reports.some(({ outcome }) => outcome === 'failed')) process.exitCode = 1
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

import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Command } from 'commander'
import { LakeError } from '../../core/errors.ts'
import { copyAssets, type BackupWork, writeManifest } from '../backup-folder.ts'
import { type CommandContext, type CommonOptions, report, withCommonOptions, withExamples } from '../command-context.ts'
import { pathsOf, requireLakeFolder } from '../data-folder.ts'
import { inspectLake } from '../inspect-lake.ts'
import { interruptible } from '../interruptible.ts'
import { formatBytes, startProgress } from '../progress.ts'
import { copyDatabase, withDatabaseCopy } from '../snapshot.ts'

/** `lake backup`: a copy that can be restored, or served itself. Works while the lake runs. */
export function backupCommand(context: CommandContext): Command {
  const command = withCommonOptions(new Command('backup'), context)
    .description(
      'Copy everything as it is at one moment to a new folder: documents, history, people, and the files of assets. ' +
        'Put it back with "restore". It holds all that the lake holds, so keep it as safe. Works while the lake runs.',
    )
    .argument('<folder>', 'the new folder')
    .action((target: string, options: CommonOptions) =>
      interruptible(async (on) => {
        const folder = resolve(target)
        requireLakeFolder(options.data)
        const { assets, database } = await makeBackup(options.data, folder, { output: context.progress, on })
        report(context, options, {
          data: { folder, assets, bytes: database.bytes },
          lines: [
            `The lake is copied to ${folder}: a database of ${formatBytes(database.bytes)} and ${assets} assets.`,
          ],
        })
      }),
    )
  return withExamples(command, [
    ['backup /backups/2026-01-31', 'a whole copy; the lake may run'],
    ['check --data /backups/2026-01-31', 'is it whole?'],
    ['restore /backups/2026-01-31 --replace', 'go back to it'],
  ])
}

/** Under another name until it is whole, so that no half backup is ever taken for one. */
async function makeBackup(data: string, folder: string, work: BackupWork) {
  await requireNew(folder)
  const part = `${folder}.${randomUUID()}.part`
  await mkdir(part, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    const message = `The folder ${folder} cannot be made. Check who may write there, or choose another one.`
    throw new LakeError('unavailable', message, { cause })
  })
  try {
    const assets = await copyEverything(data, part, work)
    const manifest = await writeManifest(part, assets, new Date())
    // An empty folder of that name may be there; anything else makes this fail.
    await rename(part, folder)
    return manifest
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

/**
 * The database first: the bytes of an asset are there before its document. An asset that is deleted between the two copies
 * is in the one and not in the other; then the next database knows nothing of it either.
 */
async function copyEverything(data: string, part: string, work: BackupWork): Promise<number> {
  const mostTries = 5
  for (let tries = 1; ; tries += 1) {
    await copyWithProgress(data, part, work)
    makeOneFile(pathsOf(part).database)
    const { length: assets } = await copyAssets(pathsOf(data).assets, pathsOf(part).assets, work)
    const { problems } = await withDatabaseCopy(part, ({ path, datasetNames }) =>
      inspectLake({ folder: part, database: path, datasetNames, output: work.output, breathe: work.on.breathe }),
    )
    const [problem] = problems
    if (problem === undefined) return assets
    if (tries < mostTries && problem.endsWith('has no bytes.')) continue
    const message = `The backup would not be whole: ${problem} Look at the lake with "check" first.`
    throw new LakeError('unavailable', message)
  }
}

async function copyWithProgress(data: string, part: string, { output, on }: BackupWork): Promise<void> {
  const progress = startProgress('Database', output, { unit: 'percent', total: 100 })
  let percent = 0
  await rm(pathsOf(part).database, { force: true })
  await copyDatabase(data, part, (done) => {
    on.signal.throwIfAborted()
    progress.add({ items: Math.floor(done * 100) - percent })
    percent = Math.floor(done * 100)
  })
  progress.finish()
}

/** Without a journal beside it, so that it can be read from a disk that cannot be written. */
function makeOneFile(path: string): void {
  const database = new DatabaseSync(path)
  try {
    database.exec('PRAGMA journal_mode = DELETE')
  } finally {
    database.close()
  }
}

async function requireNew(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  if (names.length > 0) throw new LakeError('invalidRequest', `The folder ${folder} is not empty. Name a new one.`)
}

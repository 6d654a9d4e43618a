import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, open, rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Command } from 'commander'
import { LakeError } from '../../core/errors.ts'
import { createFsAssetStore } from '../../storage/fs/fs-asset-store.ts'
import { lockDataFolder } from '../../storage/sqlite/data-folder-lock.ts'
import { copyAssets, verifyBackup, type BackupWork } from '../backup-folder.ts'
import { type CommandContext, type CommonOptions, report, withCommonOptions, withExamples } from '../command-context.ts'
import { isLakeFolder, pathsOf } from '../data-folder.ts'
import { interruptible } from '../interruptible.ts'

interface RestoreOptions extends CommonOptions {
  readonly replace?: true
}

/** `lake restore`: a backup becomes the lake again. */
export function restoreCommand(context: CommandContext): Command {
  const command = withCommonOptions(new Command('restore'), context)
    .description(
      'Put a backup back, all or nothing. The backup is checked first, every byte of it. What came after it is lost: ' +
        'documents, people and tokens are those of the backup. The lake must not be running.',
    )
    .argument('<backup>', 'the folder that "backup" has made')
    .option('--replace', 'replace the lake that is there')
    .action((source: string, options: RestoreOptions) =>
      interruptible(async (on) => {
        const backup = resolve(source)
        const work = { output: context.progress, on }
        if (isLakeFolder(options.data) && !options.replace) throw alreadyThere(options.data)
        const lock = lockDataFolder(options.data)
        try {
          const { createdAt, assets } = await verifyBackup(backup, work)
          await putBack(backup, options.data, work)
          report(context, options, {
            data: { restored: options.data, createdAt, assets },
            lines: [`The lake in ${options.data} is that of ${createdAt} again, with ${assets} assets.`],
          })
        } finally {
          lock.release()
        }
      }),
    )
  return withExamples(command, [
    ['restore /backups/2026-01-31 --data /srv/lake', 'into a folder without a lake'],
    ['restore /backups/2026-01-31 --replace', 'in place of the lake that is there'],
  ])
}

/**
 * Assets have names made of their content, so they can be added beside the old ones without harm. The new database then takes
 * the place of the old one in a single step, and what is left of the old assets goes last: whenever this ends, one of the
 * two lakes is there, whole.
 */
async function putBack(backup: string, data: string, work: BackupWork): Promise<void> {
  const { database, assets, derived } = pathsOf(data)
  const kept = await copyAssets(pathsOf(backup).assets, assets, work)
  const part = `${database}.${randomUUID()}.part`
  try {
    await copyFile(pathsOf(backup).database, part, constants.COPYFILE_FICLONE)
    await syncFile(part)
    work.on.signal.throwIfAborted()
    if (isLakeFolder(data)) await closeJournal(database)
    await rename(part, database)
  } finally {
    await rm(part, { force: true })
  }
  const names = new Set(kept.map(({ dataset, kind, name }) => `${dataset}/${kind}/${name}`))
  const store = createFsAssetStore(assets)
  for (const key of await store.list()) {
    if (!names.has(`${key.dataset}/${key.kind}/${key.name}`)) await store.delete(key)
  }
  await rm(derived, { recursive: true, force: true })
}

/**
 * Removes the journal of the old database, which would be taken for that of the new one; first it is written into the old
 * one, unless that is damaged, which is why people restore.
 * @throws LakeError while any other process has the database open, such as one that makes a token
 */
async function closeJournal(path: string): Promise<void> {
  try {
    const old = new DatabaseSync(path, { timeout: 5000 })
    try {
      old.exec('PRAGMA journal_mode = DELETE')
    } finally {
      old.close()
    }
  } catch (cause) {
    const code = typeof cause === 'object' && cause !== null && 'errcode' in cause ? Number(cause.errcode) & 0xff : 0
    if (code === busy || code === locked) {
      throw new LakeError('unavailable', 'Another command uses the lake now. Let it end, and try again.', { cause })
    }
    for (const suffix of ['-wal', '-shm']) await rm(path + suffix, { force: true })
  }
}

const busy = 5
const locked = 6

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

function alreadyThere(folder: string): LakeError {
  const message = `There is a lake in ${folder} already. Name another folder with --data, or replace it with --replace.`
  return new LakeError('invalidRequest', message)
}

import { cp, mkdir, readdir } from 'node:fs/promises'
import { constants } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { LakeError } from '../../core/errors.ts'
import { createFsAssetStore } from '../../storage/fs/fs-asset-store.ts'
import { type CommandContext, type CommonOptions, report, withCommonOptions } from '../command-context.ts'
import { isLakeFolder, pathsOf, requireLakeFolder } from '../data-folder.ts'
import { copyDatabase } from '../snapshot.ts'

/** `lake backup`: a copy that can be served itself. Works while the lake runs. */
export function backupCommand(context: CommandContext): Command {
  return withCommonOptions(new Command('backup'), context)
    .description(
      'Copy everything to a new folder. To restore it, serve that folder, or put it in the place of the other.',
    )
    .argument('<folder>', 'the new folder')
    .action(async (target: string, options: CommonOptions) => {
      const folder = resolve(target)
      requireLakeFolder(options.data)
      await makeEmptyFolder(folder)
      // The database first: the bytes of an asset are there before its document, so no document of the copy lacks its own.
      await copyDatabase(options.data, folder)
      const assets = await copyAssets(pathsOf(options.data).assets, pathsOf(folder).assets)
      report(context, options, {
        data: { folder, assets },
        lines: [`The lake is copied to ${folder}, with ${assets} assets.`],
      })
    })
}

async function makeEmptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (isLakeFolder(folder) || (await readdir(folder)).length > 0) {
    throw new LakeError('invalidRequest', `The folder ${folder} is not empty. Name a new one.`)
  }
}

async function copyAssets(from: string, to: string): Promise<number> {
  const assets = (await createFsAssetStore(from).list()).length
  // FICLONE: shares the blocks where the file system can.
  if (assets > 0) await cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE })
  return assets
}

import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createAuth, type Auth } from '../auth/create-auth.ts'
import { LakeError } from '../core/errors.ts'
import type { CommandContext } from './command-context.ts'
import { databaseFileName } from '../storage/sqlite/open-database.ts'

/** Where things are in a lake's folder. */
export function pathsOf(folder: string) {
  return {
    database: join(folder, databaseFileName),
    assets: join(folder, 'assets'),
    /** Pictures in other sizes, made from the assets: a backup does without them. */
    derived: join(folder, 'derived'),
  }
}

/** Whether a lake was ever opened here. */
export function isLakeFolder(folder: string): boolean {
  return existsSync(pathsOf(folder).database)
}

/** @throws LakeError with what to do when there is no lake. */
export function requireLakeFolder(folder: string): void {
  if (isLakeFolder(folder)) return
  throw new LakeError(
    'notFound',
    `There is no lake in ${folder}. Name its folder with --data, or start one with "serve" or "seed".`,
  )
}

/** People and tokens, also while the lake runs. The folder is made when it is missing. */
export async function withAuth<Result>(
  { roles }: Pick<CommandContext, 'roles'>,
  folder: string,
  work: (auth: Auth) => Result | Promise<Result>,
): Promise<Result> {
  makeFolder(folder)
  const auth = createAuth({ path: pathsOf(folder).database, roles })
  try {
    return await work(auth)
  } finally {
    auth.close()
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    const message = `The folder ${folder} cannot be made. Check who may write there, or choose another one with --data.`
    throw new LakeError('unavailable', message, { cause })
  }
}

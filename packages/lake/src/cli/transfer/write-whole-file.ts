import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync, type WriteStream } from 'node:fs'
import { link, rename, rm } from 'node:fs/promises'
import { LakeError } from '../../core/errors.ts'

export interface WholeFileOptions {
  /** What to do when there is a file of this name already. */
  readonly ifExists: 'fail' | 'replace'
}

/**
 * Writes a file that is there whole or not at all: under another name first, which is removed when the work fails.
 *
 * @param write - Gets a stream into a new file that only its owner can read, and ends it.
 * @throws LakeError `invalidRequest` when it cannot be made, or is there already.
 */
export async function writeWholeFile<Result>(
  path: string,
  { ifExists }: WholeFileOptions,
  write: (target: WriteStream) => Promise<Result>,
): Promise<Result> {
  if (ifExists === 'fail' && existsSync(path)) throw alreadyThere(path)
  const part = `${path}.${randomUUID()}.part`
  const target = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true })
  try {
    await once(target, 'open').catch((cause: unknown) => {
      const message = `The file ${path} cannot be made. Check its folder and permissions.`
      throw new LakeError('invalidRequest', message, { cause })
    })
    const result = await write(target)
    if (ifExists === 'replace') await rename(part, path)
    else await linkNew(part, path)
    return result
  } finally {
    target.destroy()
    await rm(part, { force: true })
  }
}

/** A link, unlike a rename, never replaces what came to be there meanwhile. */
async function linkNew(part: string, path: string): Promise<void> {
  try {
    await link(part, path)
  } catch (cause) {
    throw alreadyThere(path, cause)
  }
}

function alreadyThere(path: string, cause?: unknown): LakeError {
  const message = `The file ${path} is there already. Choose another name, or replace it with --replace.`
  return new LakeError('invalidRequest', message, { cause })
}

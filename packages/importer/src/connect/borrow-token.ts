import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { ImportError } from '../import-error.ts'

const run = promisify(execFile)
const createdToken = z.object({ id: z.string(), token: z.string() })

export interface BorrowedToken {
  readonly secret: string
  /** Deletes the token in the lake. */
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Has the embedded lake's command line make a token that may only write drafts, for as long as the import runs. It is
 * kept in memory alone.
 */
export async function borrowToken({
  root,
  dataFolder,
}: {
  readonly root: string
  readonly dataFolder: string
}): Promise<BorrowedToken> {
  const lake = async (...args: readonly string[]) => {
    const program = [join(root, 'apps/lake/src/cli.ts'), 'token', ...args]
    const { stdout } = await run(process.execPath, program, {
      cwd: root,
      env: { ...process.env, VIGIL_DATA: dataFolder },
    })
    return stdout
  }
  const output = await lake('create', '--role', 'contributor', '--label', 'importer', '--json').catch(
    (error: unknown) => {
      throw new ImportError('settings', `No token could be made for the lake in ${dataFolder}. ${lastLineOf(error)}`, {
        cause: error,
      })
    },
  )
  const { id, token: secret } = createdToken.parse(JSON.parse(output))
  return {
    secret,
    async [Symbol.asyncDispose]() {
      await lake('delete', id)
    },
  }
}

function lastLineOf(error: unknown): string {
  const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  return output.trim().split('\n').at(-1) ?? ''
}

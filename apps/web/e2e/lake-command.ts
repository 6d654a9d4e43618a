import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { repositoryFolder } from '@vigil/tooling/repository'
import type { System } from './system.ts'

const run = promisify(execFile)

/** Runs a command of the lake on the content of the running system. @returns the last line that it printed */
export async function runLakeCommand({ dataFolder, environment }: System, ...args: string[]): Promise<string> {
  const program = join(repositoryFolder, 'apps/lake/src/cli.ts')
  const { stdout } = await run(process.execPath, [program, ...args, '--data', join(dataFolder, 'lake')], {
    cwd: repositoryFolder,
    env: { ...environment },
  })
  return stdout.trim().split('\n').at(-1) ?? ''
}

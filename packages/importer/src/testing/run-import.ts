import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { repositoryFolder } from './repository-folder.ts'

const program = join(repositoryFolder, 'packages/importer/src/cli.ts')

/** The importer's command line as a program of its own, which may be stopped and killed. */
export function startImport(args: readonly string[], environment: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [program, ...args], { env: environment })
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ended = Promise.all([text(child.stdout), text(child.stderr), exit]).then(([output, errors, code]) => ({
    output,
    errors,
    code,
  }))
  return { ended, kill: (signal: NodeJS.Signals) => child.kill(signal) }
}

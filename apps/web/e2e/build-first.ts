import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { repositoryFolder } from '@vigil/tooling/repository'
import { telemetryOff } from '@vigil/tooling/telemetry-off'

/** Builds what is not built, once: each worker starts a Vigil of its own, which finds everything done. */
export default async function buildFirst(): Promise<void> {
  const turbo = join(repositoryFolder, 'node_modules/turbo/bin/turbo')
  await promisify(execFile)(process.execPath, [turbo, 'run', 'build', '--output-logs=errors-only'], {
    cwd: repositoryFolder,
    env: { ...process.env, ...telemetryOff },
  })
}

import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { ContractTarget } from './contract-target.ts'

export interface SanityRun {
  readonly code: number
  readonly output: string
  readonly errors: string
}

/**
 * Runs the real `sanity` command line in a folder of its own, against the target of the contract and nobody else:
 * no telemetry, no updates, no token of whoever runs the tests.
 */
export function createSanity(
  folder: string,
  { config, isHosted }: Pick<ContractTarget, 'config' | 'isHosted'>,
): (...args: readonly string[]) => Promise<SanityRun> {
  const program = createRequire(resolve('package.json')).resolve('@sanity/cli/package.json')
  const resolver = join(__dirname, '../cli/resolve-localhost.ts')
  mkdirSync(folder, { recursive: true })
  const { projectId, dataset, token } = config
  writeFileSync(
    join(folder, 'sanity.cli.js'),
    `export default ${JSON.stringify({ api: { projectId, dataset }, deployment: { autoUpdates: false } })}`,
  )
  writeFileSync(join(folder, 'package.json'), '{"name":"contract","private":true,"type":"module"}')
  const host = isHosted
    ? {}
    : { SANITY_INTERNAL_ENV: new URL(config.apiHost ?? '').href.replace('127.0.0.1', 'localhost').replace(/\/$/, '') }
  const environment = {
    ...host,
    PATH: process.env.PATH,
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, '.config'),
    NODE_OPTIONS: `--import ${resolver}`,
    SANITY_AUTH_TOKEN: token,
    SANITY_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    NO_UPDATE_NOTIFIER: '1',
    CI: '1',
    NO_COLOR: '1',
  }
  return (...args) =>
    new Promise((done) => {
      execFile(
        process.execPath,
        [join(program, '../bin/run.js'), ...args],
        { cwd: folder, env: environment, maxBuffer: 2 ** 26, timeout: 60_000 },
        (error, output, errors) => {
          done({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, output, errors })
        },
      )
    })
}

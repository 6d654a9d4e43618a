import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { createClient, type SanityClient } from '@sanity/client'
import { repositoryFolder } from './repository-folder.ts'

const run = promisify(execFile)

export interface RunningLake extends AsyncDisposable {
  /** What a program needs in its environment to find this lake. */
  readonly environment: NodeJS.ProcessEnv
  /** Runs the lake's command line on the same data. */
  readonly command: (...args: readonly string[]) => Promise<string>
  /** The real client, with a token of this role. */
  readonly createClient: (role: string) => Promise<SanityClient>
}

/** Starts the real lake as a program of its own, in a folder that goes with it. */
export async function startLake(): Promise<RunningLake> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-importer-lake-'))
  const program = join(repositoryFolder, 'apps/lake/src/cli.ts')
  // Empty wins over a line in .env, which may be somebody's real dataset.
  const unset = { SANITY_PROJECT_ID: '', SANITY_DATASET: '', SANITY_API_WRITE_TOKEN: '' }
  const base = { ...process.env, ...unset, VIGIL_DATA: folder }
  const lake = spawn(process.execPath, [program, 'serve', '--port', '0', '--json', '--quiet'], {
    env: base,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(lake, 'exit')
  const [line] = await Promise.race([once(createInterface(lake.stdout), 'line'), exit.then(() => ['{}'])])
  const { url } = JSON.parse(String(line))
  const environment = { ...base, SANITY_API_HOST: url }
  const command = async (...args: readonly string[]) =>
    (await run(process.execPath, [program, ...args], { env: environment })).stdout
  return {
    environment,
    command,
    async createClient(role) {
      const token = (await command('token', 'create', '--role', role)).trim().split('\n').at(-1) ?? ''
      return createClient({
        projectId: 'vigil',
        dataset: 'production',
        apiHost: url,
        useProjectHostname: false,
        useCdn: false,
        apiVersion: '2025-02-19',
        token,
      })
    },
    async [Symbol.asyncDispose]() {
      lake.kill()
      await exit
      rmSync(folder, { recursive: true })
    },
  }
}

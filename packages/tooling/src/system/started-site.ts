import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repositoryFolder } from '../repository.ts'
import { waitUntilHealthy } from '../start/wait-until-healthy.ts'
import { findFreePort } from './started-system.ts'

/** One more site on a content server that runs already, with a folder for its pages of its own. */
export interface StartedSite extends AsyncDisposable {
  readonly url: string
  readonly processId: number
  /** What it printed so far. */
  log(): string
  /** Ends it in the middle of whatever it does; a folder of the caller's stays. */
  kill(): Promise<void>
}

export interface StartSiteOptions {
  readonly apiHost: string
  readonly readToken: string
  /** Further variables of its environment. */
  readonly environment?: Readonly<Record<string, string>>
  /** Where its pages are kept; it stays there. Defaults to a folder that is removed with the site. */
  readonly dataFolder?: string
  /** The folder of the app, built. Default: the checkout's. */
  readonly appFolder?: string
  /** Default: any that is free. */
  readonly port?: number
  /** A command of the shell that runs the program, `"$@"`, in circumstances of its own. Defaults to running it. */
  readonly shell?: string
}

/**
 * Runs the site's own program, as built, and waits until it is ready.
 *
 * @throws UserError when it ends before that
 */
export async function startSite({
  apiHost,
  readToken,
  environment = {},
  dataFolder: givenFolder,
  appFolder = join(repositoryFolder, 'apps/web'),
  port: givenPort,
  shell = 'exec "$@"',
}: StartSiteOptions): Promise<StartedSite> {
  const dataFolder = givenFolder ?? mkdtempSync(join(tmpdir(), 'vigil-site-'))
  const port = givenPort ?? (await findFreePort())
  const url = `http://127.0.0.1:${port}`
  const program = [process.execPath, join(appFolder, 'src/server/main.ts')]
  const child = spawn('sh', ['-c', shell, 'sh', ...program], {
    cwd: appFolder,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VIGIL_DATA: dataFolder,
      SITE_PORT: String(port),
      SITE_URL: url,
      SANITY_PROJECT_ID: 'vigil',
      SANITY_API_HOST: apiHost,
      SANITY_API_READ_TOKEN: readToken,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  async function end(signal: NodeJS.Signals): Promise<void> {
    if (hasEnded()) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  let log = ''
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8').on('data', (text: string) => {
      log += text
    })
  }
  const { signal } = new AbortController()
  try {
    await waitUntilHealthy('site', url, { isDead: hasEnded, seconds: 90, signal })
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
  return {
    url,
    // A program that has answered has one.
    processId: child.pid ?? 0,
    log: () => log,
    kill: () => end('SIGKILL'),
    async [Symbol.asyncDispose]() {
      await end('SIGTERM')
      if (givenFolder === undefined) rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

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
  /** What it printed so far. */
  log(): string
}

export interface StartSiteOptions {
  readonly apiHost: string
  readonly readToken: string
  /** Where its pages are, and stay when it stops. Default: a folder that goes with it. */
  readonly dataFolder?: string
  /** Further variables of its environment. */
  readonly environment?: Readonly<Record<string, string>>
}

/**
 * Runs the site's own program, as built, and waits until it is ready.
 *
 * @throws UserError when it ends before that
 */
export async function startSite({
  apiHost,
  readToken,
  dataFolder: givenFolder,
  environment = {},
}: StartSiteOptions): Promise<StartedSite> {
  const dataFolder = givenFolder ?? mkdtempSync(join(tmpdir(), 'vigil-site-'))
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [join(repositoryFolder, 'apps/web/src/server/main.ts')], {
    cwd: join(repositoryFolder, 'apps/web'),
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
  let log = ''
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8').on('data', (text: string) => {
      log += text
    })
  }
  const { signal } = new AbortController()
  try {
    await waitUntilHealthy('site', url, { isDead: () => child.exitCode !== null, seconds: 90, signal })
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
  return {
    url,
    log: () => log,
    /** Stops it and removes its pages. */
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null) {
        const ended = once(child, 'exit')
        child.kill('SIGTERM')
        await ended
      }
      if (givenFolder === undefined) rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

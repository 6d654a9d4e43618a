import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { repositoryFolder } from '../repository.ts'
import { waitUntilHealthy } from '../start/wait-until-healthy.ts'

/** The built site as `next start` serves it: without the site's own server, as on a host that runs only Next. */
export interface StartedNext extends AsyncDisposable {
  readonly url: string
}

export interface StartNextOptions {
  readonly port: number
  /** Variables of its environment, on top of this process's. */
  readonly environment: Readonly<Record<string, string>>
}

/** @throws UserError when it ends before it answers */
export async function startNext({ port, environment }: StartNextOptions): Promise<StartedNext> {
  const url = `http://127.0.0.1:${port}`
  const child = spawn(
    process.execPath,
    [join(repositoryFolder, 'node_modules/next/dist/bin/next'), 'start', '--port', String(port)],
    {
      cwd: join(repositoryFolder, 'apps/web'),
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', SITE_URL: url, ...environment },
      stdio: 'ignore',
    },
  )
  const ended = once(child, 'exit')
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
  }
  try {
    const isDead = () => child.exitCode !== null
    await waitUntilHealthy('next start', url, {
      ...{ isDead, seconds: 90, signal: new AbortController().signal },
      path: '/robots.txt',
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { url, [Symbol.asyncDispose]: stop }
}

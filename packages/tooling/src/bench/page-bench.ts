import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { repositoryFolder } from '../repository.ts'
import { waitUntilHealthy } from '../start/wait-until-healthy.ts'
import { findFreePort, type StartedSystem } from '../system/started-system.ts'
import { measureLoad } from './measure-load.ts'
import type { Row } from './report.ts'

const connections = 32
const seconds = 8

/**
 * Serves the same story page from the site's front and from plain `next start`, gzip asked for by both.
 *
 * @param environment what the site's process reads: backend, dataset, tokens
 */
export async function benchPages(system: StartedSystem, environment: Readonly<Record<string, string>>): Promise<Row[]> {
  const path = await findStoryPath(system.siteUrl)
  const ours = await loadOf(system.siteUrl + path)
  const port = await findFreePort()
  const next = spawn(
    process.execPath,
    [join(repositoryFolder, 'node_modules/next/dist/bin/next'), 'start', '--port', String(port)],
    {
      cwd: join(repositoryFolder, 'apps/web'),
      env: { ...system.environment, ...environment, NODE_ENV: 'production' },
      stdio: 'ignore',
    },
  )
  try {
    const origin = `http://127.0.0.1:${port}`
    await waitUntilReady(origin + path, () => next.exitCode !== null)
    const theirs = await loadOf(origin + path)
    return [
      {
        what: `story page, ${connections} connections, gzip`,
        unit: 'requests/s',
        ours,
        better: 'higher',
        peer: { name: 'next start', value: theirs },
      },
    ]
  } finally {
    const ended = once(next, 'exit')
    next.kill('SIGTERM')
    await ended
  }
}

async function loadOf(url: string): Promise<number> {
  const load = { connections, headers: { 'accept-encoding': 'gzip' } }
  // The first seconds warm up.
  await measureLoad(url, { ...load, seconds: 2 })
  return measureLoad(url, { ...load, seconds })
}

async function findStoryPath(siteUrl: string): Promise<string> {
  const html = await (await fetch(`${siteUrl}/stories`)).text()
  const path = /href="(\/stories\/(?!page\/)[^"]+)"/.exec(html)?.[1]
  if (path === undefined) throw new Error('The list of stories links to no story.')
  return path
}

async function waitUntilReady(url: string, isDead: () => boolean): Promise<void> {
  const { origin } = new URL(url)
  // Next has no health route of its own; any answer will do.
  await waitUntilHealthy('next start', origin, {
    isDead,
    seconds: 60,
    signal: new AbortController().signal,
    path: new URL(url).pathname,
  })
}

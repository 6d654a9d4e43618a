import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { repositoryFolder } from '../repository.ts'
import { waitUntilHealthy } from '../start/wait-until-healthy.ts'
import { findFreePort, type StartedSystem } from '../system/started-system.ts'
import { isInstalled } from '../system/started-web-server.ts'
import { loadGenerator, measureLoad } from './measure-load.ts'
import { startOurNginx, startStaticNginx } from './peers/start-static-nginx.ts'
import type { Row } from './report.ts'

const connections = 32
// Short turns, and many: a shared machine is not as fast in one minute as in the next.
const seconds = 3
const rounds = 6
const headers = { 'accept-encoding': 'gzip' }

/** Something that serves the story; what it says of itself stands in the table. */
interface Server {
  readonly url: string
  stop(): Promise<void>
}

/**
 * Serves the same story page from the site's front, from nginx on the folder of stored pages, from nginx on a plain copy
 * of it, and from plain `next start`. All take turns, forth and back, so that they meet the same machine.
 *
 * @param environment what the site's process reads: backend, dataset, tokens
 */
export async function benchPages(system: StartedSystem, environment: Readonly<Record<string, string>>): Promise<Row[]> {
  const path = await findStoryPath(system.siteUrl)
  await requirePage(system.siteUrl + path)
  const servers: Record<string, Server> = { front: { url: system.siteUrl, stop: async () => {} } }
  try {
    if (isInstalled('nginx')) {
      servers.nginx = await startOurNginx(system)
      servers.static = await startStaticNginx(system, path)
    }
    servers.next = await startNext({ ...system.environment, ...environment }, path)
    return toRows(await takeTurns(servers, path))
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()))
  }
}

/** @returns answers in a second of each server, the mean of all rounds */
async function takeTurns(servers: Readonly<Record<string, Server>>, path: string): Promise<Record<string, number>> {
  const names = Object.keys(servers)
  const sums = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const url = `${servers[name]?.url}${path}`
      await requirePage(url)
      // The first second warms up.
      await measureLoad(url, { connections, headers, seconds: 1 })
      sums.set(name, (sums.get(name) ?? 0) + (await measureLoad(url, { connections, headers, seconds })))
    }
  }
  return Object.fromEntries([...sums].map(([name, sum]) => [name, sum / rounds]))
}

function toRows({ front = 0, nginx, static: plain, next = 0 }: Record<string, number>): Row[] {
  const what = (server: string) => `story page, ${server}, ${connections} connections, gzip, by ${loadGenerator}`
  const row = (server: string, ours: number, name: string, value: number): Row => ({
    ...{ what: what(server), unit: 'requests/s', ours, better: 'higher', peer: { name, value } },
  })
  const staticRows =
    nginx === undefined || plain === undefined
      ? []
      : [
          row('front', front, 'nginx, a plain copy', plain),
          row('nginx on our folder', nginx, 'nginx, a plain copy', plain),
          row('nginx on our folder', nginx, 'next start', next),
        ]
  return [row('front', front, 'next start', next), ...staticRows]
}

async function startNext(environment: Readonly<Record<string, string>>, path: string): Promise<Server> {
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const next = spawn(
    process.execPath,
    [join(repositoryFolder, 'node_modules/next/dist/bin/next'), 'start', '--port', String(port)],
    { cwd: join(repositoryFolder, 'apps/web'), env: { ...environment, NODE_ENV: 'production' }, stdio: 'ignore' },
  )
  const stop = async () => {
    if (next.exitCode !== null) return
    const ended = once(next, 'exit')
    next.kill('SIGTERM')
    await ended
  }
  try {
    const { signal } = new AbortController()
    // Next has no health route of its own; any answer will do.
    await waitUntilHealthy('next start', url, { isDead: () => next.exitCode !== null, seconds: 60, signal, path })
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

async function findStoryPath(siteUrl: string): Promise<string> {
  const html = await (await fetch(`${siteUrl}/stories`)).text()
  const path = /href="(\/stories\/(?!page\/)[^"]+)"/.exec(html)?.[1]
  if (path === undefined) throw new Error('The list of stories links to no story.')
  return path
}

/** What is not there is answered quickly. */
async function requirePage(url: string): Promise<void> {
  const { status } = await fetch(url, { headers })
  if (status !== 200) throw new Error(`${url} is answered with ${status}.`)
}

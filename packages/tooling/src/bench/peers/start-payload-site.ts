import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { repositoryFolder } from '../../repository.ts'
import { runCommand } from '../../start/child-process.ts'
import { waitUntilHealthy } from '../../start/wait-until-healthy.ts'
import { findFreePort } from '../../system/started-system.ts'
import { telemetryOff } from '../../telemetry-off.ts'

/** Payload with Next, as `next start` serves both. */
export interface StartedPayloadSite extends AsyncDisposable {
  readonly url: string
}

/** Who may edit on it. */
export const payloadEditor = { email: 'editor@vigil.local', password: 'only-for-measuring' } as const

const sources = join(import.meta.dirname, 'payload-site')
const folder = join(repositoryFolder, '.bench', 'payload-site')
const next = join(folder, 'node_modules/next/dist/bin/next')
const { signal } = new AbortController()

/**
 * Starts a site on Payload below `.bench`, where it is no part of the project. The first time, and when its sources have
 * changed, it is installed, filled with a few stories and built before.
 *
 * @throws when the package registry cannot be reached the first time
 */
export async function startPayloadSite(): Promise<StartedPayloadSite> {
  await prepare()
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [next, 'start', '--hostname', '127.0.0.1', '--port', String(port)], {
    cwd: folder,
    env: { ...environment(), NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  try {
    const isDead = () => child.exitCode !== null || child.signalCode !== null
    await waitUntilHealthy('site on Payload', url, { isDead, seconds: 90, signal, path: '/api/stories/count' })
  } catch (error) {
    await stop()
    throw error
  }
  return { url, [Symbol.asyncDispose]: stop }
}

async function prepare(): Promise<void> {
  const built = join(folder, 'built')
  const digest = digestOfSources()
  if (existsSync(built) && readFileSync(built, 'utf8') === digest) return
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    if (name !== 'node_modules') rmSync(join(folder, name), { recursive: true })
  }
  cpSync(sources, folder, { recursive: true })
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: folder })
  const options = { cwd: folder, environment: environment(), signal }
  await runCommand('Filling Payload', [join(folder, 'seed.ts'), payloadEditor.email, payloadEditor.password], options)
  await runCommand('Building the site on Payload', [next, 'build'], options)
  writeFileSync(built, digest)
}

function digestOfSources(): string {
  const digest = createHash('sha256')
  const files = readdirSync(sources, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
    digest.update(path.slice(sources.length)).update('\0').update(readFileSync(path)).update('\0')
  }
  return digest.digest('hex')
}

/** Without a NODE_ENV of ours: in production Payload would make no tables. */
function environment(): Record<string, string> {
  const { NODE_ENV: _, ...rest } = { ...process.env, ...telemetryOff }
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

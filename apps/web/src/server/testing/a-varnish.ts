/** A real Varnish on a port of its own, with the configuration that the project ships. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, aServer } from './a-server.ts'

export interface RunningVarnish {
  origin: string
  close(): Promise<void>
}

/** Debian keeps it where only root looks. */
const program = ['varnishd', '/usr/sbin/varnishd'].find((name) => spawnSync(name, ['-V']).status === 0)

/** A sentence that says why there is none here; null when there is one. */
export const whyNoVarnish = program === undefined ? 'Varnish is not installed: apt-get install varnish' : null

const shipped = readFileSync(new URL('../cdn/vigil.vcl', import.meta.url), 'utf8')

export interface VarnishOptions {
  port: number
  /** Where the site listens. */
  sitePort: number
  /** `CDN_TOKEN` of its environment; null: it has none. */
  token: string | null
}

export async function aVarnish({ port, sitePort, token }: VarnishOptions): Promise<RunningVarnish> {
  // Varnish gives up being root before it opens what is in there.
  const folder = mkdtempSync(join(tmpdir(), 'vigil-varnish-'))
  chmodSync(folder, 0o755)
  const file = join(folder, 'vigil.vcl')
  writeFileSync(file, shipped.replace('.port = "3000"', `.port = "${sitePort}"`))
  const { CDN_TOKEN: _, ...environment } = process.env
  const child = spawn(
    program ?? 'varnishd',
    ['-F', '-f', file, '-a', `127.0.0.1:${port}`, '-n', join(folder, 'work'), '-s', 'malloc,32m'],
    { env: token === null ? environment : { ...environment, CDN_TOKEN: token }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const origin = `http://127.0.0.1:${port}`
  while (!(await isThere(origin))) {
    if (child.exitCode !== null) throw new Error(`Varnish ended while it was starting.\n${output}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return {
    origin,
    async close() {
      await stop(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A port that nothing listens on at this moment. */
export async function aFreePort(): Promise<number> {
  const server = await aServer(() => {})
  await server.close()
  return server.port
}

function isThere(origin: string): Promise<boolean> {
  // Not a page: the test counts those that the site is asked for.
  return ask(origin, '/', { method: 'PURGE' }).then(
    () => true,
    () => false,
  )
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

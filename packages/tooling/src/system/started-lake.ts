import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { repositoryFolder } from '../repository.ts'
import { createLakeCommands } from '../start/lake-commands.ts'

/** The lake alone, in a process of its own, with an empty data folder that goes with it. */
export interface StartedLake {
  readonly url: string
  /** Of an administrator. */
  readonly token: string
  readonly processId: number
  stop(): Promise<void>
}

const readyLine = z.object({ url: z.string() })

export interface StartLakeOptions {
  /** Default: any that is free. */
  readonly port?: number
  /** Addresses on this machine that webhooks may be sent to. Default: none. */
  readonly webhookTargets?: readonly string[]
  /** Puts something into the lake's folder before it starts. Default: it starts empty. */
  readonly fill?: (folder: string) => Promise<void>
}

/** Starts a lake with the command that everybody starts it with. */
export async function startLake({ port = 0, webhookTargets = [], fill }: StartLakeOptions = {}): Promise<StartedLake> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'vigil-lake-'))
  const environment = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  const { signal } = new AbortController()
  const commands = createLakeCommands({ folder: repositoryFolder, dataFolder, environment, signal })
  const token = await commands.createToken('administrator', 'measuring')
  await fill?.(join(dataFolder, 'lake'))
  const child = spawn(
    process.execPath,
    [
      join(repositoryFolder, 'apps/lake/src/cli.ts'),
      'serve',
      ...['--port', String(port), '--quiet', '--json', '--data', join(dataFolder, 'lake')],
      ...webhookTargets.flatMap((target) => ['--webhook-target', target]),
    ],
    { cwd: repositoryFolder, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  const ready = await Promise.race([once(lines, 'line'), ended.then(() => null)])
  if (ready === null) throw new Error('The lake ended while it was starting.')
  const { url } = readyLine.parse(JSON.parse(String(ready[0])))
  return {
    // Not "localhost": that may be looked up anew for each connection.
    url: url.replace('localhost', '127.0.0.1'),
    token,
    processId: child.pid ?? 0,
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM')
      await ended
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

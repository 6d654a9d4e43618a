import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { repositoryFolder } from '../repository.ts'

/** Vigil as `npm start` brings it up, on free ports, with a data folder of its own. */
export interface StartedSystem {
  readonly siteUrl: string
  readonly lakeUrl: string
  readonly studioUrl: string
  readonly signInLink: string
  readonly dataFolder: string
  readonly environment: Readonly<Record<string, string>>
  /** Stops everything and removes the data folder. */
  stop(): Promise<void>
}

const readyLine = z.object({
  siteUrl: z.string(),
  newsroom: z.object({ studioUrl: z.string(), signInLink: z.string(), apiUrl: z.string() }),
})

/**
 * Runs the same program as `npm start` and waits until it says that it is ready.
 *
 * @throws Error with what it printed, when it ends before that
 */
export async function startSystem(): Promise<StartedSystem> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'vigil-'))
  const [sitePort, lakePort] = [await findFreePort(), await findFreePort()]
  const environment = {
    ...definedEnvironment(),
    VIGIL_DATA: dataFolder,
    SITE_PORT: String(sitePort),
    LAKE_PORT: String(lakePort),
  }
  const child = spawn(process.execPath, [join(repositoryFolder, 'packages/tooling/src/start/main.ts'), '--json'], {
    cwd: repositoryFolder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text
    if (process.env.VIGIL_LOG !== undefined) process.stderr.write(text)
  })
  const ready = new Promise<z.infer<typeof readyLine>>((resolve, reject) => {
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const line = output.split('\n').find((candidate) => candidate.startsWith('{"siteUrl"'))
      if (line !== undefined) resolve(readyLine.parse(JSON.parse(line)))
    })
    child.once('exit', (code) => reject(new Error(`Vigil ended with exit code ${code} while starting.\n${log}`)))
  })
  const { siteUrl, newsroom } = await ready
  return {
    siteUrl,
    lakeUrl: newsroom.apiUrl,
    studioUrl: newsroom.studioUrl,
    signInLink: newsroom.signInLink,
    dataFolder,
    environment,
    async stop() {
      if (child.exitCode === null) {
        const ended = once(child, 'exit')
        child.kill('SIGTERM')
        await ended
      }
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** A port that nothing listens on at this moment. */
export async function findFreePort(): Promise<number> {
  const server = createServer()
  server.listen(0)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.')
  server.close()
  await once(server, 'close')
  return address.port
}

function definedEnvironment(): Record<string, string> {
  const { SANITY_PROJECT_ID: _p, SANITY_API_HOST: _h, ...rest } = process.env
  return Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

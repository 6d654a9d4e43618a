import { type ChildProcess, execFile, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { generateStories } from '@vigil/fixtures/generate-stories'
import { z } from 'zod'
import { repositoryFolder } from '../../repository.ts'

/** Payload with the same stories, in a process of its own. */
export interface StartedPayload {
  readonly url: string
  /** The id that it has given to the country that we ask for. */
  readonly country: string
  /** Asks in the process itself, one question after the other. @returns the milliseconds of each, without the warm-up */
  measure(question: string, parameters: readonly Record<string, string>[], warmUp: number): Promise<readonly number[]>
  stop(): Promise<void>
}

const readyMessage = z.object({ state: z.literal('ready'), port: z.number(), country: z.string() })
const measuredMessage = z.object({ state: z.literal('measured'), durations: z.array(z.number()) })

const sources = join(import.meta.dirname, 'payload')

/**
 * Installs Payload below `.bench`, where it is no part of the project, fills its database once, and serves it by its own
 * handler of REST requests: without Next, which would only make it slower.
 * @throws when the package registry cannot be reached the first time
 */
export async function startPayload(stories: number): Promise<StartedPayload> {
  const folder = join(repositoryFolder, '.bench', 'payload')
  mkdirSync(folder, { recursive: true })
  for (const name of ['package.json', 'server.ts']) copyFileSync(join(sources, name), join(folder, name))
  if (!existsSync(join(folder, 'node_modules', 'payload'))) {
    await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: folder })
  }
  // Another configuration needs another database.
  const configuration = createHash('sha256')
    .update(readFileSync(join(sources, 'server.ts')))
    .digest('hex')
    .slice(0, 8)
  const database = join(folder, `stories-${stories}-${configuration}.db`)
  const filling = join(folder, `stories-${stories}.json`)
  // A database that was not filled to its end would be taken for a full one.
  if (existsSync(filling)) removeDatabase(database)
  if (!existsSync(database)) writeFileSync(filling, JSON.stringify(generateStories({ count: stories })))
  const child = fork(join(folder, 'server.ts'), [database, filling], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const { port, country } = readyMessage.parse(await nextMessage(child))
  rmSync(filling, { force: true })
  return {
    url: `http://127.0.0.1:${port}`,
    country,
    async measure(question, parameters, warmUp) {
      child.send({ question, parameters, warmUp })
      return measuredMessage.parse(await nextMessage(child)).durations
    },
    async stop() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

/** @throws when the process ends instead of sending one */
function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      child.off('message', receive)
      child.off('exit', fail)
      done()
    }
    const receive = (message: unknown) => settle(() => resolve(message))
    const fail = (code: number | null) =>
      settle(() => reject(new Error(`Payload ended with ${code} while it was being measured.`)))
    child.on('message', receive)
    child.on('exit', fail)
  })
}

function removeDatabase(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true })
}

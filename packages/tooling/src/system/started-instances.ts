import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { UserError } from '../user-error.ts'
import { openRoughWay, type RoughWay } from './rough-way.ts'
import { type StartedSite, startSite } from './started-site.ts'
import { findFreePort } from './started-system.ts'

/** A site among others on one content server, with its own folder, port and way to the content. */
export interface Instance {
  readonly url: string
  readonly way: RoughWay
  /** What its process has printed since it was last started. */
  log(): string
  /** In the middle of whatever it does. */
  kill(): Promise<void>
  /** On the same folder and port; ready when this resolves. */
  startAgain(): Promise<void>
}

export interface Instances extends AsyncDisposable {
  readonly all: readonly Instance[]
}

export interface StartInstancesOptions {
  readonly count: number
  readonly lakeUrl: string
  readonly readToken: string
  /** The same for all of them, as instances behind one balancer have it: their site's address among it. */
  readonly environment: Readonly<Record<string, string>>
  /** From 0 up to 1; decides how their ways mix events. */
  readonly random: () => number
}

/** Sites as a balancer has them behind it: they share the content server, and nothing else. */
export async function startInstances(options: StartInstancesOptions): Promise<Instances> {
  const opened = new AsyncDisposableStack()
  try {
    const starting = Array.from({ length: options.count }, () => startInstance(options, opened))
    // What has been opened is closed only when nothing opens any more.
    await Promise.allSettled(starting)
    const all = await Promise.all(starting)
    return { all, [Symbol.asyncDispose]: () => opened.disposeAsync() }
  } catch (error) {
    await opened.disposeAsync()
    throw error
  }
}

async function startInstance(
  { lakeUrl, readToken, environment, random }: StartInstancesOptions,
  opened: AsyncDisposableStack,
): Promise<Instance> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'vigil-instance-'))
  opened.defer(() => rmSync(dataFolder, { recursive: true, force: true }))
  const way = opened.use(await openRoughWay({ target: lakeUrl, random }))
  const port = await findFreePort()
  const start = () => startSite({ apiHost: way.url, readToken, environment, dataFolder, port })
  let site: StartedSite = await start()
  opened.defer(() => site[Symbol.asyncDispose]())
  return {
    url: site.url,
    way,
    log: () => site.log(),
    kill: () => site.kill(),
    async startAgain() {
      site = await start()
    },
  }
}

const health = z.object({
  stream: z.object({ state: z.string() }),
  pages: z.object({ stored: z.number(), stale: z.number(), unchecked: z.number() }),
  queue: z.object({ waiting: z.number(), running: z.number(), retrying: z.number() }),
})

/** How many looks in a row have to find nothing to do: what has arrived takes a moment until it shows. */
const quietLooks = 8

/**
 * Resolves when a site has nothing to do any more.
 *
 * @param hasHeard whether the last event has reached it; default: it has
 * @throws UserError that says what keeps it busy, after a minute
 */
export async function waitUntilQuiet(url: string, hasHeard: () => boolean = () => true): Promise<void> {
  const deadline = Date.now() + 60_000
  for (let looks = 0; looks < quietLooks; ) {
    const text = await (await fetch(`${url}/healthz`)).text()
    const { stream, pages, queue } = health.parse(JSON.parse(text))
    const work = [pages.stale, pages.unchecked, queue.waiting, queue.running, queue.retrying]
    const isQuiet = hasHeard() && stream.state === 'following' && work.every((count) => count === 0)
    looks = isQuiet ? looks + 1 : 0
    if (Date.now() > deadline) throw new UserError(`${url} does not come to rest. ${text}`)
    await pause(50)
  }
}

import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type CopiedApp, copyApp } from '../system/copied-app.ts'
import { openWay, passOn } from '../system/open-way.ts'
import { startLake } from '../system/started-lake.ts'
import { percentile } from './measure.ts'
import type { Row } from './report.ts'
import { fillDataFolder } from './stories.ts'

const few = 10
const buildsOfEach = 3

/**
 * Whole builds of the site, each from nothing, with the environment of a lake that has many stories or few. They take turns.
 *
 * @param stories how many are many
 */
export async function benchBuild(stories: number): Promise<Row[]> {
  using app = copyApp()
  await using many = await openSubject(stories)
  await using little = await openSubject(few)
  // The first one of all reads from the disk what the others find in memory.
  await measureBuild(app, little)
  const [ours, theirs]: [Build[], Build[]] = [[], []]
  for (let round = 1; round <= buildsOfEach; round++) {
    // Whoever is second in one round is first in the next.
    const turns = [() => addTo(ours, app, many), () => addTo(theirs, app, little)]
    for (const turn of round % 2 === 1 ? turns : turns.reverse()) await turn()
  }
  const what = `next build with ${stories.toLocaleString('en')} stories`
  const name = `the same with ${few} stories`
  const toRow = (label: string, unit: string, of: (build: Build) => number): Row => ({
    ...{ what: `${what}${label}`, unit, ours: median(ours.map(of)), better: 'lower' },
    peer: { name, value: median(theirs.map(of)) },
  })
  return [
    toRow('', 's', ({ seconds }) => seconds),
    toRow(', what it leaves', 'MiB', ({ megabytes }) => megabytes),
    { what: `${what}, the lake is asked`, unit: 'times', ours: many.requests(), better: 'lower' },
  ]
}

interface Build {
  readonly seconds: number
  readonly megabytes: number
}

interface Subject extends AsyncDisposable {
  readonly environment: Readonly<Record<string, string>>
  /** That have reached the lake so far. */
  requests(): number
}

async function openSubject(stories: number): Promise<Subject> {
  await using opened = new AsyncDisposableStack()
  const lake = await startLake({ fill: (folder) => fillDataFolder(folder, stories) })
  opened.defer(() => lake.stop())
  let requests = 0
  const way = await openWay(
    () => lake.url,
    (_path, answer, outgoing) => {
      requests += 1
      passOn(answer, outgoing)
    },
  )
  opened.use(way)
  // Otherwise nothing would be counted at all.
  await (await fetch(`${way.url}/healthz`)).text()
  if (requests !== 1) throw new Error('Requests to the lake are not counted.')
  requests = 0
  const kept = opened.move()
  return {
    environment: {
      SANITY_PROJECT_ID: 'vigil',
      SANITY_DATASET: 'production',
      SANITY_API_HOST: way.url,
      SANITY_API_READ_TOKEN: lake.token,
    },
    requests: () => requests,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}

async function addTo(builds: Build[], app: CopiedApp, subject: Subject): Promise<void> {
  builds.push(await measureBuild(app, subject))
}

async function measureBuild(app: CopiedApp, { environment }: Subject): Promise<Build> {
  const startedAt = performance.now()
  await app.build(environment)
  const seconds = (performance.now() - startedAt) / 1000
  return { seconds, megabytes: sizeOf(app.buildFolder) / 1024 ** 2 }
}

/** Bytes of a build, without what it keeps for the next one. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(join(folder, 'cache')))
    .reduce((bytes, { parentPath, name }) => bytes + statSync(join(parentPath, name)).size, 0)
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

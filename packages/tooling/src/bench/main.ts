import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { repositoryFolder } from '../repository.ts'
import { createLakeCommands } from '../start/lake-commands.ts'
import { createProgress } from '../start/progress.ts'
import { type StartedSystem, startSystem } from '../system/started-system.ts'
import { benchBuild } from './build-bench.ts'
import { benchCommits } from './commit-bench.ts'
import { benchEdits } from './edits-bench.ts'
import { benchGuards } from './guard-bench.ts'
import { benchImages } from './image-bench.ts'
import { benchListeners } from './listener-bench.ts'
import { benchPages } from './page-bench.ts'
import { benchPeer } from './peer-bench.ts'
import { benchPublish } from './publish-bench.ts'
import { benchGrowth, benchQueries } from './query-bench.ts'
import { benchReader } from './reader-bench.ts'
import { benchScale } from './scale-bench.ts'
import { ratioOf, type Row, toTable } from './report.ts'
import { benchStart } from './start-bench.ts'
import { benchTakedown } from './takedown-bench.ts'

const parts = [
  'queries',
  'growth',
  'peer',
  'commits',
  'listeners',
  'start',
  'images',
  'guards',
  'build',
  'scale',
  'publish',
  'takedown',
  'pages',
  'reader',
  'edits',
] as const
type Part = (typeof parts)[number]

const help = `Measures Vigil against peers in the same run, prints a table, and writes .bench/results.json.

  npm run bench                            everything, on 10,000 generated stories
  npm run bench -- --stories 1000
  npm run bench -- --only commits          one part, or several with a comma: ${parts.join(', ')}

Payload, the peer of "peer", and a whole site on Payload and Next, the peer of "edits", are installed below .bench the first
time, which needs the package registry; the site is built then as well.
Rows of nginx need nginx; load comes from wrk and h2load (of nghttp2) where they are installed, else from autocannon,
which takes more of the processor.
To add a peer: measure it in the same function as ours, one after the other, and give both values in one row.
`

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '10000' },
    only: { type: 'string', default: parts.join(',') },
    help: { type: 'boolean', short: 'h' },
  },
})
if (values.help) process.stdout.write(help)
else await main(Number(values.stories), values.only.split(','))

async function main(stories: number, only: readonly string[]): Promise<void> {
  const chosen = parts.filter((part) => only.includes(part))
  if (!Number.isInteger(stories) || stories < 1) return complain('--stories must be a whole number from 1 on.')
  if (chosen.length < only.length) return complain(`--only takes parts of the benchmark: ${parts.join(', ')}.`)
  const rows = await measure(stories, new Set(chosen))
  const folder = join(repositoryFolder, '.bench')
  mkdirSync(folder, { recursive: true })
  const results = rows.map((row) => ({ ...row, ratio: ratioOf(row) }))
  writeFileSync(
    join(folder, 'results.json'),
    `${JSON.stringify({ node: process.version, stories, results }, null, 2)}\n`,
  )
  process.stdout.write(`\n${toTable(rows)}\n\nWritten to .bench/results.json\n`)
}

async function measure(stories: number, chosen: ReadonlySet<Part>): Promise<readonly Row[]> {
  const progress = createProgress(process.stderr)
  const rows: Row[] = []
  if (chosen.has('queries')) rows.push(...(await progress.step('Queries', () => benchQueries(stories))))
  if (chosen.has('growth')) rows.push(...(await progress.step('Growth', benchGrowth)))
  if (chosen.has('peer')) rows.push(...(await progress.step('Payload', () => benchPeer(stories))))
  if (chosen.has('commits')) rows.push(...(await progress.step('Commits', benchCommits)))
  if (chosen.has('listeners')) rows.push(...(await progress.step('Listeners', () => benchListeners())))
  if (chosen.has('start')) rows.push(...(await progress.step('Start', () => benchStart())))
  if (chosen.has('guards')) rows.push(...(await progress.step('Guards', () => benchGuards(stories))))
  if (chosen.has('build')) rows.push(...(await progress.step('Builds', () => benchBuild(stories))))
  if (chosen.has('scale')) rows.push(...(await progress.step('One edit among many', () => benchScale(stories))))
  if (chosen.has('images')) rows.push(...(await progress.step('Images', benchImages)))
  if (!(['publish', 'takedown', 'pages', 'reader', 'edits'] as const).some((part) => chosen.has(part))) return rows
  const system = await progress.step('Starting Vigil', startSystem)
  try {
    if (chosen.has('publish')) rows.push(...(await progress.step('Publishing', () => benchPublish(system))))
    if (chosen.has('takedown')) rows.push(...(await progress.step('Taking down', () => benchTakedown(system))))
    if (chosen.has('reader')) rows.push(...(await progress.step('What a reader loads', () => benchReader(system))))
    if (chosen.has('pages')) rows.push(...(await progress.step('Pages', () => measurePages(system))))
    if (chosen.has('edits')) rows.push(...(await progress.step("An editor's changes", () => benchEdits(system))))
  } finally {
    await system.stop()
  }
  return rows
}

async function measurePages(system: StartedSystem): Promise<readonly Row[]> {
  const { dataFolder, environment, lakeUrl, siteUrl } = system
  const { signal } = new AbortController()
  const lake = createLakeCommands({ folder: repositoryFolder, dataFolder, environment, signal })
  return benchPages(system, {
    SANITY_PROJECT_ID: 'vigil',
    SANITY_DATASET: 'production',
    SANITY_API_HOST: lakeUrl,
    SANITY_API_READ_TOKEN: await lake.createToken('reader', 'bench reader'),
    SITE_URL: siteUrl,
  })
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}

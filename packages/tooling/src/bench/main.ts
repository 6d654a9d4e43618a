import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { repositoryFolder } from '../repository.ts'
import { createLakeCommands } from '../start/lake-commands.ts'
import { createProgress } from '../start/progress.ts'
import { startSystem } from '../system/started-system.ts'
import { benchPages } from './page-bench.ts'
import { benchPublish } from './publish-bench.ts'
import { benchQueries } from './query-bench.ts'
import { ratioOf, type Row, toTable } from './report.ts'

const help = `Measures Vigil against peers in the same run, prints a table, and writes .bench/results.json.

  npm run bench                    everything, on 1,000 generated stories
  npm run bench -- --stories 10000

To add a peer: measure it in the same function as ours, one after the other, and give both values in one row.
`

const { values } = parseArgs({
  options: { stories: { type: 'string', default: '1000' }, help: { type: 'boolean', short: 'h' } },
})
if (values.help) process.stdout.write(help)
else await main(Number(values.stories))

async function main(stories: number): Promise<void> {
  if (!Number.isInteger(stories) || stories < 1) {
    process.stderr.write('--stories must be a whole number from 1 on.\n')
    process.exitCode = 1
    return
  }
  const progress = createProgress(process.stderr)
  const rows: Row[] = await progress.step('Queries', () => benchQueries(stories))
  const system = await progress.step('Starting Vigil', startSystem)
  try {
    const lake = createLakeCommands({
      folder: repositoryFolder,
      dataFolder: system.dataFolder,
      environment: system.environment,
      signal: new AbortController().signal,
    })
    rows.push(...(await progress.step('Publishing', () => benchPublish(system))))
    const environment = {
      SANITY_PROJECT_ID: 'vigil',
      SANITY_DATASET: 'production',
      SANITY_API_HOST: system.lakeUrl,
      SANITY_API_READ_TOKEN: await lake.createToken('reader', 'bench reader'),
      SITE_URL: system.siteUrl,
    }
    rows.push(...(await progress.step('Pages', () => benchPages(system, environment))))
  } finally {
    await system.stop()
  }
  const folder = join(repositoryFolder, '.bench')
  mkdirSync(folder, { recursive: true })
  const results = rows.map((row) => ({ ...row, ratio: ratioOf(row) }))
  writeFileSync(
    join(folder, 'results.json'),
    `${JSON.stringify({ node: process.version, stories, results }, null, 2)}\n`,
  )
  process.stdout.write(`\n${toTable(rows)}\n\nWritten to .bench/results.json\n`)
}

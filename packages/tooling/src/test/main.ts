import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { requireChromium } from '../browser/find-chromium.ts'
import { repositoryFolder } from '../repository.ts'
import { telemetryOff } from '../telemetry-off.ts'
import { UserError } from '../user-error.ts'
import { type Count, countOfJest, countOfPlaywright, total } from './count-results.ts'

const help = `Runs every check: format and lint, types, unit and integration tests, the build, the browser journeys.

  npm test                       all of them
  npm test -- --only lint,types  some: lint, types, unit, build, journeys
  npm run unit -- FILE           one jest file
`

const node = process.execPath
const tool = (path: string) => join(repositoryFolder, 'node_modules', path)
const reports = mkdtempSync(join(tmpdir(), 'vigil-test-'))
const jestReport = join(reports, 'jest.json')
const journeysReport = join(reports, 'journeys.json')

interface Stage {
  readonly name: string
  readonly title: string
  readonly command: () => readonly string[]
  readonly environment?: () => Readonly<Record<string, string>>
  /** How many tests it was; a stage without a count is one test. */
  readonly count?: (isPassed: boolean) => Count
}

const stages: readonly Stage[] = [
  { name: 'lint', title: 'Format and lint', command: () => [node, tool('@biomejs/biome/bin/biome'), 'check', '.'] },
  {
    name: 'types',
    title: 'Types',
    command: () => [node, tool('turbo/bin/turbo'), 'run', 'typecheck', '--output-logs=errors-only', '--continue'],
  },
  {
    name: 'unit',
    title: 'Unit and integration tests',
    command: () => [
      node,
      tool('jest/bin/jest.js'),
      '--config',
      join(repositoryFolder, 'packages/tooling/jest/config.mjs'),
      '--json',
      `--outputFile=${jestReport}`,
    ],
    count: (isPassed) => countOfJest(readReport(jestReport), isPassed),
  },
  {
    name: 'build',
    title: 'Build of the Studio and the site',
    command: () => [node, tool('turbo/bin/turbo'), 'run', 'build', '--output-logs=errors-only'],
  },
  {
    name: 'journeys',
    title: 'Browser journeys',
    command: () => [
      node,
      tool('@playwright/test/cli.js'),
      'test',
      '--config',
      join(repositoryFolder, 'apps/web/e2e/playwright.config.ts'),
    ],
    environment: () => ({
      CHROMIUM_PATH: requireChromium((message) => process.stderr.write(`${message}\n`)),
      PLAYWRIGHT_JSON_OUTPUT_NAME: journeysReport,
    }),
    count: (isPassed) => countOfPlaywright(readReport(journeysReport), isPassed),
  },
]

await main()

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean', short: 'h' } } })
  if (values.help) {
    process.stdout.write(help)
    return
  }
  const wanted = values.only?.split(',')
  const counts: Count[] = []
  for (const stage of stages.filter(({ name }) => wanted?.includes(name) ?? true)) {
    process.stdout.write(`\n── ${stage.title}\n`)
    counts.push(await run(stage))
  }
  rmSync(reports, { recursive: true, force: true })
  const { passed, failed, flaky } = total(counts)
  if (failed > 0 || passed === 0) process.exitCode = 1
  if (flaky > 0)
    process.stdout.write(`\n${flaky} of the journeys passed only at the second try; they are marked above.`)
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
}

async function run({ command, environment, count }: Stage): Promise<Count> {
  const startedAt = Date.now()
  let isPassed = false
  try {
    const [program = '', ...args] = command()
    const env = { ...process.env, ...telemetryOff, ...environment?.() }
    const child = spawn(program, args, { cwd: repositoryFolder, env, stdio: ['ignore', 'inherit', 'inherit'] })
    const [code] = await once(child, 'exit')
    isPassed = code === 0
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    process.stdout.write(`${error.message}\n`)
  }
  process.stdout.write(`── ${isPassed ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - startedAt) / 1000)} s\n`)
  return count?.(isPassed) ?? { passed: Number(isPassed), failed: Number(!isPassed) }
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

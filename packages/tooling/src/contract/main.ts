import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { repositoryFolder } from '../repository.ts'
import { telemetryOff } from '../telemetry-off.ts'

const help = `Holds what Sanity's own clients expect against the lake and, where there are credentials, against hosted Sanity.

  npm run contract                 the lake, then the hosted dataset of the environment
  npm run contract -- --only lake  one of them: lake, hosted

The hosted dataset is that of SANITY_PROJECT_ID, SANITY_DATASET and SANITY_API_WRITE_TOKEN. Everything that is written there
has an id and a type of this run, and is removed at the end.
`

const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean', short: 'h' } } })
if (values.help) process.stdout.write(help)
else await main()

async function main(): Promise<void> {
  const wanted = values.only === undefined ? ['lake', 'hosted'] : [values.only]
  if (wanted.includes('lake')) await hold('lake')
  if (!wanted.includes('hosted')) return
  const missing = ['SANITY_PROJECT_ID', 'SANITY_DATASET', 'SANITY_API_WRITE_TOKEN'].filter((name) => !process.env[name])
  if (missing.length === 0) await hold('hosted')
  else process.stdout.write(`The hosted dataset was skipped, because the environment has no ${missing.join(', ')}.\n`)
}

async function hold(target: 'lake' | 'hosted'): Promise<void> {
  process.stdout.write(`── The contract, held against ${target === 'lake' ? 'the lake' : 'the hosted dataset'}\n`)
  const jest = join(repositoryFolder, 'node_modules/jest/bin/jest.js')
  const config = join(repositoryFolder, 'packages/tooling/jest/config.mjs')
  const env = { ...process.env, ...telemetryOff, CONTRACT_TARGET: target }
  // One file after the other: a hosted dataset counts its requests.
  const child = spawn(process.execPath, [jest, '--config', config, '--runInBand', 'packages/lake/src/contract'], {
    cwd: repositoryFolder,
    env,
    stdio: 'inherit',
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) process.exitCode = 1
}

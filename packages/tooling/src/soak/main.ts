import { parseArgs } from 'node:util'
import { runCrashRounds } from '@vigil/lake/lake/crash-rounds'

const help = `Long proofs, too long for every test run.

  npm run soak                   1,000 rounds of killing the lake while it writes
  npm run soak -- --rounds 50
`

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '1000' }, help: { type: 'boolean', short: 'h' } },
})
if (values.help) process.stdout.write(help)
else await main(Number(values.rounds))

async function main(rounds: number): Promise<void> {
  if (!Number.isInteger(rounds) || rounds < 1) {
    process.stderr.write('--rounds must be a whole number from 1 on.\n')
    process.exitCode = 1
    return
  }
  const report = await runCrashRounds(rounds, (round) => {
    if (round % 10 === 0 || round === rounds) process.stderr.write(`  ${round} of ${rounds} rounds\n`)
  })
  const { acknowledged, lost, broken } = report
  process.stdout.write(
    `${rounds} rounds of SIGKILL: ${acknowledged} transactions acknowledged, ${lost.length} lost, ${broken.length} half written.\n`,
  )
  if (lost.length > 0 || broken.length > 0) process.exitCode = 1
}

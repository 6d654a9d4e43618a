import { parseArgs } from 'node:util'
import { type Proof, proofs } from './proofs.ts'

const help = `Long proofs, too long for every test run.

  npm run soak                               all of them
  npm run soak -- --only releases            one
  npm run soak -- --only crash --rounds 50   as often as you say
  npm run soak -- --soak-minutes 30          memory, so long

${proofs.map(({ name, title, rounds }) => `  ${name.padEnd(10)} ${rounds} rounds of ${title}\n`).join('')}`

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    only: { type: 'string' },
    'soak-minutes': { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
})
if (values.help) process.stdout.write(help)
else await main()

async function main(): Promise<void> {
  const minutes = values['soak-minutes']
  const only = minutes === undefined ? values.only : 'memory'
  const chosen = proofs.filter(({ name }) => only === undefined || only === name)
  const howOften = minutes ?? values.rounds
  const rounds = howOften === undefined ? null : Number(howOften)
  if (chosen.length === 0) return complain(`--only is one of ${proofs.map(({ name }) => name).join(', ')}.`)
  if (rounds !== null && !(Number.isInteger(rounds) && rounds >= 1)) {
    return complain('--rounds and --soak-minutes must be whole numbers from 1 on.')
  }
  for (const proof of chosen) await prove(proof, rounds ?? proof.rounds)
}

async function prove({ title, run }: Proof, rounds: number): Promise<void> {
  process.stderr.write(`${rounds} rounds of ${title}\n`)
  const { holds, summary } = await run(rounds, (round) => {
    if (round % 10 === 0 || round === rounds) process.stderr.write(`  ${round} of ${rounds}\n`)
  })
  process.stdout.write(`${summary}\n`)
  if (!holds) process.exitCode = 1
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}

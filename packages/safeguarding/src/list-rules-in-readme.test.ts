import { readFileSync } from 'node:fs'
import { listRules } from './list-rules.ts'

it('is told in the README, in the same words', () => {
  const readme = readFileSync(new URL('../README.md', `file://${__filename}`), 'utf8')
  const rows = listRules().map(
    ({ name, severity, title, why, solve, asks }) =>
      `| ${title} | ${severity === 'blocking' ? 'blocks' : 'warns'}${asks === 'private' ? ', lake' : ''} | ${why} ${solve} | \`${name}\` |`,
  )
  const table = ['| What must hold | | Why, and what to do | Rule |', '|---|---|---|---|', ...rows].join('\n')

  expect(readme.split(/<!-- \/?rules.*-->\n/)[1]).toBe(`${table}\n`)
})

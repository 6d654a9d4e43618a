import { ratioOf, toTable } from './report.ts'

const row = { what: 'story by slug', unit: 'ms', ours: 2, peer: 'groq-js', theirs: 20, better: 'lower' } as const

it.each([
  ['lower', 10],
  ['higher', 0.1],
] as const)('with %s being better, 2 against 20 is a ratio of %d', (better, ratio) => {
  expect(ratioOf({ ...row, better })).toBeCloseTo(ratio)
})

it('prints a line for each row, columns aligned', () => {
  expect(toTable([row])).toBe(
    ['what           Vigil    peer              ratio', 'story by slug  2.00 ms  groq-js  20.0 ms  10.0x'].join('\n'),
  )
})

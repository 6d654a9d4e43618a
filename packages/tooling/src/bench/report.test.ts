import { type Row, ratioOf, toTable } from './report.ts'

const row: Row = { what: 'story by slug', unit: 'ms', ours: 2, better: 'lower', peer: { name: 'groq-js', value: 20 } }

it.each([
  ['lower', 10],
  ['higher', 0.1],
] as const)('with %s being better, 2 against 20 is a ratio of %d', (better, ratio) => {
  expect(ratioOf({ ...row, better })).toBeCloseTo(ratio)
})

it('prints a line for each row, columns aligned', () => {
  expect(toTable([row, { what: 'publish', unit: 'ms', ours: 150, better: 'lower' }])).toBe(
    [
      'what           Vigil    peer     its value  ratio',
      'story by slug  2.00 ms  groq-js  20.0 ms    10.0x',
      'publish        150 ms   –        –          –',
    ].join('\n'),
  )
})

describe('a peer that never got there', () => {
  const never: Row = { ...row, peer: { name: 'groq-js', outcome: 'not within 15 s' } }

  it('has no ratio', () => {
    expect(ratioOf(never)).toBeNull()
  })

  it('says so in place of a number', () => {
    expect(toTable([never])).toBe(
      [
        'what           Vigil    peer     its value        ratio',
        'story by slug  2.00 ms  groq-js  not within 15 s  –',
      ].join('\n'),
    )
  })
})

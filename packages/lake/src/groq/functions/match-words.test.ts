import fc from 'fast-check'
import { evaluateSync } from 'groq-js'
import { isPlainPattern, matchWords, scoreWords } from './match-words.ts'

const aText = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'ß', '.', ' ', '-', "'", '1'), maxLength: 12 })
const aPattern = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '.', ' ', '*', '*', 'ß', "'"), maxLength: 8 })
const someOf = (text: fc.Arbitrary<string>) =>
  fc.oneof(text, fc.array(fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: fc.constant(null) })))

const value = (value: unknown) => ({ type: 'Value' as const, value })

describe('matchWords', () => {
  it('finds what groq-js finds', () => {
    fc.assert(
      fc.property(someOf(aText), someOf(aPattern), (text, pattern) => {
        const tree = { type: 'OpCall' as const, op: 'match' as const, left: value(text), right: value(pattern) }
        expect(matchWords(text, pattern)).toBe(evaluateSync(tree).data)
      }),
      { numRuns: 2000 },
    )
  })

  it('gives the score that groq-js gives', () => {
    fc.assert(
      fc.property(someOf(aText), someOf(aPattern), (text, pattern) => {
        const match = { type: 'OpCall' as const, op: 'match' as const, left: value(text), right: value(pattern) }
        const base = value([{ a: 1 }])
        const scored = evaluateSync({ type: 'PipeFuncCall', name: 'score', base, args: [match] }).data
        expect(scored).toEqual([{ a: 1, _score: scoreWords(text, pattern) }])
      }),
      { numRuns: 1000 },
    )
  })

  it('comes to an end with a pattern that a regular expression would try for years', () => {
    expect(matchWords('a'.repeat(100_000), `${'a*'.repeat(50)}b`)).toBe(false)
    expect(matchWords(`${'a'.repeat(100_000)}b`, `${'a*'.repeat(50)}b`)).toBe(true)
  })

  it.each([
    ['word', true],
    ['wor*', true],
    ['*wor*', true],
    [['wor*', '*d'], true],
    ['w*d', false],
    ['w**', false],
    [['word', 'w*d'], false],
  ])('knows whether %j is plain: %s', (pattern, expected) => {
    expect(isPlainPattern(pattern)).toBe(expected)
  })
})

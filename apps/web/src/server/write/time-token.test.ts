import fc from 'fast-check'
import { createTimeTokens } from './time-token.ts'

const start = Date.parse('2026-11-22T23:59:59Z')
let now: number
const clock = () => new Date(now)
const tokens = createTimeTokens({ secret: 'secret', clock, patience: 2000, longest: 60_000 })

beforeEach(() => {
  now = start
})

const after = (milliseconds: number, subject = 'subject', checker = tokens) => {
  const token = tokens.issue('subject')
  now += milliseconds
  return checker.check(token, subject)
}

it('is good between the time that reading takes and its end, and tells when it was made', () => {
  expect(after(2000)).toEqual({ state: 'good', issuedAt: new Date(start) })
  expect(after(60_000).state).toBe('good')
})

it.each([
  ['at once', 0, 'early'],
  ['a moment too soon', 1999, 'early'],
  ['too late', 60_001, 'stale'],
  ['before it was made', -1, 'stale'],
])('used %s is %s', (_, age, state) => expect(after(age)).toEqual({ state }))

it('is for one subject and of one secret', () => {
  expect(after(3000, 'another subject')).toEqual({ state: 'stale' })
  expect(after(3000, 'subject', createTimeTokens({ secret: 'another', clock }))).toEqual({ state: 'stale' })
})

it('cannot be made up or changed', () => {
  const token = tokens.issue('subject')
  now += 5000
  const changed = fc
    .tuple(fc.nat(token.length - 1), fc.constantFrom(...'abcXYZ019-_.'))
    .map(([place, letter]) => token.slice(0, place) + letter + token.slice(place + 1))
  fc.assert(
    fc.property(fc.oneof(fc.string(), changed), (text) => {
      // The last letter of base64 has bits that say nothing.
      fc.pre(text.slice(0, -1) !== token.slice(0, -1))
      expect(tokens.check(text, 'subject').state).toBe('stale')
    }),
  )
})

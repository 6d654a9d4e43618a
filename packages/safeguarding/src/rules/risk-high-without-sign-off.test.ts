import { findPublishProblems, type PublishCandidate, type RuleContext } from '../find-publish-problems.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { SignOff } from '../private/private-facts.ts'
import { facts } from '../testing/facts.ts'

const story = { _id: 'story-1', _type: 'story', title: 'The lamp', risk: 'high' }

const signedBy = (by: string, document: PublishCandidate = story): SignOff => ({
  by,
  byName: `The ${by}`,
  at: '2026-11-20T08:00:00Z',
  fingerprint: fingerprintOf(document),
})

function problems(privateFacts: RuleContext['privateFacts'], document: PublishCandidate = story) {
  const context = privateFacts === undefined ? {} : { privateFacts }
  return findPublishProblems(document, { today: '2026-11-20', ...context })
    .filter(({ rule }) => rule === 'risk-high-without-sign-off')
    .map(({ severity, path, message }) => `${severity} at ${path}: ${message}`)
}

const withSignOffs = (signOffs: SignOff[], authors: string[] | null = ['writer']) =>
  facts({ signOffsOf: (id) => (id === 'story-1' ? signOffs : []), authorsOf: () => authors })

it.each<[string, RuleContext['privateFacts'], RegExp]>([
  ['nobody signed it off', withSignOffs([]), /^blocking at risk: .*second person must agree/],
  ['its author alone signed it off', withSignOffs([signedBy('writer')]), /only somebody who may have written/],
  ['all its authors signed it off', withSignOffs([signedBy('a'), signedBy('b')], ['a', 'b']), /may have written/],
  [
    'it was changed since',
    withSignOffs([signedBy('friend', { ...story, title: 'A lamp' })]),
    /after The friend signed/,
  ],
  ['nobody knows who wrote it and one signed', withSignOffs([signedBy('friend')], null), /may have written/],
  ['no author is known and one signed', withSignOffs([signedBy('friend')], []), /may have written/],
  ['one person signed twice', withSignOffs([signedBy('friend'), signedBy('friend')], null), /may have written/],
  ['sign-offs cannot be read', 'unavailable', /cannot be looked up/],
])('a story of high risk is refused when %s', (_when, privateFacts, message) => {
  expect(problems(privateFacts)).toEqual([expect.stringMatching(message)])
})

it.each<[string, RuleContext['privateFacts']]>([
  ['a second person signed it off', withSignOffs([signedBy('friend')])],
  ['an author and a second person did', withSignOffs([signedBy('writer'), signedBy('friend')])],
  ['an older sign-off is void, but a newer is not', withSignOffs([signedBy('x', {}), signedBy('friend')])],
  ['nobody knows who wrote it, and two signed', withSignOffs([signedBy('a'), signedBy('b')], null)],
  ['somebody else will ask', undefined],
])('a story of high risk passes when %s', (_when, privateFacts) => {
  expect(problems(privateFacts)).toEqual([])
})

it('asks for the story itself when it judges a draft of it', () => {
  const signed = withSignOffs([signedBy('friend')])

  expect(problems(signed, { ...story, _id: 'drafts.story-1' })).toEqual([])
  expect(problems(signed, { ...story, _id: 'versions.r1.story-1' })).toEqual([])
  expect(problems(signed, { ...story, _id: 'story-2' })).toHaveLength(1)
})

it.each(['low', 'medium', 'notAssessed'])('is not asked for a story whose risk is %s', (risk) => {
  expect(problems(facts(), { ...story, risk })).toEqual([])
})

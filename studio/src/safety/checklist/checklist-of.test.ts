import type { RuleName } from '@vigil/safeguarding/rule-descriptions'
import type { ShownFinding } from '../findings/shown-finding.ts'
import { checklistOf, type LineState } from './checklist-of.ts'

const finding = (rule: string | null, severity: ShownFinding['severity'] = 'blocking'): ShownFinding => ({
  rule,
  severity,
  path: [],
  message: 'Solve it.',
  documentId: null,
})

const stateOf = (rule: RuleName, document: object, findings: ShownFinding[] = [], isLakeAsked = true) =>
  checklistOf({ document: { _type: 'story', ...document }, findings, isLakeAsked }).lines.find(
    (line) => line.rule === rule,
  )?.state

const person = { _key: 'p', consentBasis: 'consent', isPseudonym: true }
const image = { _type: 'figure', asset: { _type: 'reference', _ref: 'image-abc-1x1-png' } }
const link = [{ _key: 'l', _type: 'reference', _ref: 'prayer-1' }]

it.each<[string, RuleName, object, LineState]>([
  ['the risk of a story', 'risk-not-assessed', {}, 'passed'],
  ['the risk of a call', 'risk-not-assessed', { _type: 'callToAction' }, 'notApplicable'],
  ['a sign-off at high risk', 'risk-high-without-sign-off', { risk: 'high' }, 'passed'],
  ['a sign-off at low risk', 'risk-high-without-sign-off', { risk: 'low' }, 'notApplicable'],
  ['the consent of people', 'consent-expired', { people: [person] }, 'passed'],
  ['the consent of nobody', 'consent-expired', { people: [] }, 'notApplicable'],
  [
    'the consent of the dead',
    'consent-expired',
    { people: [{ _key: 'p', consentBasis: 'deceased' }] },
    'notApplicable',
  ],
  ['the notice about names', 'pseudonym-without-notice', { people: [person] }, 'passed'],
  ['claims', 'claim-without-source', { claims: [{ _key: 'c' }] }, 'passed'],
  ['no claims', 'claim-without-source', {}, 'notApplicable'],
  ['images', 'image-without-alt', { heroImage: image }, 'passed'],
  ['no images', 'image-without-alt', {}, 'notApplicable'],
  ['faces at low risk', 'unredacted-face', { heroImage: image, risk: 'low' }, 'notApplicable'],
  ['faces at high risk', 'unredacted-face', { heroImage: image, risk: 'high' }, 'passed'],
  ['links', 'linked-document-not-published', { prayerPoints: link }, 'passed'],
  ['the end of a call', 'call-to-action-over', { _type: 'callToAction' }, 'passed'],
  ['an embargo', 'embargo-in-future', { publishAt: '2026-01-01T00:00:00Z' }, 'passed'],
  ['no embargo', 'embargo-in-future', {}, 'notApplicable'],
  ['telephone numbers', 'phone-number', {}, 'passed'],
])('%s: %s', (_what, rule, document, expected) => {
  expect(stateOf(rule, document)).toBe(expected)
})

it('what blocks must be solved, what warns is to be looked at', () => {
  expect(stateOf('phone-number', {}, [finding('phone-number', 'warning'), finding('phone-number')])).toBe(
    'mustBeSolved',
  )
  expect(stateOf('phone-number', {}, [finding('phone-number', 'warning')])).toBe('pleaseLook')
})

it('what was found stands, even where nobody would have looked', () => {
  expect(stateOf('embargo-in-future', {}, [finding('embargo-in-future')])).toBe('mustBeSolved')
})

it('what only the lake knows is open until it was asked', () => {
  expect(stateOf('denied-name', {}, [], false)).toBe('open')
  expect(stateOf('risk-high-without-sign-off', { risk: 'low' }, [], false)).toBe('notApplicable')
  expect(stateOf('phone-number', {}, [], false)).toBe('passed')
})

it('keeps what is no rule of safety', () => {
  const { others } = checklistOf({
    document: { _type: 'story' },
    findings: [finding(null), finding('linked-document-is-draft', 'warning'), finding('phone-number')],
    isLakeAsked: true,
  })
  expect(others.map(({ rule }) => rule)).toEqual([null, 'linked-document-is-draft'])
})

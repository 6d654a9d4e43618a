import { findPublishProblems, type RuleContext } from '../find-publish-problems.ts'
import type { ConsentFacts } from '../private/private-facts.ts'
import { facts } from '../testing/facts.ts'

const today = '2026-11-20'
const agreed: ConsentFacts = { uses: ['website', 'print'] }
const miriam = { _key: 'm', name: 'Miriam', consentBasis: 'consent', consent: 'consent-1' }

function problems(person: Readonly<Record<string, unknown>>, consent: ConsentFacts | null | 'unavailable' | 'unasked') {
  const story = { _id: 's', _type: 'story', risk: 'low', people: [person] }
  const privateFacts =
    consent === 'unavailable' ? consent : facts({ findConsent: (id) => (id === 'consent-1' ? asFacts(consent) : null) })
  const context: RuleContext = consent === 'unasked' ? { today } : { today, privateFacts }
  return findPublishProblems(story, context)
    .filter(({ rule }) => rule.startsWith('consent'))
    .map(({ severity, rule, path }) => `${severity} ${rule} at ${path}`)
}

const asFacts = (consent: ConsentFacts | null | string) => (typeof consent === 'string' ? null : consent)
const missing = 'blocking consent-missing at people[_key=="m"].consent'

it.each<[string, Parameters<typeof problems>, string[]]>([
  ['without a record', [{ ...miriam, consent: undefined }, agreed], [missing]],
  ['without a record, also while typing', [{ ...miriam, consent: ' ' }, 'unasked'], [missing]],
  ['with a record that does not exist', [{ ...miriam, consent: 'consent-9' }, agreed], [missing]],
  ['with a record for print alone', [miriam, { uses: ['print'] }], [missing]],
  ['when records cannot be read', [miriam, 'unavailable'], [missing]],
  [
    'whose consent ended yesterday',
    [miriam, { ...agreed, expiresOn: '2026-11-19' }],
    ['blocking consent-expired at people[_key=="m"].consent'],
  ],
  [
    'whose consent ends today',
    [miriam, { ...agreed, expiresOn: today }],
    ['warning consent-expires-soon at people[_key=="m"].consent'],
  ],
  ['whose consent ends next year', [miriam, { ...agreed, expiresOn: '2027-11-20' }], []],
  [
    'who withdrew it',
    [miriam, { ...agreed, withdrawnAt: '2026-11-20T10:00:00Z' }],
    ['blocking consent-withdrawn at people[_key=="m"].consent'],
  ],
  ['who agreed', [miriam, agreed], []],
  ['who agreed, while typing', [miriam, 'unasked'], []],
  [
    'for whom no reason was chosen',
    [{ _key: 'm', name: 'Miriam' }, agreed],
    ['blocking consent-missing at people[_key=="m"].consentBasis'],
  ],
  ['who is a public figure', [{ _key: 'm', consentBasis: 'publicFigure' }, agreed], []],
  ['whom nobody can recognise', [{ _key: 'm', consentBasis: 'notIdentifiable', consent: 'consent-9' }, agreed], []],
])('a person %s', (_who, [person, consent], expected) => {
  expect(problems(person, consent)).toEqual(expected)
})

it('calls people as readers do', () => {
  const people = [
    { ...miriam, consent: '' },
    { _key: 'x', consentBasis: 'consent' },
  ]
  const found = findPublishProblems({ _type: 'story', risk: 'low', people }, { today })

  expect(found.map(({ message }) => message)).toEqual([
    expect.stringContaining('The consent of “Miriam” is not on record.'),
    expect.stringContaining('The consent of this person is not on record.'),
  ])
})

import type { z } from 'zod'
import { consentRecordDocument } from './consent-record.ts'
import { deniedNameDocument, toDeniedNameId } from './denied-name.ts'
import { identityDocument } from './identity.ts'
import { isPrivateDataset, toPrivateDataset } from './private-dataset.ts'
import { toPrivateFacts } from './private-facts.ts'
import { signOffsDocument, toSignOffsId } from './sign-offs.ts'

const consent = {
  _id: 'consent-0d9e2f',
  _type: 'consentRecord',
  _rev: 'r1',
  givenBy: 'person',
  recordedBy: 'user-1',
  recordedOn: '2026-11-01',
  language: 'Arabic',
  form: 'spoken',
  uses: ['website'],
}
const signOffs = {
  _id: toSignOffsId('story-1'),
  _type: 'signOffs',
  story: 'story-1',
  entries: [{ _key: 'a', by: 'user-1', byName: 'Ann', at: '2026-11-01T10:00:00.000Z', fingerprint: '0'.repeat(64) }],
}
const hash = 'aB3_'.repeat(10).concat('xyz')
const deniedName = {
  _id: toDeniedNameId(hash),
  _type: 'deniedName',
  hash,
  words: 2,
  addedBy: 'user-1',
  addedAt: '2026-11-01T10:00:00Z',
}
const identity = {
  _id: 'identity-77',
  _type: 'identity',
  publicName: 'Miriam',
  realName: 'Somebody else',
  stories: ['story-1'],
  originals: [{ _key: 'o', asset: { _type: 'reference', _ref: 'image-a1-1x1-jpg' }, replacedBy: 'image-b2-1x1-jpg' }],
}

it.each<[string, z.ZodType, object]>([
  ['consent', consentRecordDocument, consent],
  ['sign-offs', signOffsDocument, signOffs],
  ['a denied name', deniedNameDocument, deniedName],
  ['an identity', identityDocument, identity],
])('a whole record of %s fits', (_what, shape, document) => {
  expect(shape.safeParse(document).error?.issues).toBeUndefined()
})

it.each<[string, z.ZodType, object, string]>([
  ['a consent without a use', consentRecordDocument, { ...consent, uses: [] }, 'uses'],
  ['a consent for something unheard of', consentRecordDocument, { ...consent, uses: ['tv'] }, 'uses.0'],
  ['a consent on no day', consentRecordDocument, { ...consent, recordedOn: '2026-02-30' }, 'recordedOn'],
  ['a consent under a foreign id', consentRecordDocument, { ...consent, _id: 'story-1' }, '_id'],
  ['a draft of a consent', consentRecordDocument, { ...consent, _id: 'drafts.consent-1' }, '_id'],
  ['a withdrawal at no time', consentRecordDocument, { ...consent, withdrawnAt: '2026-11-01' }, 'withdrawnAt'],
  ['sign-offs under the id of another story', signOffsDocument, { ...signOffs, story: 'story-2' }, '_id'],
  [
    'a sign-off without a fingerprint',
    signOffsDocument,
    { ...signOffs, entries: [{ ...signOffs.entries[0], fingerprint: '' }] },
    'entries.0.fingerprint',
  ],
  ['a denied name in the open', deniedNameDocument, { ...deniedName, hash: 'Miriam Hadad' }, 'hash'],
  ['a denied name of seven words', deniedNameDocument, { ...deniedName, words: 7 }, 'words'],
  ['a denied name under another id', deniedNameDocument, { ...deniedName, _id: 'denied-x' }, '_id'],
  ['an identity without a name', identityDocument, { ...identity, realName: ' ' }, 'realName'],
])('%s is refused at its field', (_what, shape, document, path) => {
  expect(shape.safeParse(document).error?.issues.map((issue) => issue.path.join('.'))).toContain(path)
})

it('keeps private records in a dataset of their own', () => {
  expect(toPrivateDataset('production')).toBe('production-private')
  expect(isPrivateDataset(toPrivateDataset('production'))).toBe(true)
  expect(isPrivateDataset('production')).toBe(false)
})

describe('facts made of private documents', () => {
  const read = (...documents: ({ _id: string } & Record<string, unknown>)[]) =>
    toPrivateFacts({ get: (id) => documents.find(({ _id }) => _id === id) ?? null, authorsOf: () => null })

  it('tell what rules ask for', () => {
    const facts = read(consent, signOffs)

    expect(facts.findConsent(consent._id)).toMatchObject({ uses: ['website'] })
    expect(facts.signOffsOf('story-1')).toMatchObject([{ by: 'user-1' }])
    expect(facts.deniedNames).toBeUndefined()
  })

  it('count what is damaged or missing as missing', () => {
    const facts = read({ ...consent, uses: 'website' }, { ...signOffs, entries: 'none' })

    expect(facts.findConsent(consent._id)).toBeNull()
    expect(facts.findConsent('consent-nowhere')).toBeNull()
    expect(facts.signOffsOf('story-1')).toEqual([])
    expect(facts.signOffsOf('story-2')).toEqual([])
  })

  it('take no other record for a consent', () => {
    const facts = toPrivateFacts({ get: () => consent, authorsOf: () => null })

    expect(facts.findConsent('consent-another')).toBeNull()
  })
})

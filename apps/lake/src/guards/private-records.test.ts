import { aNewsroom, as, type Newsroom } from '../testing/a-newsroom.ts'
import { aConsentRecord, anEntry, aSignOffs, recordConsent } from '../testing/private-records.ts'

let newsroom: Newsroom
beforeEach(() => {
  newsroom = aNewsroom()
})
afterEach(() => newsroom.close())

const write = (document: { readonly _id: string; readonly _type: string }, by: string, role?: string) =>
  newsroom.records.mutate([{ createOrReplace: document }], as(by, role))
const refusal = (path: string) => ({
  kind: 'refusedByGuard',
  details: { findings: [expect.objectContaining({ path: expect.stringContaining(path) })] },
})

it.each([
  ['a kind of record that is not known', { _id: 'x', _type: 'diary' }, ''],
  ['a consent without a language', aConsentRecord('consent-1', { language: '' }), 'language'],
  ['a consent in somebody else’s name', aConsentRecord('consent-1', { recordedBy: 'ben' }), 'recordedBy'],
  ['a sign-off for somebody else', aSignOffs('s', [anEntry()]), 'entries'],
  ['a sign-off of another time', aSignOffs('s', [anEntry({ by: 'ann', at: '2026-02-01T12:00:00Z' })]), 'entries'],
  [
    'a message with the address of its sender',
    {
      ...{ _id: 'message-1', _type: 'message', campaign: 'c', text: 'Peace.', sender: {}, receivedOn: '2026-03-01' },
      ...{ state: 'waiting', copies: 1, ip: '192.0.2.1' },
    },
    'ip',
  ],
])('refuses %s', async (_, document, path) => {
  await expect(write(document, 'ann', 'guardian')).rejects.toMatchObject(refusal(path))
})

it('lets nobody change or take away the sign-off of somebody else', async () => {
  const ben = anEntry()
  await write(aSignOffs('s', [ben]), 'ben')
  await expect(write(aSignOffs('s', []), 'ann')).rejects.toMatchObject(refusal('entries'))
  await expect(write(aSignOffs('s', [{ ...ben, fingerprint: '1'.repeat(64) }]), 'ben')).rejects.toMatchObject(
    refusal('entries'),
  )
  await write(aSignOffs('s', [ben, anEntry({ by: 'ann' })]), 'ann')
  await write(aSignOffs('s', [anEntry({ by: 'ann' })]), 'ben')
})

it('keeps a consent withdrawn', async () => {
  await recordConsent(newsroom, 'consent-1', { withdrawnAt: '2026-02-01T00:00:00Z' })
  await expect(write(aConsentRecord('consent-1'), 'ann')).rejects.toMatchObject(refusal('withdrawnAt'))
})

describe('roles', () => {
  const identity = { _id: 'identity-1', _type: 'identity', publicName: 'Jonas', realName: 'Nobody real' }
  const ids = async (role: string) =>
    (await newsroom.records.query({ query: '*[]._id', perspective: 'raw', access: as('x', role).access })).result

  it.each([
    ['guardian', ['consent-1', 'identity-1']],
    ['administrator', ['consent-1', 'identity-1']],
    ['editor', ['consent-1']],
    ['safeguard', ['consent-1']],
    ['moderator', []],
    ['contributor', []],
    ['viewer', []],
    ['reader', []],
  ])('a %s sees %j', async (role, expected) => {
    await recordConsent(newsroom, 'consent-1')
    await write(identity, 'gus', 'guardian')
    expect(await ids(role)).toEqual(expected)
  })

  it('an editor puts an identity into the vault and does not see it afterwards', async () => {
    await newsroom.records.mutate([{ create: identity }], as('ann'))
    expect(await ids('editor')).toEqual([])
    expect(await ids('guardian')).toEqual(['identity-1'])
  })

  it('nobody writes drafts of records, which no guard would see', async () => {
    const draft = { _id: 'drafts.consent-1', _type: 'consentRecord', anything: 'goes' }
    for (const role of ['editor', 'guardian']) {
      await expect(newsroom.records.mutate([{ create: draft }], as('x', role))).rejects.toMatchObject({
        kind: 'insufficientPermissions',
      })
    }
  })
})

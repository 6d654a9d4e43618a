import { aPerson } from '@vigil/fixtures/documents'
import { fingerprintOf } from '@vigil/safeguarding/fingerprint'
import { anEntry, aSignOffs, recordConsent } from '../testing/private-records.ts'
import { aNewsroom, as, isPublic, type Newsroom, publish, storyId, writeDraft } from '../testing/a-newsroom.ts'

let newsroom: Newsroom
beforeEach(() => {
  newsroom = aNewsroom()
})
afterEach(() => newsroom.close())

const refusal = (rule: string) => ({
  kind: 'refusedByGuard',
  details: { findings: expect.arrayContaining([expect.objectContaining({ rule, documentId: storyId })]) },
})

it('lets a harmless story pass', async () => {
  await writeDraft(newsroom)
  await publish(newsroom)
  expect(isPublic(newsroom)).toBe(true)
})

it('leaves warnings to editors', async () => {
  await writeDraft(newsroom, { reviewBy: '2025-01-01' })
  await publish(newsroom)
  expect(isPublic(newsroom)).toBe(true)
})

it.each([
  ['risk-not-assessed', { risk: 'notAssessed' }],
  ['phone-number', { standfirst: 'Call her on +44 20 7946 0018.' }],
  ['pseudonym-without-notice', { people: [aPerson()] }],
  ['consent-missing', { people: [aPerson({ consentBasis: 'consent', isPseudonym: false })] }],
  ['embargo-in-future', { publishAt: '2026-03-01T12:00:01Z' }],
])('refuses for %s, and nothing is changed', async (rule, fields) => {
  await writeDraft(newsroom, fields)
  await expect(publish(newsroom)).rejects.toMatchObject(refusal(rule))
  expect(isPublic(newsroom)).toBe(false)
})

it('lets a story with an embargo pass once its time has come', async () => {
  await writeDraft(newsroom, { publishAt: '2026-03-01T13:00:00Z' })
  newsroom.setTime('2026-03-01T13:00:00Z')
  await publish(newsroom)
  expect(isPublic(newsroom)).toBe(true)
})

describe('a story of high risk', () => {
  const sign = async (by: string, fingerprint?: string) => {
    const draft = newsroom.stories.getDocuments([`drafts.${storyId}`], as('ann').access).documents[0]
    const entry = anEntry({ by, fingerprint: fingerprint ?? fingerprintOf(draft ?? {}), at: '2026-03-01T12:00:00Z' })
    const { _id } = aSignOffs(storyId, [])
    await newsroom.records.mutate(
      [
        { createIfNotExists: aSignOffs(storyId, []) },
        { patch: { id: _id, insert: { after: 'entries[-1]', items: [entry] } } },
      ],
      as(by),
    )
  }

  beforeEach(() => writeDraft(newsroom, { risk: 'high' }))

  it('waits for a second person', async () => {
    await expect(publish(newsroom)).rejects.toMatchObject(refusal('risk-high-without-sign-off'))
    await sign('ben')
    await publish(newsroom)
    expect(isPublic(newsroom)).toBe(true)
  })

  it('is not signed off by who wrote it, whoever publishes', async () => {
    await sign('ann')
    await expect(publish(newsroom, 'ben')).rejects.toMatchObject(refusal('risk-high-without-sign-off'))
  })

  it('needs a new sign-off when it changes afterwards', async () => {
    await sign('ben')
    await newsroom.stories.mutate(
      [{ patch: { id: `drafts.${storyId}`, set: { standfirst: 'Another sentence.' } } }],
      as('ann'),
    )
    await expect(publish(newsroom)).rejects.toMatchObject(refusal('risk-high-without-sign-off'))
  })

  it('is not signed off by a second person who then writes into it', async () => {
    await newsroom.stories.mutate([{ patch: { id: `drafts.${storyId}`, set: { title: 'By Ben' } } }], as('ben'))
    await sign('ben')
    await expect(publish(newsroom)).rejects.toMatchObject(refusal('risk-high-without-sign-off'))
    await sign('cleo')
    await publish(newsroom)
  })
})

describe('consent', () => {
  const people = [aPerson({ consentBasis: 'consent', consent: 'consent-1', isPseudonym: false })]

  it.each([
    ['that is not there', undefined, 'consent-missing'],
    ['that was withdrawn', { withdrawnAt: '2026-02-01T00:00:00Z' }, 'consent-withdrawn'],
    ['that has expired', { expiresOn: '2026-02-28' }, 'consent-expired'],
  ])('%s lets nothing through', async (_, record, rule) => {
    if (record !== undefined) await recordConsent(newsroom, 'consent-1', record)
    await writeDraft(newsroom, { people })
    await expect(publish(newsroom)).rejects.toMatchObject(refusal(rule))
  })

  it('that counts lets the story through', async () => {
    await recordConsent(newsroom, 'consent-1', { expiresOn: '2026-03-01' })
    await writeDraft(newsroom, { people })
    await publish(newsroom)
    expect(isPublic(newsroom)).toBe(true)
  })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { aCountry, aPerson, aStory } from '@vigil/fixtures/documents'
import { references } from '@vigil/fixtures/references'
import { createSanity } from '@vigil/lake/contract/run-sanity'
import { aConsentRecord } from './testing/private-records.ts'
import { type ServedNewsroom, serveNewsroom } from './testing/served-newsroom.ts'

// The real command line of Sanity reads all of its tools first.
jest.setTimeout(120_000)

const id = 'story-forbidden'
const country = aCountry()
const harmless = { ...aStory({ _id: id, countries: references([country._id]) }) }

/** What must not become public, and the rule that says so. */
const forbidden: readonly (readonly [rule: string, fields: Readonly<Record<string, unknown>>])[] = [
  ['risk-not-assessed', { risk: 'notAssessed' }],
  ['risk-high-without-sign-off', { risk: 'high' }],
  ['consent-withdrawn', { people: [aPerson({ consentBasis: 'consent', consent: 'consent-1', isPseudonym: false })] }],
  ['phone-number', { standfirst: 'Call her on +44 20 7946 0018.' }],
  ['embargo-in-future', { publishAt: '2099-01-01T00:00:00Z' }],
]

let newsroom: ServedNewsroom
let client: SanityClient

beforeAll(async () => {
  newsroom = await serveNewsroom()
  client = newsroom.client
  await client.createOrReplace(country)
  const record = aConsentRecord('consent-1', { withdrawnAt: '2026-02-01T00:00:00Z' })
  const me = await client.request<{ id: string }>({ url: '/users/me' })
  await newsroom.records.createOrReplace({ ...record, recordedBy: me.id })
})
afterAll(() => newsroom.close())
beforeEach(async () => {
  await client.delete({
    query: '*[_id in [$id, $draft] || _id in path("versions.**")]',
    params: { id, draft: `drafts.${id}` },
  })
})

/** Everything that readers see. */
const published = () => client.fetch<unknown[]>('*[_id in path("*")] | order(_id)', {}, { perspective: 'published' })

/** Does what must be refused: the reason names the rule, and readers see what they saw before. */
async function expectRefusal(rule: string, attempt: () => Promise<unknown>) {
  const before = await published()
  const error: unknown = await attempt().then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(JSON.stringify(error) + String(error)).toContain(rule)
  expect(await published()).toEqual(before)
}

const publishAction = {
  actionType: 'sanity.action.document.publish',
  draftId: `drafts.${id}`,
  publishedId: id,
} as const

describe.each(forbidden)('a story with %s', (rule, fields) => {
  const story = { ...harmless, ...fields }
  const draft = { ...story, _id: `drafts.${id}` }

  it('is not created', () => expectRefusal(rule, () => client.create(story)))
  it('is not created in the place of another', () => expectRefusal(rule, () => client.createOrReplace(story)))
  it('is not created where none is', () => expectRefusal(rule, () => client.createIfNotExists(story)))

  it('is not made by a patch of the published one', async () => {
    await client.create(harmless)
    await expectRefusal(rule, () => client.patch(id).set(fields).commit())
    await expectRefusal(rule, () => client.mutate([{ patch: { query: '*[_id == $id]', params: { id }, set: fields } }]))
  })

  it('takes no other document of its transaction along', () =>
    expectRefusal(rule, () =>
      client
        .transaction()
        .create({ ...harmless, _id: 'other' })
        .create(story)
        .commit(),
    ))

  it('is not published by an action, alone or with the edit that makes it so', async () => {
    await client.create(draft)
    await expectRefusal(rule, () => client.action(publishAction))
    await client.createOrReplace({ ...harmless, _id: `drafts.${id}` })
    await expectRefusal(rule, () =>
      client.action([
        { actionType: 'sanity.action.document.edit', draftId: `drafts.${id}`, publishedId: id, patch: { set: fields } },
        publishAction,
      ]),
    )
  })

  it('is not published by a release', async () => {
    const { releaseId } = await client.releases.create({ metadata: { title: 'R', releaseType: 'asap' } })
    await client.create({ ...story, _id: `versions.${releaseId}.${id}` })
    await expectRefusal(rule, () => client.releases.publish({ releaseId }))
    await client.releases.archive({ releaseId })
  })

  it('is not published by a schedule, whose editors learn why', async () => {
    const { releaseId } = await client.releases.create({ metadata: { title: 'S', releaseType: 'scheduled' } })
    await client.create({ ...story, _id: `versions.${releaseId}.${id}` })
    const before = await published()
    await client.releases.schedule({ releaseId, publishAt: new Date(Date.now() + 300).toISOString() })
    const release = await until(async () => {
      const found = await client.getDocument(`_.releases.${releaseId}`)
      return found?.state === 'scheduled' || found?.state === 'scheduling' ? null : found
    })
    expect(release).toMatchObject({
      state: 'active',
      error: { message: expect.stringContaining('must not be published') },
    })
    expect(await published()).toEqual(before)
    await client.releases.archive({ releaseId })
  })

  it('does not come back with an old revision', async () => {
    // It was harmless when the revision was written: the rules have become stricter, or a consent was withdrawn since.
    const { transactionId } = await newsroom.dataset.mutate([{ createOrReplace: { ...draft } }], {
      access: { userId: 'someone', grants: [{ filter: 'true', permissions: ['read', 'create', 'update', 'history'] }] },
    })
    await client.createOrReplace({ ...harmless, _id: `drafts.${id}` })
    await client.action(publishAction)
    const { documents } = await client.request<{ documents: (typeof draft)[] }>({
      url: `/data/history/production/documents/drafts.${id}?revision=${transactionId}`,
    })
    const [revision] = documents
    if (revision === undefined) throw new Error('The revision is gone.')
    await expectRefusal(rule, () => client.createOrReplace({ ...revision, _id: id }))
    await client.createOrReplace({ ...revision, _id: `drafts.${id}` })
    await expectRefusal(rule, () => client.action(publishAction))
  })
})

it('is not imported by the command line of Sanity', async () => {
  const { folder, config } = newsroom
  const run = createSanity(join(folder, 'sanity'), { config, isHosted: false })
  const documents = forbidden.map(([rule, fields]) => ({ ...harmless, ...fields, _id: `story-${rule}` }))
  const file = join(folder, 'import.ndjson')
  writeFileSync(file, [harmless, ...documents].map((document) => `${JSON.stringify(document)}\n`).join(''))
  const before = await published()
  const { code, output, errors } = await run('dataset', 'import', file, 'production', '--replace')
  expect(code).not.toBe(0)
  expect(`${output}${errors}`).toContain('must not be published')
  expect(await published()).toEqual(before)
})

async function until<Found>(look: () => Promise<Found | null | undefined>): Promise<Found> {
  const patience = AbortSignal.timeout(20_000)
  for (;;) {
    const found = await look()
    if (found !== null && found !== undefined) return found
    patience.throwIfAborted()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

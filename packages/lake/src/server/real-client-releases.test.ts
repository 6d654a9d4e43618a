import { createClient, type ReleaseDocument, type SanityClient } from '@sanity/client'
import { createReleaseTimer, type ReleaseTimer } from '../lake/schedule/release-timer.ts'
import { createManualScheduler, type ManualScheduler } from '../lake/schedule/schedule-test-kit.ts'
import { type ServedTestLake, serveTestLake } from './server-test-kit.ts'

let test: ServedTestLake
let timer: ReleaseTimer
let scheduler: ManualScheduler
let client: SanityClient
let now: Date

beforeEach(async () => {
  now = new Date('2026-01-01T00:00:00.000Z')
  const clock = () => now
  test = await serveTestLake({
    clock,
    guards: [
      ({ document }) =>
        document.secret === true
          ? [{ documentId: document._id, path: 'secret', message: 'Take the secret out before you publish.' }]
          : [],
    ],
  })
  scheduler = createManualScheduler()
  timer = createReleaseTimer({
    schedule: test.lake.releaseSchedule,
    clock,
    scheduler,
    report: () => {},
    logError: (error) => console.error(error),
  })
  timer.start()
  client = clientOf('editor')
  for (const [_id, title] of [
    ['dune', 'Dune'],
    ['emma', 'Emma'],
  ]) {
    await client.create({ _id, _type: 'book', title })
  }
})

afterEach(async () => {
  await timer.close()
  await test.close()
})

function clientOf(role: 'editor' | 'contributor'): SanityClient {
  return createClient(test.clientConfigOf(role))
}

const titles = () => client.fetch<string[]>('*[_type == "book"] | order(title).title')
const release = (releaseId: string) => client.releases.get({ releaseId })
const history = <Answer>(path: string) => client.request<Answer>({ url: `/data/history/production/${path}` })
/** Listeners give their answer a moment after the commit. */
const until = async (condition: () => Promise<boolean>) => {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** A release that changes Dune, takes Emma away and brings Ulysses. */
async function prepare(releaseId: string, metadata: Partial<ReleaseDocument['metadata']> = {}): Promise<void> {
  now = new Date(now.getTime() + 1000)
  await client.releases.create({ releaseId, metadata: { title: 'Spring', releaseType: 'scheduled', ...metadata } })
  await client.createVersion({ releaseId, publishedId: 'dune', baseId: 'dune' })
  await client.patch(`versions.${releaseId}.dune`).set({ title: 'Dune 2' }).commit()
  await client.action({
    actionType: 'sanity.action.document.version.create',
    publishedId: 'ulysses',
    document: { _id: `versions.${releaseId}.ulysses`, _type: 'book', title: 'Ulysses' },
  })
  await client.unpublishVersion({ releaseId, publishedId: 'emma' })
}

describe('a release', () => {
  it('is prepared, scheduled and published by the clock', async () => {
    await prepare('spring')
    const raw = client.withConfig({ perspective: 'raw' })
    const { result } = await raw.releases.fetchDocuments({ releaseId: 'spring' })
    expect(result.map(({ _id }) => _id).sort()).toEqual([
      'versions.spring.dune',
      'versions.spring.emma',
      'versions.spring.ulysses',
    ])
    await client.releases.schedule({ releaseId: 'spring', publishAt: '2026-01-01T10:00:00.000Z' })
    expect(await release('spring')).toMatchObject({ state: 'scheduled', publishAt: '2026-01-01T10:00:00.000Z' })
    expect(await titles()).toEqual(['Dune', 'Emma'])

    now = new Date('2026-01-01T10:00:00.000Z')
    scheduler.fire()
    await until(async () => (await release('spring'))?.state === 'published')
    expect(await titles()).toEqual(['Dune 2', 'Ulysses'])
    expect(await release('spring')).toMatchObject({
      publishedAt: '2026-01-01T10:00:00.000Z',
      finalDocumentStates: ['dune', 'emma', 'ulysses'].map((id) => ({ id: `versions.spring.${id}` })),
    })
    expect((await raw.releases.fetchDocuments({ releaseId: 'spring' })).result).toEqual([])
  })

  it('is published by a person who has a name', async () => {
    await prepare('spring')
    await client.releases.schedule({ releaseId: 'spring', publishAt: '2020-01-01T00:00:00.000Z' })
    scheduler.fire()
    await until(async () => (await release('spring'))?.state === 'published')
    const [event] = (await history<{ events: Record<string, { author: string }[]> }>('events/documents/dune')).events
      .dune ?? [{ author: '' }]
    expect(event).toMatchObject({ type: 'publishDocumentVersion', publishCause: 'release.schedule' })
    expect(await client.request({ url: `/users/${event?.author}` })).toMatchObject({ displayName: 'Release schedule' })
  })

  it('can have its title changed while it is scheduled, and nothing else', async () => {
    await prepare('spring')
    await client.releases.schedule({ releaseId: 'spring', publishAt: '2026-02-01T00:00:00.000Z' })
    await client.releases.edit({ releaseId: 'spring', patch: { set: { 'metadata.title': 'Summer' } } })
    expect((await release('spring'))?.metadata.title).toBe('Summer')
    const locked = { statusCode: 400, message: expect.stringContaining('Unschedule') }
    await expect(client.discardVersion({ releaseId: 'spring', publishedId: 'dune' })).rejects.toMatchObject(locked)
    await expect(client.patch('versions.spring.dune').set({ title: 'x' }).commit()).rejects.toMatchObject(locked)
    await expect(client.delete({ query: '*[_id in path("versions.**")]' })).rejects.toMatchObject(locked)
    await expect(client.releases.archive({ releaseId: 'spring' })).rejects.toMatchObject(locked)
    await client.releases.unschedule({ releaseId: 'spring' })
    await client.patch('versions.spring.dune').set({ title: 'x' }).commit()
    expect(scheduler.wait).toBeNull()
  })

  it('changes by actions alone', async () => {
    await prepare('spring')
    const refused = { statusCode: 400, message: expect.stringContaining('is a release') }
    const _id = '_.releases.spring'
    await expect(client.patch(_id).set({ state: 'published' }).commit()).rejects.toMatchObject(refused)
    await expect(client.delete(_id)).rejects.toMatchObject(refused)
    await expect(client.createOrReplace({ _id, _type: 'system.release' })).rejects.toMatchObject(refused)
    await expect(client.create({ _id: '_.releases.own', _type: 'system.release' })).rejects.toMatchObject(refused)
    expect((await release('spring'))?.state).toBe('active')
  })

  it('is archived and brought back as it was, and deleted when it is over', async () => {
    await prepare('spring')
    await client.releases.archive({ releaseId: 'spring' })
    expect(await client.getDocument('versions.spring.dune')).toBeUndefined()
    await expect(client.releases.publish({ releaseId: 'spring' })).rejects.toMatchObject({ statusCode: 400 })
    await expect(
      client.releases.edit({ releaseId: 'spring', patch: { set: { 'metadata.title': 'x' } } }),
    ).rejects.toMatchObject({ statusCode: 400, message: expect.stringContaining('archived') })
    const { documents } = await history<{ documents: unknown[] }>(
      'documents/versions.spring.dune,versions.spring.emma?lastRevision=true',
    )
    expect(documents).toMatchObject([{ title: 'Dune 2' }, { _system: { delete: true } }])
    await client.releases.unarchive({ releaseId: 'spring' })
    expect(await client.getDocument('versions.spring.dune')).toMatchObject({ title: 'Dune 2' })
    await expect(client.releases.delete({ releaseId: 'spring' })).rejects.toMatchObject({ statusCode: 400 })
    await client.releases.archive({ releaseId: 'spring' })
    await client.releases.delete({ releaseId: 'spring' })
    expect(await release('spring')).toBeUndefined()
    expect(await titles()).toEqual(['Dune', 'Emma'])
  })

  it('that a guard refuses stays unpublished and says why', async () => {
    await prepare('spring')
    await client.patch('versions.spring.dune').set({ secret: true }).commit()
    await client.releases.schedule({ releaseId: 'spring', publishAt: '2026-01-01T00:00:00.000Z' })
    scheduler.fire()
    await until(async () => (await release('spring'))?.state === 'active')
    expect((await release('spring'))?.error?.message).toContain('Take the secret out before you publish.')
    expect(await titles()).toEqual(['Dune', 'Emma'])
    await expect(client.releases.publish({ releaseId: 'spring' })).rejects.toMatchObject({ statusCode: 422 })
  })

  it('may be scheduled only by those who may publish its documents', async () => {
    await prepare('spring')
    const contributor = clientOf('contributor')
    const denied = { statusCode: 403, details: { type: 'insufficientPermissionsError' } }
    const publishAt = '2026-02-01T00:00:00.000Z'
    const dryRun = { dryRun: true }
    await expect(contributor.releases.schedule({ releaseId: 'spring', publishAt }, dryRun)).rejects.toMatchObject(
      denied,
    )
    await expect(contributor.releases.publish({ releaseId: 'spring' }, dryRun)).rejects.toMatchObject(denied)
    await client.releases.schedule({ releaseId: 'spring', publishAt }, dryRun)
    expect((await release('spring'))?.state).toBe('active')
  })

  it('comes in from elsewhere, its versions before or after it', async () => {
    const attributes = {
      _id: '_.releases.old',
      _type: 'system.release',
      name: 'old',
      state: 'scheduled',
      publishAt: '2020-01-01T00:00:00.000Z',
      metadata: { title: 'Old', releaseType: 'scheduled' },
    }
    await client.create({ _id: 'versions.old.dune', _type: 'book', title: 'Before' })
    // As `sanity dataset import` sends it.
    const action = { actionType: 'sanity.action.release.import', releaseId: 'old', attributes, ifExists: 'fail' }
    await client.request({ method: 'POST', url: '/data/actions/production', body: { actions: [action] } })
    await client.create({ _id: 'versions.old.emma', _type: 'book', title: 'After' })
    expect(await release('old')).toMatchObject({
      state: 'active',
      metadata: { title: 'Old', intendedPublishAt: '2020-01-01T00:00:00.000Z' },
    })
    expect(scheduler.wait).toBeNull()
    await client.releases.publish({ releaseId: 'old' })
    expect(await titles()).toEqual(['After', 'Before'])
  })
})

describe('a published release', () => {
  /** As the Studio does it: the states before the release come out of the history, and go into a new release. */
  async function revert(releaseId: string): Promise<void> {
    const { finalDocumentStates = [] } = (await release(releaseId)) ?? {}
    const ids = finalDocumentStates.map(({ id }) => id)
    const { documents } = await history<{ documents: { _id: string; _rev: string; _type: string }[] }>(
      `documents/${ids.join(',')}?lastRevision=true`,
    )
    expect(documents.map(({ _id }) => _id)).toEqual(ids)
    const published = documents.map((document) => ({ ...document, _id: document._id.split('.')[2] ?? '' }))
    const lines = await client.request<string>({
      url: `/data/history/production/transactions/${published.map(({ _id }) => _id).join(',')}`,
      query: { toTransaction: documents[0]?._rev ?? '', reverse: 'true', excludeContent: 'true' },
      json: false,
    })
    const log = String(lines)
      .split('\n')
      .filter((line) => line !== '')
      .map((line): { id: string; documentIDs: string[] } => JSON.parse(line))
    const earlier = await Promise.all(
      published.map(async (document) => {
        const revision = log.find(({ documentIDs }) => documentIDs.includes(document._id))?.id
        if (revision === undefined) return { ...document, _system: { delete: true } }
        return (await history<{ documents: (typeof documents)[0][] }>(`documents/${document._id}?revision=${revision}`))
          .documents[0]
      }),
    )
    await client.releases.create({ releaseId: 'back', metadata: { title: 'Back', releaseType: 'asap' } })
    await client.action(
      earlier.flatMap((document) =>
        document
          ? [
              {
                actionType: 'sanity.action.document.version.create' as const,
                publishedId: document._id,
                document: { ...document, _id: `versions.back.${document._id}` },
              },
            ]
          : [],
      ),
    )
  }

  it('is reverted: what it changed, brought and took away', async () => {
    await prepare('spring')
    await client.releases.publish({ releaseId: 'spring' })
    expect(await titles()).toEqual(['Dune 2', 'Ulysses'])
    await revert('spring')
    expect(await titles()).toEqual(['Dune 2', 'Ulysses'])
    await client.releases.publish({ releaseId: 'back' })
    expect(await titles()).toEqual(['Dune', 'Emma'])
  })

  it('tells its history, and its documents tell which release it was', async () => {
    await prepare('spring')
    await client.releases.schedule({ releaseId: 'spring', publishAt: '2026-02-01T00:00:00.000Z' })
    await client.releases.schedule({ releaseId: 'spring', publishAt: '2026-01-01T00:00:00.000Z' })
    scheduler.fire()
    await until(async () => (await release('spring'))?.state === 'published')
    type Events = { events: Record<string, { type: string; state?: string; releaseId?: string }[]> }
    const { events } = await history<Events>('events/documents/versions.spring.dune')
    expect(events['versions.spring.dune']?.map(({ type, state }) => [type, state])).toEqual([
      ['publishDocumentVersion', undefined],
      ['scheduleDocumentVersion', 'published'],
      ['scheduleDocumentVersion', 'unscheduled'],
      ['createDocumentVersion', undefined],
    ])
    expect((await history<Events>('events/documents/emma')).events.emma?.[0]).toMatchObject({
      type: 'unpublishDocument',
      releaseId: 'spring',
    })
  })
})

it('tells what happened to a release, to those who may know', async () => {
  await prepare('spring')
  await client.discardVersion({ releaseId: 'spring', publishedId: 'ulysses' })
  await client.releases.schedule({ releaseId: 'spring', publishAt: '2026-02-01T00:00:00.000Z' })
  await client.releases.edit({ releaseId: 'spring', patch: { set: { 'metadata.title': 'Summer' } } })
  await client.releases.unschedule({ releaseId: 'spring' })
  await client.releases.archive({ releaseId: 'spring' })
  await client.releases.unarchive({ releaseId: 'spring' })
  await client.releases.publish({ releaseId: 'spring' })
  type Page = { events: { type: string; documentId?: string; releaseName: string }[]; nextCursor: string }
  const first = await history<Page>('events/releases/spring?limit=6')
  const second = await history<Page>(`events/releases/spring?limit=6&nextCursor=${first.nextCursor}`)
  expect(second.nextCursor).toBe('')
  expect([...first.events, ...second.events].map(({ type, documentId }) => [type, documentId])).toEqual([
    ['publishRelease', undefined],
    ['unarchiveRelease', undefined],
    ['archiveRelease', undefined],
    ['unscheduleRelease', undefined],
    ['scheduleRelease', undefined],
    ['discardDocumentFromRelease', 'ulysses'],
    ['addDocumentToRelease', 'emma'],
    ['addDocumentToRelease', 'ulysses'],
    ['addDocumentToRelease', 'dune'],
    ['createRelease', undefined],
  ])
  const path = '/v2025-02-19/data/history/production/events/releases/spring'
  expect(await (await test.request('reader', path)).json()).toEqual({ events: [], nextCursor: '' })
  expect((await test.request('nobody', path)).status).toBe(401)
})

describe('a scheduled draft', () => {
  /** As the Studio schedules a draft. */
  async function scheduleDraft(publishAt: string): Promise<void> {
    await client.create({ _id: 'drafts.dune', _type: 'book', title: 'Dune, later' })
    const metadata = { title: 'Scheduled', releaseType: 'scheduled' as const, cardinality: 'one' as const }
    await client.releases.create({ releaseId: 'one', metadata: { ...metadata, intendedPublishAt: publishAt } })
    const draft = await client.getDocument('drafts.dune')
    await client.createVersion({
      baseId: 'drafts.dune',
      ...(draft && { ifBaseRevisionId: draft._rev }),
      publishedId: 'dune',
      releaseId: 'one',
    })
    await client.releases.schedule({ releaseId: 'one', publishAt })
  }

  it('is published by the clock, and the draft stays', async () => {
    await scheduleDraft('2026-01-01T00:00:00.000Z')
    scheduler.fire()
    await until(async () => (await release('one'))?.state === 'published')
    expect(await titles()).toEqual(['Dune, later', 'Emma'])
    expect(await client.getDocument('drafts.dune')).toMatchObject({ title: 'Dune, later' })
  })

  it('has one document', async () => {
    await scheduleDraft('2026-03-01T00:00:00.000Z')
    await client.releases.unschedule({ releaseId: 'one' })
    await expect(client.createVersion({ releaseId: 'one', publishedId: 'emma', baseId: 'emma' })).rejects.toMatchObject(
      { statusCode: 400, message: expect.stringContaining('one document') },
    )
  })

  it('is paused, given another time, published at once, and deleted', async () => {
    await scheduleDraft('2026-03-01T00:00:00.000Z')
    await client.releases.unschedule({ releaseId: 'one' })
    expect(await release('one')).toMatchObject({ state: 'active', metadata: { cardinality: 'one' } })
    await client.releases.schedule({ releaseId: 'one', publishAt: '2026-04-01T00:00:00.000Z' })
    const { metadata } = (await release('one')) ?? {}
    await client.releases.edit({
      releaseId: 'one',
      patch: { set: { metadata: { ...metadata, intendedPublishAt: '2026-05-01T00:00:00.000Z' } }, unset: [] },
    })
    await client.releases.schedule({ releaseId: 'one', publishAt: '2026-05-01T00:00:00.000Z' })
    expect((await release('one'))?.publishAt).toBe('2026-05-01T00:00:00.000Z')
    await client.releases.unschedule({ releaseId: 'one' })
    await client.releases.publish({ releaseId: 'one' })
    expect(await titles()).toEqual(['Dune, later', 'Emma'])
    await client.releases.delete({ releaseId: 'one' })
    expect(await release('one')).toBeUndefined()
  })
})

describe('the lake', () => {
  it('says to anybody how many releases are late or refused, and not which', async () => {
    await prepare('spring')
    await client.patch('versions.spring.dune').set({ secret: true }).commit()
    const ask = async () => (await test.request('nobody', '/healthz')).text()
    expect(JSON.parse(await ask())).toEqual({ status: 'ready', releases: { late: 0, refused: 0 } })
    await client.releases.schedule({ releaseId: 'spring', publishAt: '2026-01-01T01:00:00.000Z' })
    now = new Date('2026-01-01T01:02:00.000Z')
    expect(JSON.parse(await ask())).toEqual({
      status: 'ready',
      releases: { late: 1, lateSince: '2026-01-01T01:00:00.000Z', refused: 0 },
    })
    scheduler.fire()
    await until(async () => (await release('spring'))?.state === 'active')
    expect(JSON.parse(await ask())).toEqual({ status: 'ready', releases: { late: 0, refused: 1 } })
    expect(await ask()).not.toMatch(/spring|dune|secret/i)
  })

  it('offers releases and scheduled drafts to the Studio, and keeps their history without a limit', async () => {
    expect(await client.request({ url: '/subscriptions/project/vigil' })).toBeNull()
    expect(await client.request({ url: '/features' })).toEqual(
      expect.arrayContaining(['contentReleases', 'singleDocRelease']),
    )
  })
})

import { aPerson } from '@vigil/fixtures/documents'
import { createManualScheduler } from '@vigil/lake/lake/schedule/schedule-test-kit'
import { aNewsroom, as, isPublic, type Newsroom, publish, storyId, writeDraft } from '../testing/a-newsroom.ts'
import { recordConsent } from '../testing/private-records.ts'
import { leaveOnTime } from './leave-on-time.ts'

let newsroom: Newsroom
let scheduler: ReturnType<typeof createManualScheduler>
let log: string[]
let errors: unknown[]
let service: ReturnType<typeof leaveOnTime>

beforeEach(() => {
  newsroom = aNewsroom()
  log = []
  errors = []
})
afterEach(async () => {
  await service.close()
  newsroom.close()
  expect(errors).toEqual([])
})

function start() {
  scheduler = createManualScheduler()
  service = leaveOnTime({
    ...{ lake: newsroom.lake, clock: newsroom.clock, scheduler },
    log: (line) => log.push(line),
    logError: (error) => errors.push(error),
  })
  service.start()
}

/** Waits until what is under way is done, and another alarm is set or none is needed. */
const settled = async () => {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
}
const consenting = [aPerson({ consentBasis: 'consent', consent: 'consent-1', isPseudonym: false })]

it('takes a story off when its time is over, and keeps what was written as a draft', async () => {
  await writeDraft(newsroom, { unpublishAt: '2026-03-01T12:00:30Z' })
  await publish(newsroom)
  start()
  await settled()
  expect(scheduler.wait).toBe(30_000)
  newsroom.setTime('2026-03-01T12:00:30Z')
  scheduler.fire()
  await settled()
  expect(isPublic(newsroom)).toBe(false)
  expect(newsroom.stories.getDocuments([`drafts.${storyId}`], as('ann').access).documents).toHaveLength(1)
  expect(log).toEqual([`${storyId} has left the site: its time is over (2026-03-01T12:00:30.000Z).`])
})

it('makes up for what became due while nobody was running', async () => {
  await writeDraft(newsroom, { unpublishAt: '2026-03-01T12:00:30Z' })
  await publish(newsroom)
  newsroom.setTime('2026-03-02T00:00:00Z')
  start()
  await settled()
  expect(isPublic(newsroom)).toBe(false)
})

it('sets its alarm anew when the end of a story changes', async () => {
  start()
  await writeDraft(newsroom, { unpublishAt: '2026-03-01T12:00:30Z' })
  await publish(newsroom)
  expect(scheduler.wait).toBe(30_000)
  await writeDraft(newsroom, { unpublishAt: undefined })
  await publish(newsroom)
  expect(scheduler.wait).toBeNull()
})

it('takes a story off at once when a consent is withdrawn', async () => {
  await recordConsent(newsroom, 'consent-1')
  await writeDraft(newsroom, { people: consenting })
  await publish(newsroom)
  start()
  await settled()
  expect(scheduler.wait).toBeNull()
  await recordConsent(newsroom, 'consent-1', { withdrawnAt: '2026-03-01T12:00:00Z' })
  expect(scheduler.wait).toBe(0)
  scheduler.fire()
  await settled()
  expect(isPublic(newsroom)).toBe(false)
  expect(log).toEqual([`${storyId} has left the site: a consent was withdrawn.`])
})

it('takes a story off when the last day of a consent is over', async () => {
  await recordConsent(newsroom, 'consent-1', { expiresOn: '2026-03-01' })
  await writeDraft(newsroom, { people: consenting })
  await publish(newsroom)
  start()
  await settled()
  newsroom.setTime('2026-03-01T23:59:59.999Z')
  scheduler.fire()
  await settled()
  expect(isPublic(newsroom)).toBe(true)
  newsroom.setTime('2026-03-02T00:00:00.000Z')
  scheduler.fire()
  await settled()
  expect(isPublic(newsroom)).toBe(false)
})

it('takes a story off that others refer to strongly, and leaves those as they are otherwise', async () => {
  await writeDraft(newsroom, { unpublishAt: '2026-03-01T12:00:30Z' })
  await publish(newsroom)
  const settings = { _id: 'siteSettings', _type: 'siteSettings', leadStory: { _type: 'reference', _ref: storyId } }
  await newsroom.stories.mutate([{ create: settings }], as('ann'))
  newsroom.setTime('2026-03-02T00:00:00Z')
  start()
  await settled()
  expect(isPublic(newsroom)).toBe(false)
  const { documents } = newsroom.stories.getDocuments(['siteSettings'], as('ann').access)
  expect(documents[0]).toMatchObject({ leadStory: { _ref: storyId, _weak: true } })
})

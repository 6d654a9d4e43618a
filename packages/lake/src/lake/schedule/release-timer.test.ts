import { randomUUID } from 'node:crypto'
import { LakeError } from '../../core/errors.ts'
import type { DocumentStore } from '../../storage/document-store.ts'
import { createMemoryDocumentStore } from '../../storage/memory/memory-document-store.ts'
import type { PublishGuard } from '../lake.ts'
import { at, createTestLake, editor, type TestLake } from '../lake-test-kit.ts'
import { toReleaseHealth } from './release-health.ts'
import { createReleaseTimer, type ReleaseReport, type ReleaseTimer } from './release-timer.ts'
import { createManualScheduler, type ManualScheduler } from './schedule-test-kit.ts'

interface TimedLake extends TestLake {
  readonly timer: ReleaseTimer
  readonly scheduler: ManualScheduler
  readonly reports: readonly ReleaseReport[]
  readonly errors: readonly unknown[]
  now(seconds: number): void
  act(actionType: string, more: object): Promise<unknown>
  /** Lets what the timer has begun come to its end. */
  settle(): Promise<void>
  health(): ReturnType<typeof toReleaseHealth>
}

const opened: TimedLake[] = []
afterEach(async () => {
  for (const { timer, lake } of opened.splice(0)) {
    await timer.close()
    lake.close()
  }
})

function openTimedLake({
  store = createMemoryDocumentStore(),
  guards = [],
  seconds = 0,
}: {
  readonly store?: DocumentStore
  readonly guards?: readonly PublishGuard[]
  readonly seconds?: number
} = {}): TimedLake {
  let now = seconds
  const clock = () => new Date(at(now))
  const test = createTestLake({ store, guards, clock, createId: randomUUID })
  const scheduler = createManualScheduler()
  const reports: ReleaseReport[] = []
  const errors: unknown[] = []
  const timer = createReleaseTimer({
    schedule: test.lake.releaseSchedule,
    clock,
    scheduler,
    report: (report) => reports.push(report),
    logError: (error) => errors.push(error),
  })
  const timed: TimedLake = {
    ...test,
    ...{ timer, scheduler, reports, errors },
    now(value) {
      now = value
    },
    act: (actionType, more) =>
      test.dataset.act([{ actionType: `sanity.action.${actionType}`, ...more }], { access: editor }),
    settle: async () => {
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
    },
    health: () => toReleaseHealth(test.lake.releaseSchedule, clock()),
  }
  opened.push(timed)
  return timed
}

/** A release with one new version, scheduled for that second. */
async function schedule(lake: TimedLake, releaseId: string, seconds: number, fields: object = {}): Promise<void> {
  await lake.act('release.create', { releaseId, metadata: { releaseType: 'scheduled' } })
  const document = { _id: `versions.${releaseId}.story-${releaseId}`, _type: 'story', title: 'New', ...fields }
  await lake.act('document.version.create', { publishedId: `story-${releaseId}`, document })
  await lake.act('release.schedule', { releaseId, publishAt: at(seconds) })
}

const states = (lake: TimedLake) => lake.ask('*[_type == "system.release"] | order(_id).state')
const published = (lake: TimedLake) => lake.ask('*[_type == "story"]._id', { perspective: 'published' })
const told = ({ reports }: TimedLake) => reports.map(({ state, releaseId, kind }) => [state, releaseId, kind])
const refuseSecrets: PublishGuard = ({ document }) =>
  document.secret === true
    ? [{ documentId: document._id, path: 'secret', message: 'Take the secret out before you publish.' }]
    : []

it('publishes a release when its time has come, and not before', async () => {
  const lake = openTimedLake()
  lake.timer.start()
  await lake.settle()
  expect(lake.scheduler.wait).toBeNull()
  await schedule(lake, 'a', 30)
  expect(lake.scheduler.wait).toBe(30_000)
  lake.now(29)
  lake.scheduler.fire()
  await lake.settle()
  expect(await states(lake)).toEqual(['scheduled'])
  expect(lake.scheduler.wait).toBe(1000)
  lake.now(30)
  lake.scheduler.fire()
  await lake.settle()
  expect(await published(lake)).toEqual(['story-a'])
  expect(await lake.ask('*[_id == "_.releases.a"][0]{state, publishedAt}')).toEqual({
    state: 'published',
    publishedAt: at(30),
  })
  expect(lake.reports).toMatchObject([{ state: 'published', releaseId: 'a', dataset: 'production', secondsLate: 0 }])
  expect(lake.scheduler.wait).toBeNull()
})

it('says in the history that the schedule published, and who that is', async () => {
  const lake = openTimedLake()
  await schedule(lake, 'a', 0)
  lake.timer.start()
  await lake.settle()
  const { events } = lake.dataset.documentEvents('story-a', { access: editor })
  expect(events).toMatchObject([
    { type: 'publishDocumentVersion', publishCause: 'release.schedule', author: 'release-timer', releaseId: 'a' },
  ])
  expect(lake.dataset.transactionLog({ documentIds: ['story-a'], access: editor })).toHaveLength(1)
})

it('never waits longer than a minute, however far the time is', async () => {
  const lake = openTimedLake()
  lake.timer.start()
  await lake.settle()
  await schedule(lake, 'a', 86_400 * 365)
  expect(lake.scheduler.wait).toBe(60_000)
})

it('follows when a release is rescheduled, unscheduled, published by hand, or comes into a new dataset', async () => {
  const lake = openTimedLake()
  lake.timer.start()
  await lake.settle()
  await schedule(lake, 'a', 50)
  await lake.act('release.schedule', { releaseId: 'a', publishAt: at(20) })
  expect(lake.scheduler.wait).toBe(20_000)
  await lake.act('release.unschedule', { releaseId: 'a' })
  expect(lake.scheduler.wait).toBeNull()
  await lake.act('release.schedule', { releaseId: 'a', publishAt: at(20) })
  await lake.act('release.publish', { releaseId: 'a' })
  expect(lake.scheduler.wait).toBeNull()
  lake.lake.createDataset('other')
  const other = lake.lake.dataset('other')
  const create = { actionType: 'sanity.action.release.create', releaseId: 'b' }
  const timed = { actionType: 'sanity.action.release.schedule', releaseId: 'b', publishAt: at(10) }
  await other.act([create, timed], { access: editor })
  expect(lake.scheduler.wait).toBe(10_000)
  lake.now(10)
  lake.scheduler.fire()
  await lake.settle()
  expect(lake.reports).toMatchObject([{ state: 'published', dataset: 'other', releaseId: 'b' }])
})

it('catches up after a time without a timer, in the order of the times, and never publishes again', async () => {
  const store = createMemoryDocumentStore()
  const before = openTimedLake({ store })
  await schedule(before, 'late', 200)
  await schedule(before, 'later', 300)
  await schedule(before, 'future', 9000)
  const lake = openTimedLake({ store, seconds: 1000 })
  expect(lake.health()).toEqual({ late: 2, lateSince: at(200), refused: 0 })
  lake.timer.start()
  await lake.settle()
  expect(lake.scheduler.wait).toBe(0)
  lake.scheduler.fire()
  await lake.settle()
  expect(lake.reports).toMatchObject([
    { state: 'published', releaseId: 'late', secondsLate: 800 },
    { state: 'published', releaseId: 'later', secondsLate: 700 },
  ])
  expect(lake.health()).toEqual({ late: 0, refused: 0 })
  expect(lake.scheduler.wait).toBe(60_000)

  const third = openTimedLake({ store, seconds: 2000 })
  third.timer.start()
  await third.settle()
  expect(third.reports).toEqual([])
  expect(third.dataset.transactionLog({ documentIds: ['story-late'], access: editor })).toHaveLength(1)
})

it('publishes once when two timers have the same release', async () => {
  const lake = openTimedLake()
  await schedule(lake, 'a', 10)
  const scheduler = createManualScheduler()
  const clock = () => new Date(at(10))
  const reports: ReleaseReport[] = []
  const options = { schedule: lake.lake.releaseSchedule, clock, scheduler, logError: () => {} }
  const second = createReleaseTimer({ ...options, report: (report) => reports.push(report) })
  lake.now(10)
  lake.timer.start()
  second.start()
  await lake.settle()
  expect([...lake.reports, ...reports].map(({ state }) => state)).toEqual(['published'])
  expect(lake.dataset.transactionLog({ documentIds: ['story-a'], access: editor })).toHaveLength(1)
  await second.close()
})

it('gives a release that a guard refuses back to its editors, says why, and waits for them', async () => {
  const lake = openTimedLake({ guards: [refuseSecrets] })
  await schedule(lake, 'a', 10, { secret: true })
  await schedule(lake, 'b', 10)
  lake.now(500)
  lake.timer.start()
  await lake.settle()
  lake.scheduler.fire()
  await lake.settle()
  expect(told(lake)).toEqual([
    ['refused', 'a', 'refusedByGuard'],
    ['published', 'b', undefined],
  ])
  expect(await published(lake)).toEqual(['story-b'])
  expect(await lake.ask('*[_id == "_.releases.a"][0]{state, "reason": error.message, publishAt}')).toEqual({
    state: 'active',
    reason: expect.stringContaining('Take the secret out before you publish.'),
    publishAt: null,
  })
  expect(lake.scheduler.wait).toBeNull()
  expect(lake.health()).toEqual({ late: 0, refused: 1 })

  const edit = { draftId: 'versions.a.story-a', publishedId: 'story-a', patch: { unset: ['secret'] } }
  await lake.act('document.edit', edit)
  await lake.act('release.schedule', { releaseId: 'a', publishAt: at(500) })
  expect(lake.health()).toEqual({ late: 0, refused: 0 })
  lake.scheduler.fire()
  await lake.settle()
  expect(await published(lake)).toEqual(['story-a', 'story-b'])
  expect(await lake.ask('*[_id == "_.releases.a"][0].error')).toBeNull()
})

it('tells nobody what editors wrote, in reports and in the health', async () => {
  const lake = openTimedLake({ guards: [refuseSecrets] })
  await schedule(lake, 'a', 10, { secret: true, title: 'Name of a person' })
  lake.now(500)
  lake.timer.start()
  await lake.settle()
  expect(JSON.stringify([lake.reports, lake.health()])).not.toMatch(/secret out|Name of a person|story-a/)
})

it('tries again, less and less often, while the disk cannot be written, and raises an alarm once', async () => {
  const memory = createMemoryDocumentStore()
  let isFull = false
  const refuseWhenFull = () => {
    if (isFull) throw new LakeError('unavailable', 'The disk is full.')
  }
  const store: DocumentStore = {
    ...memory,
    commit(...commit) {
      refuseWhenFull()
      return memory.commit(...commit)
    },
  }
  const lake = openTimedLake({ store })
  await schedule(lake, 'a', 10)
  await schedule(lake, 'b', 3600)
  isFull = true
  lake.now(10)
  lake.timer.start()
  await lake.settle()
  const waits: (number | null)[] = []
  for (let seconds = 10; waits.length < 6; seconds += (waits.at(-1) ?? 0) / 1000) {
    lake.now(seconds)
    if (waits.length > 0) lake.scheduler.fire()
    await lake.settle()
    waits.push(lake.scheduler.wait)
  }
  expect(waits).toEqual([5000, 10_000, 20_000, 40_000, 60_000, 60_000])
  expect(lake.reports.filter(({ state }) => state === 'late')).toMatchObject([{ releaseId: 'a', secondsLate: 75 }])
  expect(lake.reports.filter(({ state }) => state === 'failed')[0]).toMatchObject({ kind: 'unavailable' })
  expect(lake.health()).toEqual({ late: 1, lateSince: at(10), refused: 0 })
  isFull = false
  lake.now(1000)
  lake.scheduler.fire()
  await lake.settle()
  expect(lake.reports.at(-1)).toMatchObject({ state: 'published', releaseId: 'a', secondsLate: 990 })
  expect(lake.health().late).toBe(0)
})

it('keeps going when a guard fails, and leaves the release scheduled', async () => {
  const bug = new TypeError('Cannot read properties of undefined')
  const guard: PublishGuard = ({ document }) => {
    if (document.broken === true) throw bug
    return []
  }
  const lake = openTimedLake({ guards: [guard] })
  await schedule(lake, 'a', 10, { broken: true })
  await schedule(lake, 'b', 11)
  lake.now(20)
  lake.timer.start()
  await lake.settle()
  lake.scheduler.fire()
  await lake.settle()
  expect(told(lake)).toEqual([
    ['failed', 'a', 'bug'],
    ['published', 'b', undefined],
  ])
  expect(lake.errors).toEqual([bug])
  expect(await states(lake)).toEqual(['scheduled', 'published'])
})

it('starts nothing more once it is closed', async () => {
  const lake = openTimedLake()
  lake.timer.start()
  await lake.settle()
  await schedule(lake, 'a', 10)
  await lake.timer.close()
  expect(lake.scheduler.wait).toBeNull()
  await schedule(lake, 'b', 10)
  expect(lake.scheduler.wait).toBeNull()
})

import { LakeError, type LakeErrorKind } from '../../core/errors.ts'
import { isLate } from './release-health.ts'
import type { DatasetRelease, ReleaseSchedule } from './release-schedule.ts'
import type { Scheduler } from './scheduler.ts'

/**
 * What became of a scheduled release, for the log: nothing that editors wrote. `failed`: it will be tried again.
 * `late`: it is still not published, told once for each time it was scheduled for.
 */
export interface ReleaseReport extends DatasetRelease {
  readonly state: 'published' | 'refused' | 'failed' | 'late'
  readonly secondsLate: number
  /** Why it was refused or failed. */
  readonly kind?: LakeErrorKind | 'bug'
}

export interface ReleaseTimerOptions {
  readonly schedule: ReleaseSchedule
  readonly clock: () => Date
  readonly scheduler: Scheduler
  readonly report: (report: ReleaseReport) => void
  /** Gets what should not have happened. */
  readonly logError: (error: unknown) => void
}

export interface ReleaseTimer {
  /** Publishes what became due while nobody was running, and from now on each release when its time comes. */
  start(): void
  /** Starts nothing more. What is under way comes to its end first. */
  close(): Promise<void>
}

// However far the next time is: clocks are set, machines sleep, and timers know nothing of it.
const longestWait = 60_000
const shortestRetry = 5_000
const longestRetry = 60_000

/**
 * Publishes scheduled releases. It remembers nothing that matters: which releases wait, and that one is published, is
 * in the release documents and changes in the very transaction that publishes. So it may die at any moment, and
 * another tick in between finds either all of it done or nothing.
 */
export function createReleaseTimer({
  schedule,
  clock,
  scheduler,
  report,
  logError,
}: ReleaseTimerOptions): ReleaseTimer {
  /** Those that failed although nothing is wrong with them, by key. */
  const retries = new Map<string, { readonly wait: number; readonly at: number }>()
  let reportedLate: ReadonlySet<string> = new Set()
  let underWay: Promise<void> | null = null
  let isClosed = false
  let cancel = () => {}
  let unsubscribe = () => {}

  const dueAt = (release: DatasetRelease): number => {
    const publishAt = Date.parse(release.publishAt)
    return Math.max(Number.isNaN(publishAt) ? 0 : publishAt, retries.get(keyOf(release))?.at ?? 0)
  }

  /** Sets the alarm for the release that comes first. Whatever is under way sets it at its end. */
  function arm(): void {
    if (isClosed || underWay) return
    cancel()
    const wait = Math.min(...schedule.scheduled().map(dueAt)) - clock().getTime()
    if (wait < Number.POSITIVE_INFINITY) cancel = scheduler.schedule(tick, Math.min(Math.max(wait, 0), longestWait))
  }

  function tick(): void {
    if (isClosed || underWay) return
    underWay = runDue()
      .catch(logError)
      .then(() => {
        underWay = null
        arm()
      })
  }

  /** One release at a time: what else the lake has to answer comes in between. */
  async function runDue(): Promise<void> {
    const scheduled = schedule.scheduled()
    const known = new Set(scheduled.map(keyOf))
    for (const key of retries.keys()) if (!known.has(key)) retries.delete(key)
    const due = scheduled.toSorted((a, b) => dueAt(a) - dueAt(b)).find((each) => dueAt(each) <= clock().getTime())
    if (due) await run(due)
    if (!isClosed) reportLate()
  }

  async function run(release: DatasetRelease): Promise<void> {
    const now = clock()
    const told = { ...release, secondsLate: secondsLate(release, now) }
    try {
      const outcome = await schedule.run(release)
      retries.delete(keyOf(release))
      if (outcome.state !== 'changed') report({ ...told, ...outcome })
    } catch (error) {
      const wait = Math.min((retries.get(keyOf(release))?.wait ?? shortestRetry / 2) * 2, longestRetry)
      retries.set(keyOf(release), { wait, at: now.getTime() + wait })
      if (!(error instanceof LakeError)) logError(error)
      report({ ...told, state: 'failed', kind: error instanceof LakeError ? error.kind : 'bug' })
    }
  }

  function reportLate(): void {
    const now = clock()
    // Those that only wait for their turn are published, and reported, in a moment.
    const late = schedule.scheduled().filter((release) => isLate(release, now) && retries.has(keyOf(release)))
    for (const release of late.filter((each) => !reportedLate.has(keyOf(each)))) {
      report({ ...release, secondsLate: secondsLate(release, now), state: 'late' })
    }
    reportedLate = new Set(late.map(keyOf))
  }

  return {
    start() {
      unsubscribe = schedule.onChange(arm)
      tick()
    },
    async close() {
      isClosed = true
      unsubscribe()
      cancel()
      await underWay
    },
  }
}

function secondsLate({ publishAt }: DatasetRelease, now: Date): number {
  const late = Math.round((now.getTime() - Date.parse(publishAt)) / 1000)
  return Number.isNaN(late) ? 0 : Math.max(0, late)
}

function keyOf({ dataset, releaseId, publishAt }: DatasetRelease): string {
  return `${dataset} ${releaseId} ${publishAt}`
}

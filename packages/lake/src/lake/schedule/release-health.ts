import type { DatasetRelease, ReleaseSchedule } from './release-schedule.ts'

/** How the schedule is kept: numbers and a time only, because anybody may ask. */
export interface ReleaseHealth {
  /** Releases that are still waiting although their time has passed. */
  readonly late: number
  /** For when the one that is late the longest was scheduled. */
  readonly lateSince?: string
  /** Releases that could not be published when their time came, and wait for their editors. */
  readonly refused: number
}

/** From when on a release that should have been published counts as late. */
const lateAfterMilliseconds = 60_000

/** Looks at the documents, not at the timer: a timer that stands still is noticed too. */
export function toReleaseHealth(schedule: ReleaseSchedule, now: Date): ReleaseHealth {
  const late = schedule.scheduled().filter((release) => isLate(release, now))
  const lateSince = late[0]?.publishAt
  return { late: late.length, ...(lateSince && { lateSince }), refused: schedule.countRefused() }
}

/** Whether its time has passed for longer than a timer may be behind. */
export function isLate({ publishAt }: DatasetRelease, now: Date): boolean {
  return now.getTime() - Date.parse(publishAt) > lateAfterMilliseconds
}

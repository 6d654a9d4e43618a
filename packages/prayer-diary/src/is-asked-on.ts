import type { ScheduledPoint } from './prayer-schedule.ts'

/** Whether readers are still asked to pray this on that day: from the day of its answer on they give thanks instead. */
export function isAskedOn({ answeredOn }: ScheduledPoint, day: string): boolean {
  return !answeredOn || day < answeredOn
}

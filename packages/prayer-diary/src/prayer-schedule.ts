/** How often the diary shows a prayer point: on one day, on a day of every month, or now and then. */
export type PrayerSchedule = 'dated' | 'dayOfMonth' | 'rolling'

/** The fields of a prayer point that decide on which days it is prayed. A half-written point may lack any of them. */
export interface ScheduledPoint {
  readonly _id: string
  readonly schedule?: string | null | undefined
  /** `YYYY-MM-DD`. */
  readonly date?: string | null | undefined
  /** 1 to 31. */
  readonly dayOfMonth?: number | null | undefined
  /** The day on which it was answered: from then on nobody is asked to pray it. */
  readonly answeredOn?: string | null | undefined
}

/** The schedule of a prayer point; where nobody has chosen one, its date decides. */
export function scheduleOf({
  schedule,
  date,
}: {
  readonly schedule?: unknown
  readonly date?: unknown
}): PrayerSchedule {
  if (schedule === 'dated' || schedule === 'dayOfMonth' || schedule === 'rolling') return schedule
  return typeof date === 'string' && date !== '' ? 'dated' : 'rolling'
}

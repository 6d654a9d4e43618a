interface ReadableMomentOptions {
  /** The moment that it is read at; a moment of another year is written with its year. */
  readonly now: Date
  /** Where the reader is; by default what their browser says. */
  readonly timeZone?: string | undefined
}

/** A moment as the clock of the editor shows it, with the name of their time zone: “3 May, 08:00 CEST”. */
export function readableMoment(moment: string, { now, timeZone }: ReadableMomentOptions): string {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return ''
  const year = new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone })
  const isThisYear = year.format(date) === year.format(now)
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  })
  return format.format(date)
}

/** The same moment with nothing left out: “Sunday 3 May 2026, 08:00 Central European Summer Time (Europe/Berlin)”. */
export function wholeMoment(moment: string, { timeZone }: Pick<ReadableMomentOptions, 'timeZone'> = {}): string {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return ''
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone })
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'long',
  })
  return `${day.format(date).replace(',', '')}, ${time.format(date)} (${time.resolvedOptions().timeZone})`
}

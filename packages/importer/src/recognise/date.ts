import { en } from 'chrono-node'

export interface RecognisedDate {
  /** `YYYY-MM-DD` */
  readonly day: string
  /** As the source writes it. */
  readonly written: string
  /** 02/03/2020 is a day in March or in February, depending on who wrote it. It is read as day/month/year. */
  readonly isAmbiguous: boolean
}

const dayMonthYear = ['day', 'month', 'year'] as const

/** Words that stand around a date by itself. */
const around =
  /\b(published|posted|updated|last|date|on|at|by|gmt|utc|bst|am|pm|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d{1,2}[:.]\d{2})\b/gi

/** Finds the date of an article in a line that holds nothing else. A sentence that mentions a date is no date. */
export function findDate(line: string): RecognisedDate | null {
  const written = line.trim()
  if (written.length > 80 || !/\b(?:19|20)\d{2}\b/.test(written)) return null
  const iso = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.+Z-]*)?$/.exec(written)?.[1]
  if (iso !== undefined) return isRealDay(iso) ? { day: iso, written, isAmbiguous: false } : null
  const [found] = en.GB.parse(written)
  if (found === undefined || !dayMonthYear.every((part) => found.start.isCertain(part))) return null
  const rest = written
    .replace(found.text, '')
    .replace(around, '')
    .replace(/[^\p{L}\d]/gu, '')
  if (rest.length > 3) return null
  const [year, month, day] = [found.start.get('year'), found.start.get('month'), found.start.get('day')]
  if (year === null || month === null || day === null) return null
  const iso8601 = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isRealDay(iso8601)
    ? { day: iso8601, written, isAmbiguous: isNumeric(found.text) && day <= 12 && day !== month }
    : null
}

function isNumeric(text: string): boolean {
  return /^\d{1,2}[./-]\d{1,2}[./-]\d{4}/.test(text)
}

function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day)
}

import { z } from 'zod'
import type { RuleContext } from '../finding.ts'

const moment = z.iso.datetime({ offset: true })

/** The milliseconds of an ISO time, or null when it is none. */
export function readMoment(text: string): number | null {
  return moment.safeParse(text).success ? Date.parse(text) : null
}

/** Between which moments readers would see the document: both are `now` when it is known, else the ends of the day. */
export function spanOf({ now, today }: RuleContext): { readonly from: number; readonly to: number } {
  if (now !== undefined) return { from: Date.parse(now), to: Date.parse(now) }
  return { from: Date.parse(`${today}T00:00:00.000Z`), to: Date.parse(`${today}T23:59:59.999Z`) }
}

import { headers } from 'next/headers'
import type { z } from 'zod'
import { findGiven, givenHeader } from '../given'

/** What the server gave this page; null when a reader came by the address itself. */
export async function readGiven<Given>(schema: z.ZodType<Given>): Promise<Given | null> {
  const parsed = schema.safeParse(findGiven((await headers()).get(givenHeader)))
  return parsed.success ? parsed.data : null
}

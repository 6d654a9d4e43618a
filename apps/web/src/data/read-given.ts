import { headers } from 'next/headers'
import type { z } from 'zod'
import { getEnvironment } from '../environment'
import { givenHeader, openGiven } from '../given'

/** What the server gave this page; null when a reader came by the address itself. */
export async function readGiven<Given>(schema: z.ZodType<Given>): Promise<Given | null> {
  const sealed = (await headers()).get(givenHeader)
  const parsed = schema.safeParse(openGiven(sealed, getEnvironment().revalidateSecret))
  return parsed.success ? parsed.data : null
}

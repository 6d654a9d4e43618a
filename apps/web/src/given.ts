/**
 * What the site's server gives a page that it has rendered for one request: what a reader searched for, what somebody
 * wrote in a form. It never leaves the process, so it may be long and private; a header carries its key alone.
 */

import { randomUUID } from 'node:crypto'
import { processWide } from './process-wide.ts'

/** Only the server sets it: whatever readers send by this name is dropped. */
export const givenHeader = 'x-vigil-given'

const given = processWide('given', () => new Map<string, unknown>())

/** Keeps a value for the length of a rendering. */
export async function withGiven<Result>(value: unknown, render: (key: string) => Promise<Result>): Promise<Result> {
  const key = randomUUID()
  given.set(key, value)
  try {
    return await render(key)
  } finally {
    given.delete(key)
  }
}

/** What was given under this key; undefined when nothing was, for instance when a reader came by the address itself. */
export function findGiven(key: string | null): unknown {
  return key === null ? undefined : given.get(key)
}

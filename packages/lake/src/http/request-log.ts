import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { LakeEnv } from './lake-env.ts'

/** What is kept of a request. No address, no query, no id: neither of the reader nor of what was read. */
export interface RequestLogEntry {
  readonly method: string
  /** The pattern, such as `/:version/data/query/:dataset`. */
  readonly route: string
  readonly status: number
  readonly milliseconds: number
  readonly dataset?: string
  /** The name that the program gave to its request. */
  readonly tag?: string
  readonly perspective?: string
}

export type RequestLog = (entry: RequestLogEntry) => void

/** Tells the log of each request, streams when they open. */
export function logRequests(log: RequestLog): MiddlewareHandler<LakeEnv> {
  return async (c, next) => {
    const start = performance.now()
    await next()
    log({
      method: c.req.method,
      // After `next` this is the route that answered.
      route: routePath(c),
      status: c.res.status,
      milliseconds: Math.round((performance.now() - start) * 10) / 10,
      ...pick('dataset', c.req.param('dataset')),
      ...pick('tag', c.req.query('tag')),
      ...pick('perspective', c.req.query('perspective')),
    })
  }
}

function pick<Name extends string>(name: Name, text: string | undefined): Partial<Record<Name, string>> {
  // Clients choose these words; only plain ones come into the log.
  const isPlain = text !== undefined && /^[\w.,~-]{1,128}$/.test(text)
  return isPlain ? ({ [name]: text } as Record<Name, string>) : {}
}

/** One line of `key=value` pairs. */
export function formatLogEntry({ milliseconds, ...entry }: RequestLogEntry): string {
  const pairs = Object.entries({ ...entry, ms: milliseconds })
  return pairs.map(([key, value]) => `${key}=${value}`).join(' ')
}

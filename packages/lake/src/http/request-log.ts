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
    const dataset = toPlainWord(c.req.param('dataset'))
    const tag = toPlainWord(c.req.query('tag'))
    const perspective = toPlainWord(c.req.query('perspective'))
    log({
      method: c.req.method,
      // After `next` this is the route that answered.
      route: routePath(c),
      status: c.res.status,
      milliseconds: Math.round((performance.now() - start) * 10) / 10,
      ...(dataset && { dataset }),
      ...(tag && { tag }),
      ...(perspective && { perspective }),
    })
  }
}

/** Clients choose these words; only plain ones come into the log. */
function toPlainWord(text: string | undefined): string | undefined {
  return text !== undefined && /^[\w.,~-]{1,128}$/.test(text) ? text : undefined
}

/** One line of `key=value` pairs. */
export function formatLogEntry({ milliseconds, ...entry }: RequestLogEntry): string {
  const pairs = Object.entries({ ...entry, ms: milliseconds })
  return pairs.map(([key, value]) => `${key}=${value}`).join(' ')
}

import { cors } from 'hono/cors'
import type { Context, MiddlewareHandler } from 'hono'
import { type CorsOrigin, isOriginOf } from '../auth/cors-origins.ts'

/**
 * What a page may do: `credentials`: send tokens and cookies; `plain`: ask without them, as anybody; `none`: nothing
 * that its scripts could read.
 */
export type OriginTrust = 'credentials' | 'plain' | 'none'

/** How far a page from this origin is trusted by the lake that is reached at this host. */
export type JudgeOrigin = (origin: string, ownHost: string) => OriginTrust

/** Whether people, with what they may do, can come from and be sent to a page of this origin. */
export type IsAllowedOrigin = (origin: string, ownHost: string) => boolean

/** Origins that administrators have listed, as they are at the moment. */
export interface OriginList {
  list(): readonly Pick<CorsOrigin, 'origin' | 'allowCredentials'>[]
}

/**
 * Pages of the lake itself (the Studio) and of the machine it runs on are always trusted.
 *
 * @param allowedOrigins - Others, such as `https://newsroom.example.org`.
 * @param listed - More of them, asked anew each time.
 */
export function createOriginJudge(
  allowedOrigins: readonly string[] = [],
  listed: OriginList = { list: () => [] },
): JudgeOrigin {
  const allowed = new Set(allowedOrigins.map((origin) => new URL(origin).origin))
  return (origin, ownHost) => {
    const url = URL.canParse(origin) ? new URL(origin) : null
    if (url === null || !/^https?:$/.test(url.protocol)) return 'none'
    // By host, not by scheme: behind a proxy that speaks TLS the lake itself is asked in plain HTTP.
    if (url.host === ownHost || isLoopback(url.hostname) || allowed.has(url.origin)) return 'credentials'
    const matching = listed.list().filter((each) => isOriginOf(each.origin, url.origin))
    if (matching.some(({ allowCredentials }) => allowCredentials)) return 'credentials'
    return matching.length > 0 ? 'plain' : 'none'
  }
}

/**
 * The judge for sockets and for the way back from the sign-in page: both hand over what a person may do. An entry for
 * all origins does not count there, or a code could be fetched by anybody.
 */
export function createOriginCheck(allowedOrigins: readonly string[] = [], listed?: OriginList): IsAllowedOrigin {
  const withoutAll = listed && { list: () => listed.list().filter(({ origin }) => origin !== '*') }
  const judge = createOriginJudge(allowedOrigins, withoutAll)
  return (origin, ownHost) => judge(origin, ownHost) === 'credentials'
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1' || hostname === '[::1]'
}

const allowMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
// The Studio's headers make every request preflighted; two hours is the longest that Chromium remembers.
const maxAge = 7200

/** Answers preflights, and marks all responses, errors and streams too, as readable for trusted origins. */
export function corsFor(judge: JudgeOrigin): MiddlewareHandler {
  const trustOf = (origin: string, c: Context) => judge(origin, c.req.header('host') ?? '')
  const originIf = (trust: OriginTrust) => (origin: string, c: Context) =>
    trustOf(origin, c) === trust ? origin : null
  const withCredentials = cors({ origin: originIf('credentials'), allowMethods, credentials: true, maxAge })
  const plain: MiddlewareHandler = (c, next) => {
    const asked = (c.req.header('access-control-request-headers') ?? '').split(',').map((name) => name.trim())
    // Without this header in the answer, browsers send no request that carries a token.
    const allowHeaders = asked.filter((name) => name !== '' && name.toLowerCase() !== 'authorization')
    // An empty list would mean: whatever was asked for.
    const headers = allowHeaders.length === 0 ? ['content-type'] : allowHeaders
    return cors({ origin: originIf('plain'), allowMethods, allowHeaders: headers, maxAge })(c, next)
  }
  return (c, next) => {
    const origin = c.req.header('origin')
    if (origin === undefined) {
      // Programs send none, and most requests are theirs; only a cache must know that pages are answered otherwise.
      c.header('Vary', 'Origin', { append: true })
      return next()
    }
    return trustOf(origin, c) === 'plain' ? plain(c, next) : withCredentials(c, next)
  }
}

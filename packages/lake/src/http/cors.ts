import { cors } from 'hono/cors'

/** Whether a page from this origin may talk to the lake that is reached at this host. */
export type IsAllowedOrigin = (origin: string, ownHost: string) => boolean

/**
 * Pages of the lake itself (the Studio) and of the machine it runs on are always allowed.
 *
 * @param allowedOrigins - Others, such as `https://newsroom.example.org`.
 */
export function createOriginCheck(allowedOrigins: readonly string[] = []): IsAllowedOrigin {
  const allowed = new Set(allowedOrigins.map((origin) => new URL(origin).origin))
  return (origin, ownHost) => {
    const url = URL.canParse(origin) ? new URL(origin) : null
    if (url === null || !/^https?:$/.test(url.protocol)) return false
    // By host, not by scheme: behind a proxy that speaks TLS the lake itself is asked in plain HTTP.
    return url.host === ownHost || isLoopback(url.hostname) || allowed.has(url.origin)
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1' || hostname === '[::1]'
}

/** Answers preflights, and marks all responses, errors and streams too, as readable for allowed origins. */
export function corsFor(isAllowed: IsAllowedOrigin) {
  return cors({
    origin: (origin, c) => (isAllowed(origin, c.req.header('host') ?? '') ? origin : null),
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    credentials: true,
    // The Studio's headers make every request preflighted; two hours is the longest that Chromium remembers.
    maxAge: 7200,
  })
}

import { PurgeError } from './purge-port.ts'

export interface PurgeRequest {
  /** Whom the message of an error speaks of. */
  cdn: string
  url: URL
  method: string
  headers: Readonly<Record<string, string>>
  body?: string
}

const patience = 10_000

/**
 * Sends one request to a shared cache, and to nobody it may point to.
 *
 * @returns the beginning of the answer's text
 * @throws PurgeError unless it was taken; without the token and without the answer, which might hold it
 */
export async function sendPurge({ cdn, url, method, headers, body }: PurgeRequest): Promise<string> {
  const response = await fetch(url, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  const text = await response.text()
  if (response.ok) return text
  throw new PurgeError(`${cdn} answered ${response.status}${adviceFor(response.status)}`, {
    retryAfter: toMilliseconds(response.headers.get('retry-after')),
  })
}

/** In pieces that a shared cache takes at a time. */
export function toChunks(keys: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(keys.length / size) }, (_, index) =>
    keys.slice(index * size, (index + 1) * size),
  )
}

function adviceFor(status: number): string {
  if (status === 401 || status === 403)
    return ': it does not take this CDN_TOKEN for a purge. Correct it, or its rights'
  if (status === 404) return ': it knows no such address. Correct CDN_SERVICE, CDN_ZONE or CDN_URL'
  if (status === 429) return ': it was asked too often'
  return ''
}

/** Seconds, as all of them say it. */
function toMilliseconds(retryAfter: string | null): number | null {
  return retryAfter !== null && /^\d{1,5}$/.test(retryAfter) ? Number(retryAfter) * 1000 : null
}

/** Sends metrics and the status page. Nobody may keep either: they are true for a moment. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ClassifiedRequest } from '../classify-request.ts'
import type { SecurityHeaders } from '../security-headers.ts'
import type { Observability } from './open-observability.ts'
import { toStatusPolicy } from './status-style.ts'

export interface ObservabilityRoutes {
  /** @returns false, and has sent nothing, when there is no such thing here */
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    asked: Extract<ClassifiedRequest, { kind: 'metrics' | 'status' }>,
  ): Promise<boolean>
}

export interface ObservabilityRoutesOptions {
  observability: Observability | null
  security: Pick<SecurityHeaders, 'reader' | 'media'>
  /** May show the status page in a frame; null when there is no Studio. */
  studioOrigin: string | null
}

/** Seconds after which the status page loads itself again. */
const refreshSeconds = 5

export function createObservabilityRoutes({
  observability,
  security,
  studioOrigin,
}: ObservabilityRoutesOptions): ObservabilityRoutes {
  const statusHeaders = {
    ...security.reader,
    'Content-Security-Policy': toStatusPolicy(studioOrigin),
    'Content-Type': 'text/html; charset=utf-8',
    'X-Robots-Tag': 'noindex',
  }

  return {
    async answer(request, response, asked) {
      if (observability === null) return false
      const send = (status: number, body: string, headers: Readonly<Record<string, string>>) => {
        const length = Buffer.byteLength(body)
        response.writeHead(status, { ...headers, 'Content-Length': length, 'Cache-Control': 'no-store' })
        response.end(request.method === 'HEAD' ? undefined : body)
      }
      if (asked.kind === 'status') {
        const { locale, isStill } = asked
        const refresh = isStill ? {} : { Refresh: String(refreshSeconds) }
        send(200, observability.toStatusPage(locale, isStill), { ...statusHeaders, ...refresh })
        return true
      }
      const found = await observability.readMetrics(request.headers.authorization)
      switch (found.state) {
        case 'off':
          return false
        case 'refused':
          send(401, 'Send the token of SITE_METRICS_TOKEN: "Authorization: Bearer …".\n', {
            ...security.media,
            ...{ 'Content-Type': 'text/plain; charset=utf-8', 'WWW-Authenticate': 'Bearer realm="metrics"' },
          })
          return true
        case 'found':
          send(200, found.text, { ...security.media, 'Content-Type': found.contentType })
          return true
      }
    },
  }
}

/** Lets the Studio read what readers get, so that it can show editors the truth. Nobody else's browser may. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import { pinHeaders } from './pin-headers.ts'

/**
 * Opens the answer for the Studio, if it is the one that asks. Readers' requests name no origin, and their answers stay
 * byte for byte what they are.
 *
 * No `Vary: Origin`: what the Studio gets is not to be stored, so no cache ever holds two answers for one address.
 */
export function allowStudioLook(request: IncomingMessage, response: ServerResponse, studioOrigin: string | null): void {
  if (studioOrigin === null || request.headers.origin !== studioOrigin) return
  pinHeaders(response, { 'Access-Control-Allow-Origin': studioOrigin, 'Cache-Control': 'no-store' })
}

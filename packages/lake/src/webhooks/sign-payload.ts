import { createHmac } from 'node:crypto'

export const signatureHeader = 'sanity-webhook-signature'

/**
 * The value of that header, as `@sanity/webhook` verifies it.
 * @param timestamp in milliseconds; part of what is signed, so that an old request cannot be sent again unnoticed
 */
export function signPayload(payload: string, timestamp: number, secret: string): string {
  const signature = createHmac('sha256', secret).update(`${timestamp}.${payload}`).digest('base64url')
  return `t=${timestamp},v1=${signature}`
}

import { createHash, timingSafeEqual } from 'node:crypto'

/** Hashes are compared, so that neither the time nor the length tells anything about the secret. */
export function isSameSecret(given: string, secret: string): boolean {
  return timingSafeEqual(toHash(given), toHash(secret))
}

function toHash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

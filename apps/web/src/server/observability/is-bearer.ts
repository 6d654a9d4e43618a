import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether the `Authorization` header holds this token. How long the answer takes says nothing of the token. */
export function isBearer(authorization: string | undefined, token: string): boolean {
  const given = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1]
  return given !== undefined && timingSafeEqual(toDigest(given), toDigest(token))
}

// Digests are of one length, which is what the comparison needs.
function toDigest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/**
 * The hash that the lake names stored pictures by.
 *
 * The browser's own is there on `https:` and `localhost` only; a newsroom may be on neither.
 */
export function toSha1(bytes: Uint8Array): string {
  return bytesToHex(sha1(bytes))
}

/** The hash in the id of an image asset: `image-<sha1>-<width>x<height>-<extension>`; null when it is no such id. */
export function findSha1(assetId: string): string | null {
  return /^image-([0-9a-f]{40})-/.exec(assetId)?.[1] ?? null
}

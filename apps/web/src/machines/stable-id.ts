import { createHash } from 'node:crypto'

/** Names a thing for ever: the same document always gets the same name, on whichever domain, and the name tells nothing. */
export type StableId = (...parts: readonly string[]) => string

// Version 5 of RFC 9562 hashes names within a namespace; this one is ours.
const namespace = Buffer.from('8f1d2b7c6a0e4f39a5d2c4b3e6f70918', 'hex')

/** @param space where the documents live, such as a project and a dataset */
export function createStableId(...space: readonly string[]): StableId {
  return (...parts) => toUuid(JSON.stringify([...space, ...parts]))
}

function toUuid(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

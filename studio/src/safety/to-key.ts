/** A new key for an element of an array. */
export function toKey(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 12)
}

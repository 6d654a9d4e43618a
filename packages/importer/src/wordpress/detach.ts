/** A copy of its own: a part of a text keeps the whole text in memory, which here is the export. */
export function detach(text: string): string {
  return Buffer.from(text).toString()
}

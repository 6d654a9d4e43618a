import { opcodes } from './opcodes.ts'
import type { MendozaPatch } from '../transaction.ts'

/**
 * Appends the new text: what both have in common at the start and at the end is taken from the old one.
 * Null when that is nothing.
 * NB: a slice in the middle of a text would not do. The npm decoder counts UTF-16 units where it should count
 * bytes when it looks for the end of a slice, so only ends that are the end of the text come out right.
 */
export function encodeString(before: string, after: string): MendozaPatch | null {
  const prefix = commonPrefix(before, after)
  const suffix = commonSuffix(before, after, Math.min(before.length, after.length) - prefix)
  if (prefix + suffix === 0) return null
  const patch: unknown[] = []
  if (prefix > 0) patch.push(opcodes.stringAppendSlice, 0, utf8Length(before.slice(0, prefix)))
  const inserted = after.slice(prefix, after.length - suffix)
  if (inserted !== '') patch.push(opcodes.stringAppendString, inserted)
  if (suffix > 0) {
    const length = utf8Length(before)
    patch.push(opcodes.stringAppendSlice, length - utf8Length(before.slice(-suffix)), length)
  }
  return patch
}

/** In UTF-16 units, never between the two halves of a code point. */
function commonPrefix(left: string, right: string): number {
  const limit = Math.min(left.length, right.length)
  let length = 0
  while (length < limit && left[length] === right[length]) length++
  return splitsCodePoint(left, length) || splitsCodePoint(right, length) ? length - 1 : length
}

function commonSuffix(left: string, right: string, limit: number): number {
  let length = 0
  while (length < limit && left.at(-1 - length) === right.at(-1 - length)) length++
  const splits = splitsCodePoint(left, left.length - length) || splitsCodePoint(right, right.length - length)
  return splits ? length - 1 : length
}

function splitsCodePoint(text: string, index: number): boolean {
  return index > 0 && index < text.length && (text.codePointAt(index - 1) ?? 0) > 0xffff
}

/** What TextEncoder would say, except that half a code point counts 3 bytes, as it does for the decoder. */
function utf8Length(text: string): number {
  let length = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    length += code > 0xffff ? 4 : code > 0x7ff ? 3 : code > 0x7f ? 2 : 1
  }
  return length
}

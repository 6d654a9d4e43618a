import { applyPatch } from 'mendoza'

import type { MendozaPatch } from '../transaction.ts'

/** Rebuilds a value from its neighbour in time; the decoder is the one that the Studio uses. */
export function applyMendoza(value: unknown, patch: MendozaPatch): unknown {
  return applyPatch(value, [...patch])
}

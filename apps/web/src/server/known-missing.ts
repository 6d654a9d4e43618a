/** Addresses of which Next has just said that nothing is there: until content changes, it need not be asked again. */

import type { PagePath } from '@vigil/page-store/page-path'

export interface KnownMissing {
  /** @param moment what `readMoment` gave before Next was asked */
  note(path: PagePath, status: 404 | 410, moment: number): void
  /** The status that Next gave; null when it has to be asked. */
  find(path: PagePath): 404 | 410 | null
}

export interface KnownMissingOptions {
  /** Grows whenever content changes. */
  readMoment: () => number
  /** Milliseconds after which Next is asked all the same: nobody may be telling what changes. Defaults to 5,000. */
  lifetime?: number
  /** How many addresses are remembered; anybody can think of one. Defaults to 1,000. */
  most?: number
  clock?: () => number
}

export function createKnownMissing({
  readMoment,
  lifetime = 5000,
  most = 1000,
  clock = Date.now,
}: KnownMissingOptions): KnownMissing {
  const known = new Map<PagePath, { readonly status: 404 | 410; readonly moment: number; readonly notedAt: number }>()
  return {
    note(path, status, moment) {
      known.delete(path)
      if (known.size >= most) known.delete(known.keys().next().value ?? path)
      known.set(path, { status, moment, notedAt: clock() })
    },
    find(path) {
      const found = known.get(path)
      if (found === undefined) return null
      const isFresh = found.moment === readMoment() && clock() - found.notedAt < lifetime
      if (!isFresh) known.delete(path)
      return isFresh ? found.status : null
    },
  }
}

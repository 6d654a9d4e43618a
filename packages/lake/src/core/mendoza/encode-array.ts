import { isEqualJson } from '../is-equal-json.ts'
import { isJsonObject, type JsonObject } from '../is-json-object.ts'
import { opcodes } from './opcodes.ts'
import type { MendozaPatch } from '../transaction.ts'

/**
 * Appends the new items: those that the old list has too are taken from there, whole or changed.
 * Null when there are none.
 * @param encodeObject Changes one item; passed in because items hold lists again.
 */
export function encodeArray(
  before: readonly unknown[],
  after: readonly unknown[],
  encodeObject: (before: JsonObject, after: JsonObject) => MendozaPatch,
): MendozaPatch | null {
  const findOrigin = createOriginFinder(before)
  const patch: unknown[] = []
  let keepsAny = false
  let run: { readonly from: number; to: number } | null = null
  const endRun = (): void => {
    if (run) patch.push(opcodes.arrayAppendSlice, run.from, run.to)
    run = null
  }

  after.forEach((item, index) => {
    const origin = findOrigin(item, run?.to ?? index)
    const old = origin === null ? undefined : before[origin]
    if (origin !== null && isEqualJson(old, item)) {
      keepsAny = true
      if (run?.to === origin) run.to++
      else {
        endRun()
        run = { from: origin, to: origin + 1 }
      }
      return
    }
    endRun()
    if (origin !== null && isJsonObject(old) && isJsonObject(item)) {
      keepsAny = true
      patch.push(opcodes.pushElementCopy, origin, ...encodeObject(old, item), opcodes.returnIntoArrayPop)
    } else {
      patch.push(opcodes.arrayAppendValue, item)
    }
  })
  endRun()
  return keepsAny ? patch : null
}

/** Finds where an item was before: by its `_key`, else the same item nearest to where it is expected, else what stood there. */
function createOriginFinder(before: readonly unknown[]): (item: unknown, expected: number) => number | null {
  const byKey = new Map<string, number>()
  const byText = new Map<string, number[]>()
  before.forEach((item, index) => {
    const key = keyOf(item)
    if (key !== null) byKey.set(key, index)
    const text = JSON.stringify(item)
    const places = byText.get(text)
    if (places) places.push(index)
    else byText.set(text, [index])
  })
  return (item, expected) => {
    const key = keyOf(item)
    if (key !== null) return byKey.get(key) ?? null
    const same = byText.get(JSON.stringify(item))
    if (same) return same.includes(expected) ? expected : (same[0] ?? null)
    return expected < before.length ? expected : null
  }
}

function keyOf(item: unknown): string | null {
  return isJsonObject(item) && typeof item._key === 'string' ? item._key : null
}

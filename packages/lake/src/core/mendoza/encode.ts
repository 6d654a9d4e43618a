import { isEqualJson } from '../is-equal-json.ts'
import { isJsonObject, type JsonObject } from '../is-json-object.ts'
import { encodeArray } from './encode-array.ts'
import { encodeString } from './encode-string.ts'
import { opcodes } from './opcodes.ts'
import type { LakeDocument } from '../document.ts'
import type { MendozaPatch } from '../transaction.ts'

/**
 * What turns one state of a document into the other, and back.
 * NB: `_rev` has no part in it. The Studio removes it before it applies a patch, and one name more or less
 * would shift the index of every field.
 */
export function encodeEffects(
  before: LakeDocument | null,
  after: LakeDocument | null,
): { readonly apply: MendozaPatch; readonly revert: MendozaPatch } {
  const left = withoutRevision(before)
  const right = withoutRevision(after)
  return { apply: encodeMendoza(left, right), revert: encodeMendoza(right, left) }
}

/** The patch that turns one JSON value into another: a fine-grained one, unless the whole value is shorter. */
export function encodeMendoza(before: unknown, after: unknown): MendozaPatch {
  const whole = [opcodes.value, after]
  if (!isJsonObject(before) || !isJsonObject(after)) return whole
  const patch = encodeObject(before, after)
  return JSON.stringify(patch).length <= JSON.stringify(whole).length ? patch : whole
}

/** Changes the object on top of both stacks, field by field. */
export function encodeObject(before: JsonObject, after: JsonObject): MendozaPatch {
  const names = Object.keys(before).sort()
  const changed = names.flatMap((name, index) => {
    if (!Object.hasOwn(after, name)) return [opcodes.objectDeleteField, index]
    return encodeField(index, name, before[name], after[name])
  })
  const added = Object.keys(after)
    .filter((name) => !Object.hasOwn(before, name))
    .flatMap((name) => [opcodes.objectSetFieldValue, after[name], name])
  return [...changed, ...added]
}

function encodeField(index: number, name: string, before: unknown, after: unknown): MendozaPatch {
  if (isEqualJson(before, after)) return []
  return encodeNested(index, before, after) ?? [opcodes.objectSetFieldValue, after, name]
}

/**
 * Null when there is nothing of the old value to keep. A patch that keeps little can be longer than the value;
 * it is worth it, because the Studio shows who wrote which words by what was kept.
 */
function encodeNested(index: number, before: unknown, after: unknown): MendozaPatch | null {
  if (isJsonObject(before) && isJsonObject(after)) {
    if (!Object.keys(after).some((name) => Object.hasOwn(before, name))) return null
    return [opcodes.pushFieldCopy, index, ...encodeObject(before, after), opcodes.returnIntoObjectSameKeyPop]
  }
  const appended = encodeAppended(before, after)
  return appended && [opcodes.pushFieldBlank, index, ...appended, opcodes.returnIntoObjectSameKeyPop]
}

function encodeAppended(before: unknown, after: unknown): MendozaPatch | null {
  if (Array.isArray(before) && Array.isArray(after)) return encodeArray(before, after, encodeObject)
  return typeof before === 'string' && typeof after === 'string' ? encodeString(before, after) : null
}

function withoutRevision(document: LakeDocument | null): JsonObject | null {
  if (!document) return null
  const { _rev, ...content } = document
  return content
}

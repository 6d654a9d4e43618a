import { isJsonObject } from '../is-json-object.ts'

/**
 * Makes references strong that were weak only because their target was not published yet.
 * The Studio marks them with `_strengthenOnPublish`; `weak: true` in that mark says that they stay weak.
 */
export function strengthenReferences<Value>(value: Value): Value
export function strengthenReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => strengthenReferences(item))
  if (!isJsonObject(value)) return value
  const { _strengthenOnPublish: mark, ...reference } = value
  if (typeof value._ref === 'string' && mark) {
    const { _weak, ...strong } = reference
    return isJsonObject(mark) && mark.weak === true ? reference : strong
  }
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, strengthenReferences(child)]))
}

import { isJsonObject } from './is-json-object.ts'
import type { DocumentMutation, PatchOperations } from './mutation.ts'

/** Gives a `_key` to every object in an array that has none, everywhere in the values of a mutation. */
export function addArrayKeys(mutation: DocumentMutation, createKey: () => string): DocumentMutation {
  if ('create' in mutation) return { create: addKeysToAttributes(mutation.create, createKey) }
  if ('createIfNotExists' in mutation) {
    return { createIfNotExists: addKeysToAttributes(mutation.createIfNotExists, createKey) }
  }
  if ('createOrReplace' in mutation) {
    return { createOrReplace: addKeysToAttributes(mutation.createOrReplace, createKey) }
  }
  if ('patch' in mutation) return { patch: { ...mutation.patch, ...addKeysToPatch(mutation.patch, createKey) } }
  return mutation
}

function addKeysToPatch(patch: PatchOperations, createKey: () => string): PatchOperations {
  const { set, setIfMissing, insert } = patch
  return {
    ...(set && { set: addKeysToPaths(set, createKey) }),
    ...(setIfMissing && { setIfMissing: addKeysToPaths(setIfMissing, createKey) }),
    ...(insert && { insert: { ...insert, items: insert.items.map((item) => addKeyToItem(item, createKey)) } }),
  }
}

/** A path such as `tags[0]` names an item, and an item needs a key itself. */
function addKeysToPaths(
  values: Readonly<Record<string, unknown>>,
  createKey: () => string,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).map(([path, value]) => [
      path,
      /\[-?\d+\]$/.test(path) ? addKeyToItem(value, createKey) : addKeys(value, createKey),
    ]),
  )
}

function addKeys(value: unknown, createKey: () => string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => addKeyToItem(item, createKey))
  return isJsonObject(value) ? addKeysToAttributes(value, createKey) : value
}

function addKeyToItem(item: unknown, createKey: () => string): unknown {
  if (!isJsonObject(item)) return addKeys(item, createKey)
  const withKeys = addKeysToAttributes(item, createKey)
  return typeof item._key === 'string' ? withKeys : { ...withKeys, _key: createKey() }
}

/** Keeps the type: the attributes stay what they are, only objects inside arrays gain a key. */
function addKeysToAttributes<Attributes extends object>(attributes: Attributes, createKey: () => string): Attributes {
  const added = Object.entries(attributes).map(([name, value]) => [name, addKeys(value, createKey)])
  return { ...attributes, ...Object.fromEntries(added) }
}

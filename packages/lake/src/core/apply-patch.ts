import { Mutation as MutatorMutation } from '@sanity/mutator'

import { LakeError } from './errors.ts'
import { isJsonObject } from './is-json-object.ts'
import type { LakeDocument } from './document.ts'
import type { PatchOperations } from './mutation.ts'

/** Attributes that a patch may name but never changes: clients send them along with copied content. */
const ignoredAttributes = ['_rev', '_createdAt', '_updatedAt']
const immutableAttributes = ['_id', '_type', ...ignoredAttributes]

/**
 * Brings a patch into the form that listeners receive and that is applied: only operations which the
 * Studio's mutator knows, nothing about attributes that the lake owns.
 */
export function normalizePatch(patch: PatchOperations): PatchOperations {
  const { merge, ifRevisionID, set, setIfMissing, unset, ...others } = patch
  const allSet = { ...withoutIgnored(set), ...toSets(merge) }
  return {
    ...others,
    ...((set || merge) && { set: allSet }),
    ...(setIfMissing && { setIfMissing: withoutIgnored(setIfMissing) }),
    ...(unset && { unset: unset.filter((path) => !ignoredAttributes.includes(path)) }),
  }
}

/**
 * Applies a normalized patch with the code that the Studio's form applies it with, so that both arrive at the same.
 * `_rev` and `_updatedAt` are left to the caller.
 * @throws LakeError `invalidRequest` when a path cannot be read or the patch would change what only the lake may.
 */
export function applyPatch(document: LakeDocument, patch: PatchOperations): LakeDocument {
  const patched = runMutator(document, patch)
  for (const attribute of immutableAttributes) {
    if (patched[attribute] === document[attribute]) continue
    throw new LakeError(
      'invalidRequest',
      `The patch changes "${attribute}" of document "${document._id}", which never changes. Create another document instead.`,
      { documentId: document._id },
    )
  }
  return { ...patched, ...documentHead(document) }
}

function runMutator(document: LakeDocument, patch: PatchOperations): Readonly<Record<string, unknown>> {
  try {
    // The mutator's types want mutable arrays; it never writes to them.
    const mutation = { patch: { ...patch, id: document._id } } as MutatorOperation
    return new MutatorMutation({ mutations: [mutation] }).apply({ ...document }) ?? {}
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new LakeError('invalidRequest', `The patch of document "${document._id}" cannot be applied: ${reason}`, {
      cause,
      documentId: document._id,
    })
  }
}

type MutatorOperation = ConstructorParameters<typeof MutatorMutation>[0]['mutations'][number]

function documentHead(
  document: LakeDocument,
): Pick<LakeDocument, '_id' | '_type' | '_rev' | '_createdAt' | '_updatedAt'> {
  const { _id, _type, _rev, _createdAt, _updatedAt } = document
  return { _id, _type, _rev, _createdAt, _updatedAt }
}

function withoutIgnored(values: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([path]) => !ignoredAttributes.includes(path)))
}

/** `merge` sets each attribute of an object on its own. The Studio's mutator does not know it, so it becomes `set`. */
function toSets(merge: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const sets = Object.entries(merge).flatMap(([path, value]): [string, unknown][] =>
    isJsonObject(value) ? Object.entries(value).map(([name, child]) => [joinPath(path, name), child]) : [[path, value]],
  )
  return withoutIgnored(Object.fromEntries(sets))
}

function joinPath(path: string, name: string): string {
  if (!/^[a-zA-Z_]\w*$/.test(name)) return `${path}['${name}']`
  return path === '' ? name : `${path}.${name}`
}

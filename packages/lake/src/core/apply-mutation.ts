import { applyPatch, normalizePatch } from './apply-patch.ts'
import { addArrayKeys } from './array-keys.ts'
import { forgetFileNames } from './forget-file-names.ts'
import { requireAbsent, requirePresent, requireRevision } from './preconditions.ts'
import { toVersionSystem } from './version-system.ts'
import type { DocumentInput, LakeDocument } from './document.ts'
import type { DocumentMutation, PatchOperations } from './mutation.ts'

export interface MutationContext {
  /** Becomes the `_rev` of the document. */
  readonly transactionId: string
  /** Becomes `_updatedAt`, and `_createdAt` of a new document that has none. */
  readonly timestamp: string
  /** Makes the `_key`s that objects in arrays lack. Default: they stay without. */
  readonly createKey?: (() => string) | undefined
}

export interface AppliedMutation {
  readonly operation: 'create' | 'update' | 'delete' | 'none'
  readonly document: LakeDocument | null
  /** The mutation as listeners receive it, complete enough to repeat it elsewhere. Null when there was nothing to do. */
  readonly mutation: DocumentMutation | null
}

/** A mutation whose document has an id; only `create` may come without. */
export type IdentifiedMutation =
  | Exclude<DocumentMutation, { readonly create: DocumentInput }>
  | { readonly create: IdentifiedInput }

type IdentifiedInput = DocumentInput & { readonly _id: string }

/** The id of the document that a mutation changes. */
export function mutatedId(mutation: IdentifiedMutation): string {
  if ('create' in mutation) return mutation.create._id
  if ('createIfNotExists' in mutation) return mutation.createIfNotExists._id
  if ('createOrReplace' in mutation) return mutation.createOrReplace._id
  if ('delete' in mutation) return mutation.delete.id
  return mutation.patch.id
}

/**
 * Applies one mutation to one document and says what was done, in the words of a listener.
 * @throws LakeError `documentAlreadyExists`, `documentNotFound`, `revisionMismatch` or `invalidRequest`
 */
export function applyMutation(
  document: LakeDocument | null,
  mutation: IdentifiedMutation,
  context: MutationContext,
): AppliedMutation {
  const named = forgetFileNames(mutation)
  const keyed = context.createKey ? addArrayKeys(named, context.createKey) : named
  if ('create' in keyed) {
    requireAbsent(document)
    const body = toBody(keyed.create, mutatedId(mutation), context)
    return { operation: 'create', document: toDocument(body, context), mutation: { create: body } }
  }
  if ('createIfNotExists' in keyed) {
    if (document) return { operation: 'none', document, mutation: null }
    const body = toBody(keyed.createIfNotExists, keyed.createIfNotExists._id, context)
    return { operation: 'create', document: toDocument(body, context), mutation: { createIfNotExists: body } }
  }
  if ('createOrReplace' in keyed) {
    const body = toBody(keyed.createOrReplace, keyed.createOrReplace._id, context)
    return {
      operation: document ? 'update' : 'create',
      document: toDocument(body, context),
      mutation: { createOrReplace: body },
    }
  }
  if ('delete' in keyed) {
    if (!document) return { operation: 'none', document, mutation: null }
    return { operation: 'delete', document: null, mutation: { delete: { id: document._id } } }
  }
  return patchDocument(document, keyed.patch, context)
}

function patchDocument(
  document: LakeDocument | null,
  { id, ...operations }: PatchOperations & { readonly id: string },
  { transactionId, timestamp }: MutationContext,
): AppliedMutation {
  const current = requirePresent(document, id)
  requireRevision(current, operations.ifRevisionID)
  const patch = normalizePatch(operations)
  const patched = applyPatch(current, patch)
  return {
    operation: 'update',
    document: { ...patched, _rev: transactionId, _updatedAt: timestamp },
    mutation: { patch: { ...patch, id } },
  }
}

type DocumentBody = IdentifiedInput & { readonly _createdAt: string }

/** What a client sent, without what the lake decides, and with everything that a listener needs to do the same. */
function toBody(input: DocumentInput, id: string, { timestamp }: MutationContext): DocumentBody {
  const { _rev, _updatedAt, _createdAt, ...attributes } = input
  const system = toVersionSystem(id, attributes._system)
  return {
    ...attributes,
    _id: id,
    _type: input._type,
    _createdAt: typeof _createdAt === 'string' ? _createdAt : timestamp,
    ...(system && { _system: system }),
  }
}

function toDocument(body: DocumentBody, { transactionId, timestamp }: MutationContext): LakeDocument {
  return { ...body, _rev: transactionId, _updatedAt: timestamp }
}

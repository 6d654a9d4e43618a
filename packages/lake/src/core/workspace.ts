import { applyMutation, mutatedId, type IdentifiedMutation } from './apply-mutation.ts'
import { checkReferences } from './check-references.ts'
import { checkReleaseLocks } from './check-release-locks.ts'
import { LakeError } from './errors.ts'
import { encodeEffects } from './mendoza/encode.ts'
import type { LakeDocument } from './document.ts'
import type { DocumentMutation } from './mutation.ts'
import type { DocumentChange, MutationResult } from './transaction.ts'

export interface WorkspaceOptions {
  /** Reads a document as it was before the transaction. */
  readonly read: (id: string) => LakeDocument | null
  /**
   * The same where `read` keeps from the author what they may not see: references from those documents count all the
   * same. Default: `read`.
   */
  readonly readHidden?: (id: string) => LakeDocument | null
  /** Ids of the documents that hold a strong reference to this one, as it was before the transaction. */
  readonly findStrongReferrers: (id: string) => Iterable<string>
  readonly transactionId: string
  readonly timestamp: string
  /** Makes the id of a document that is created without one. */
  readonly createId: () => string
  /** Makes the `_key`s that objects in arrays lack. Default: they stay without. */
  readonly createKey?: (() => string) | undefined
  /** Documents come in from elsewhere, as they are: releases too, and versions of releases that are scheduled. */
  readonly isImport?: boolean | undefined
}

/** The documents as they become, while a transaction is planned mutation by mutation. */
export interface Workspace {
  /** Reads a document as the mutations so far have made it. */
  read(id: string): LakeDocument | null
  /**
   * @param index Which mutation or action of the request this belongs to; errors carry it.
   * @throws LakeError
   */
  apply(mutation: DocumentMutation, index: number): MutationResult
  /** Ids that the transaction has touched so far. */
  touchedIds(): Iterable<string>
  /**
   * What the transaction does to each document, in the order in which they were first touched.
   * @throws LakeError when a strong reference would point to nothing, or a version is locked.
   */
  finish(): readonly DocumentChange[]
}

/** One document on the way from how it was to how it will be. */
export interface Undertaking {
  readonly before: LakeDocument | null
  readonly after: LakeDocument | null
  readonly mutations: readonly DocumentMutation[]
  /** The last mutation or action that touched it. */
  readonly index: number
}

/** Opens a workspace on the documents as they are. */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const undertakings = new Map<string, Undertaking>()

  const read = (id: string): LakeDocument | null => {
    const undertaking = undertakings.get(id)
    return undertaking ? undertaking.after : options.read(id)
  }

  return {
    read,
    touchedIds: () => undertakings.keys(),
    apply(mutation, index) {
      const identified = identify(mutation, options.createId)
      const id = mutatedId(identified)
      const {
        operation,
        document,
        mutation: applied,
      } = withIndex(index, () => applyMutation(read(id), identified, options))
      if (applied) {
        const previous = undertakings.get(id)
        const before = previous ? previous.before : options.read(id)
        undertakings.set(id, {
          before,
          after: document,
          mutations: [...(previous?.mutations ?? []), applied],
          index,
        })
      }
      return { id, operation, document }
    },
    finish() {
      checkReferences(undertakings, options)
      if (!options.isImport) checkReleaseLocks(undertakings, options)
      return [...undertakings].flatMap(([documentId, { before, after, mutations }]) =>
        before || after ? [{ documentId, before, after, mutations, effects: encodeEffects(before, after) }] : [],
      )
    },
  }
}

/** An id that ends in a dot asks for a new one under that prefix. */
function identify(mutation: DocumentMutation, createId: () => string): IdentifiedMutation {
  if (!('create' in mutation)) return mutation
  const { _id: id = '' } = mutation.create
  return { create: { ...mutation.create, _id: id === '' || id.endsWith('.') ? id + createId() : id } }
}

/** Adds to an error which mutation or action of the request it is about. */
export function withIndex<Result>(index: number, run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof LakeError) || error.details.index !== undefined) throw error
    throw new LakeError(error.kind, error.message, { ...error.details, index, cause: error })
  }
}

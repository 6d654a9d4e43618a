import { Mutation as MutatorMutation } from '@sanity/mutator'

import { isVersionId, releaseIdOf, toPublishedId } from './document-id.ts'
import { collectReferences } from './find-references.ts'
import { planActions } from './plan-actions.ts'
import { planTransaction, type TransactionPlan } from './plan-transaction.ts'
import type { Action, TimerAction } from './action.ts'
import type { DocumentInput, LakeDocument } from './document.ts'
import type { DocumentMutation } from './mutation.ts'
import type { DocumentChange } from './transaction.ts'

/** A dataset for the tests of this folder: plain memory, predictable ids, a clock that ticks one second a transaction. */
export interface TrialDataset {
  read(id: string): LakeDocument | null
  ids(): readonly string[]
  /** Plans and commits, and expects that the Studio's form would follow. @throws LakeError and changes nothing */
  mutate(...mutations: readonly DocumentMutation[]): TransactionPlan
  act(...actions: readonly (Action | TimerAction)[]): TransactionPlan
}

export const firstTimestamp = '2026-01-01T00:00:00.000Z'

/** @param documents Were all created by transaction `seed` at `firstTimestamp`. */
export function createTrialDataset(
  documents: readonly (DocumentInput & { readonly _id: string })[] = [],
): TrialDataset {
  const current = new Map<string, LakeDocument>()
  const lastExisting = new Map<string, LakeDocument>()
  let transactions = 0
  let ids = 0

  const write = (document: LakeDocument): void => {
    current.set(document._id, document)
    lastExisting.set(document._id, document)
  }
  for (const document of documents) {
    write({ _createdAt: firstTimestamp, ...document, _rev: 'seed', _updatedAt: firstTimestamp })
  }

  const options = () => ({
    read: (id: string) => current.get(id) ?? null,
    findStrongReferrers: (id: string) =>
      [...current.values()]
        .filter((document) => collectReferences(document).some((reference) => reference.id === id && !reference.weak))
        .map(({ _id }) => _id),
    findVersionIds: (publishedId: string) =>
      [...current.keys()].filter((id) => id !== publishedId && toPublishedId(id) === publishedId),
    findReleaseVersionIds: (releaseId: string) =>
      [...current.keys()].filter((id) => isVersionId(id) && releaseIdOf(id) === releaseId),
    findLastExisting: (id: string) => lastExisting.get(id) ?? null,
    transactionId: `tx${transactions + 1}`,
    timestamp: new Date(Date.parse(firstTimestamp) + (transactions + 1) * 1000).toISOString(),
    createId: () => `new${++ids}`,
  })

  const commit = (plan: TransactionPlan): TransactionPlan => {
    transactions++
    for (const change of plan.changes) {
      const { documentId, after } = change
      expect(repeatAsStudio(change, `tx${transactions}`)).toEqual(after)
      if (after) write(after)
      else current.delete(documentId)
    }
    return plan
  }

  return {
    read: (id) => current.get(id) ?? null,
    ids: () => [...current.keys()].sort(),
    mutate: (...mutations) => commit(planTransaction({ ...options(), mutations })),
    act: (...actions) => commit(planActions({ ...options(), actions })),
  }
}

/** The document as the Studio's form has it after it heard of a change: made by the mutations alone. */
export function repeatAsStudio({ before, after, mutations }: DocumentChange, transactionId: string): unknown {
  const [first] = mutations
  if (!before && !(first && Object.keys(first)[0]?.startsWith('create'))) {
    throw new Error('The form drops what does not begin with a creation, when it has no document yet.')
  }
  return new MutatorMutation({
    // As they come over the wire: a copy, because the mutator writes into what it creates.
    mutations: JSON.parse(JSON.stringify(mutations)),
    transactionId,
    resultRev: transactionId,
    ...(before && { previousRev: before._rev }),
    timestamp: after?._updatedAt ?? firstTimestamp,
  }).apply(before && structuredClone(before))
}

import type { LakeDocument } from '../../core/document.ts'
import { isEqualJson } from '../../core/is-equal-json.ts'
import { encodeEffects } from '../../core/mendoza/encode.ts'
import type { DocumentMutation } from '../../core/mutation.ts'
import type { DocumentChange } from '../../core/transaction.ts'

/** A change as its row holds it. */
export interface ChangeColumns {
  readonly mutations: string
  readonly effects: string
  readonly after: string | null
}

const creations = ['create', 'createIfNotExists', 'createOrReplace'] as const
type Creation = (typeof creations)[number]

/**
 * A document that is written as a whole would be written four times: as it is, as the mutation, and in the effects. What
 * follows from the document is left out: the mutation is then its name alone, such as `create`, and the effects are empty.
 */
export function toChangeColumns({ before, after, mutations, effects }: DocumentChange): ChangeColumns {
  const creation = after && findCreation(mutations, after)
  const isCreated = before === null && after !== null && isEqualJson(effects, encodeEffects(null, after))
  return {
    mutations: creation ?? JSON.stringify(mutations),
    effects: isCreated ? '' : JSON.stringify(effects),
    after: after && JSON.stringify(after),
  }
}

export function fromChangeColumns({
  mutations,
  effects,
  after,
}: ChangeColumns): Pick<DocumentChange, 'after' | 'mutations' | 'effects'> {
  const document: LakeDocument | null = after === null ? null : JSON.parse(after)
  const creation = creations.find((name) => name === mutations)
  return {
    after: document,
    mutations: creation && document ? [toCreation(creation, document)] : JSON.parse(mutations),
    effects: effects === '' ? encodeEffects(null, document) : JSON.parse(effects),
  }
}

/** Which single mutation makes this document and nothing else would be needed to know it. */
function findCreation(mutations: readonly DocumentMutation[], after: LakeDocument): Creation | null {
  const [only, ...others] = mutations
  if (!only || others.length > 0) return null
  return creations.find((name) => name in only && isEqualJson(only, toCreation(name, after))) ?? null
}

function toCreation(name: Creation, { _rev, _updatedAt, ...body }: LakeDocument): DocumentMutation {
  switch (name) {
    case 'create':
      return { create: body }
    case 'createIfNotExists':
      return { createIfNotExists: body }
    case 'createOrReplace':
      return { createOrReplace: body }
  }
}

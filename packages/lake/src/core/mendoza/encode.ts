import type { LakeDocument } from '../document.ts'
import type { MendozaPatch } from '../transaction.ts'

/** What turns one version of a document into the other and back. Neither contains `_rev`. */
export function encodeEffects(
  before: LakeDocument | null,
  after: LakeDocument | null,
): { readonly apply: MendozaPatch; readonly revert: MendozaPatch } {
  const left = withoutRevision(before)
  const right = withoutRevision(after)
  return { apply: encodeMendoza(left, right), revert: encodeMendoza(right, left) }
}

export function encodeMendoza(_before: unknown, after: unknown): MendozaPatch {
  return [0, after]
}

function withoutRevision(document: LakeDocument | null): object | null {
  if (!document) return null
  const { _rev, ...content } = document
  return content
}

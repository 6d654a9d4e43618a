import type { LakeDocument } from '../core/document.ts'
import { encodeEffects } from '../core/mendoza/encode.ts'
import type { DocumentChange } from '../core/transaction.ts'

/**
 * A change as somebody sees it who may not read every document. A document that an edit makes unreadable is deleted
 * for them, and one that becomes readable is created; so neither mutations nor effects tell what they may not know.
 * @returns null when nothing of it may be seen
 */
export function toSeenChange(
  change: DocumentChange,
  canRead: (document: LakeDocument) => boolean,
): DocumentChange | null {
  const { documentId } = change
  const before = change.before && canRead(change.before) ? change.before : null
  const after = change.after && canRead(change.after) ? change.after : null
  if (before === change.before && after === change.after) return change
  if (after) {
    const { _rev, _updatedAt, ...content } = after
    return {
      documentId,
      before,
      after,
      mutations: [{ createOrReplace: content }],
      effects: encodeEffects(before, after),
    }
  }
  if (!before) return null
  const mutations = [{ delete: { id: documentId } }]
  return { documentId, before, after, mutations, effects: encodeEffects(before, after) }
}

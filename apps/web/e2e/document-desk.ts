import { randomUUID } from 'node:crypto'
import type { SanityClient } from '@sanity/client'

/** Makes documents for one journey, and removes them after it with everything that became of them. */
export interface DocumentDesk {
  /** Makes a draft. @returns its published id */
  createDraft(type: string, fields: Readonly<Record<string, unknown>>): Promise<string>
  /** Makes a document that readers see. @returns its published id */
  createPublished(type: string, fields: Readonly<Record<string, unknown>>): Promise<string>
  clear(): Promise<void>
}

export function createDocumentDesk(content: SanityClient): DocumentDesk {
  const made = new Set<string>()
  const createDraft: DocumentDesk['createDraft'] = async (type, fields) => {
    const id = `journey-${randomUUID()}`
    made.add(id)
    await content.create({ ...fields, _id: `drafts.${id}`, _type: type })
    return id
  }
  return {
    createDraft,
    async createPublished(type, fields) {
      const id = await createDraft(type, fields)
      await content.action({ actionType: 'sanity.action.document.publish', draftId: `drafts.${id}`, publishedId: id })
      return id
    },
    async clear() {
      const ids = await content.fetch<string[]>('*[_id match "*journey-*"]._id')
      const leftovers = ids.filter((id) => made.has(id.slice(id.lastIndexOf('.') + 1)))
      if (leftovers.length === 0) return
      const transaction = content.transaction()
      for (const id of leftovers) transaction.delete(id)
      await transaction.commit()
    },
  }
}

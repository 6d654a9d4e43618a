import { randomUUID } from 'node:crypto'
import type { SanityClient } from '@sanity/client'

/** Makes documents for one journey, and removes them after it with everything that became of them, and all releases. */
export interface DocumentDesk {
  /** Makes a draft. @returns its published id */
  createDraft(type: string, fields: Readonly<Record<string, unknown>>): Promise<string>
  /** Makes a document that readers see. @returns its published id */
  createPublished(type: string, fields: Readonly<Record<string, unknown>>): Promise<string>
  /** Has something removed that the journey made elsewhere, after the documents that may refer to it. */
  alsoRemove(id: string | undefined): void
  clear(): Promise<void>
}

export function createDocumentDesk(content: SanityClient): DocumentDesk {
  const made = new Set<string>()
  const madeElsewhere = new Set<string>()
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
    alsoRemove(id) {
      if (id !== undefined) madeElsewhere.add(id)
    },
    async clear() {
      await removeReleases(content)
      const ids = await content.fetch<string[]>('*[_id match "*journey-*"]._id')
      const leftovers = ids.filter((id) => made.has(id.slice(id.lastIndexOf('.') + 1)))
      await removeAll(content, leftovers)
      await removeAll(content, [...madeElsewhere])
    },
  }
}

/** One after the other they might hold each other fast by what they refer to. */
async function removeAll(content: SanityClient, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const transaction = content.transaction()
  for (const id of ids) transaction.delete(id)
  await transaction.commit()
}

/** Whatever came of them. */
async function removeReleases(content: SanityClient): Promise<void> {
  const releases = await content.fetch<{ name: string; state: string }[]>('*[_type == "system.release"]{name, state}')
  for (const { name: releaseId, state } of releases) {
    if (state === 'scheduled') await content.action({ actionType: 'sanity.action.release.unschedule', releaseId })
    if (state === 'scheduled' || state === 'active') {
      await content.action({ actionType: 'sanity.action.release.archive', releaseId })
    }
    await content.action({ actionType: 'sanity.action.release.delete', releaseId })
  }
}

import type { SanityDocument, ValidationMarker } from 'sanity'
import type { LinkedDraft } from './linked-draft.ts'

interface Judge {
  /** Brings the drafts as they are now, whole. */
  readonly fetchDrafts: (ids: readonly string[]) => Promise<readonly SanityDocument[]>
  /** Judges a document as its own form would. */
  readonly validate: (document: SanityDocument) => Promise<readonly ValidationMarker[]>
}

/**
 * What the forms of the linked drafts would refuse to publish, as sentences that name the draft. Their forms are not
 * open, so nobody has seen these errors; publishing them with a story must not be a way around them.
 */
export async function findUnfinished(linked: readonly LinkedDraft[], judge: Judge): Promise<string[]> {
  const labels = new Map(linked.map(({ id, label }) => [`drafts.${id}`, label]))
  const drafts = await judge.fetchDrafts([...labels.keys()])
  const judged = await Promise.all(
    drafts.map(async (draft) =>
      (await judge.validate(draft))
        .filter(({ level }) => level === 'error')
        .map(({ message }) => `${labels.get(draft._id) ?? draft._type}: ${message}`),
    ),
  )
  return judged.flat()
}

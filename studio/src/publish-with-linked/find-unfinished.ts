import type { SanityDocument } from 'sanity'
import type { ShownFinding } from '../safety/findings/shown-finding.ts'
import type { LinkedDraft } from './linked-draft.ts'

interface Judge {
  /** Brings the drafts as they are now, whole. */
  readonly fetchDrafts: (ids: readonly string[]) => Promise<readonly SanityDocument[]>
  /** Judges a document as its own form would. */
  readonly judge: (document: SanityDocument) => Promise<readonly ShownFinding[]>
}

/**
 * What the forms of the linked drafts would refuse to publish. Their forms are not open, so nobody has seen it;
 * publishing them with a story must not be a way around them.
 */
export async function findUnfinished(
  linked: readonly LinkedDraft[],
  { fetchDrafts, judge }: Judge,
): Promise<ShownFinding[]> {
  const drafts = await fetchDrafts(linked.map(({ id }) => `drafts.${id}`))
  const judged = await Promise.all(
    drafts.map(async (draft) =>
      (await judge(draft))
        .filter(({ severity }) => severity === 'blocking')
        .map((finding) => ({ ...finding, documentId: draft._id.replace(/^drafts\./, '') })),
    ),
  )
  return judged.flat()
}

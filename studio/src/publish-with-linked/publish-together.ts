import type { SanityClient } from '@sanity/client'

/** A draft in the state in which the editor saw it. */
export interface DraftToPublish {
  readonly id: string
  readonly draftRevision: string
  readonly publishedRevision: string | null
}

/**
 * Publishes several drafts in one transaction: readers see all of them, or nothing has changed.
 *
 * A draft that somebody changed in the meantime stops all of it, so that nobody publishes words they have not seen.
 */
export async function publishTogether(client: SanityClient, drafts: readonly DraftToPublish[]): Promise<void> {
  await client.action(
    drafts.map(({ id, draftRevision, publishedRevision }) => ({
      actionType: 'sanity.action.document.publish',
      draftId: `drafts.${id}`,
      publishedId: id,
      ifDraftRevisionId: draftRevision,
      ...(publishedRevision === null ? {} : { ifPublishedRevisionId: publishedRevision }),
    })),
    { tag: 'publish-with-linked' },
  )
}

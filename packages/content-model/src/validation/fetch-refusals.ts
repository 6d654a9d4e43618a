import type { SanityDocument, ValidationContext } from '@sanity/types'
import type { Finding } from '@vigil/safeguarding/find-publish-problems'
import { publishedIdOf } from '@vigil/safeguarding/story'
import { readRefusal } from './read-refusal.ts'

/**
 * Asks the content lake what it would say if the draft, exactly as it stands in the form, were published now, and
 * publishes nothing. It knows what the form may not read: consent, sign-offs, denied names.
 *
 * @returns nothing where the lake has no guards, such as a hosted one; where the editor may not publish; and where it
 *   cannot be asked. Who publishes is told then.
 */
export async function fetchRefusals(
  document: SanityDocument,
  { getClient, environment }: ValidationContext,
): Promise<Finding[]> {
  const publishedId = publishedIdOf(document)
  const draftId = `drafts.${publishedId}`
  // The command line validates thousands of documents that nobody is about to publish.
  if (environment !== 'studio' || document._id !== draftId) return []
  const client = getClient({ apiVersion: '2025-02-19' })
  try {
    await client.action(
      [
        // A new document is judged with its first letter, before it is saved, and not again when it is.
        { actionType: 'sanity.action.document.create', publishedId, attributes: document, ifExists: 'ignore' },
        // What is typed may not be saved yet. The draft is replaced by what it will be; nothing of this is kept.
        { actionType: 'sanity.action.document.replaceDraft', publishedId, attributes: document },
        { actionType: 'sanity.action.document.publish', draftId, publishedId },
      ],
      { dryRun: true, tag: 'publish-safety' },
    )
    return []
  } catch (error) {
    return (readRefusal(error) ?? []).map(({ documentId, rule, path, message }) => ({
      severity: 'blocking',
      rule: rule ?? 'refused',
      // What is refused about others is shown at the document as a whole.
      path: documentId === publishedId ? path : '',
      message,
    }))
  }
}

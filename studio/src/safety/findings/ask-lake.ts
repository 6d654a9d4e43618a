import type { SanityClient } from '@sanity/client'
import { readRefusal } from '@vigil/content-model/validation/read-refusal'
import { findingsOfRefusal, type ShownFinding } from './shown-finding.ts'

/**
 * Asks the lake what it would say if these drafts were published now, and publishes nothing. It knows what the form
 * does not: consent records, sign-offs, denied names.
 *
 * @param publishedId the document that is open
 * @param publishedIds every document that would be published with it. Default: it alone.
 * @returns null when the lake gave no answer to that, such as while it cannot be reached
 */
export async function askLake(
  client: SanityClient,
  publishedId: string,
  publishedIds: readonly string[] = [publishedId],
): Promise<readonly ShownFinding[] | null> {
  const actions = publishedIds.map((id) => ({
    actionType: 'sanity.action.document.publish' as const,
    draftId: `drafts.${id}`,
    publishedId: id,
  }))
  try {
    await client.action(actions, { dryRun: true, tag: 'publish.check' })
    return []
  } catch (error) {
    const refused = readRefusal(error)
    return refused === null ? null : findingsOfRefusal(refused, publishedId)
  }
}

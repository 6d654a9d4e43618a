import type { SanityClient } from '@sanity/client'

interface ScheduleOptions {
  readonly publishedId: string
  readonly publishAt: string
  /** The draft as the editor saw it: what somebody changed since is not scheduled unseen. */
  readonly draftRevision: string
}

/**
 * Makes what the Studio calls a scheduled draft: a release for this draft alone, which publishes itself at that time.
 * When a later step fails, the release is taken away again.
 */
export async function scheduleDraft(
  client: SanityClient,
  { publishedId, publishAt, draftRevision }: ScheduleOptions,
): Promise<void> {
  const { releaseId } = await client.releases.create({
    metadata: { title: 'Scheduled draft', releaseType: 'scheduled', cardinality: 'one', intendedPublishAt: publishAt },
  })
  try {
    await client.createVersion({
      baseId: `drafts.${publishedId}`,
      ifBaseRevisionId: draftRevision,
      publishedId,
      releaseId,
    })
    await client.releases.schedule({ releaseId, publishAt })
  } catch (error) {
    await removeRelease(client, releaseId)
    throw error
  }
}

/** Takes a schedule away. The draft stays as it is. */
export async function cancelSchedule(
  client: SanityClient,
  { releaseId, state }: { readonly releaseId: string; readonly state: string },
): Promise<void> {
  if (state === 'scheduled') await client.releases.unschedule({ releaseId })
  await removeRelease(client, releaseId)
}

async function removeRelease(client: SanityClient, releaseId: string): Promise<void> {
  await client.releases.archive({ releaseId })
  await client.releases.delete({ releaseId })
}

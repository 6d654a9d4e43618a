import type { SanityClient } from '@sanity/client'
import { readRefusal } from '@vigil/content-model/validation/read-refusal'
import { findingsOfRefusal, type ShownFinding } from '../findings/shown-finding.ts'
import { isAboutEmbargo } from './embargo-of.ts'

interface ScheduleOptions {
  readonly publishedId: string
  readonly publishAt: string
  /** The draft as the editor saw it: what somebody changed since is not scheduled unseen. */
  readonly draftRevision: string
}

/**
 * Makes what the Studio calls a scheduled draft: a release for this draft alone, which publishes itself at that time.
 * When a later step fails, the release is taken away again.
 *
 * @returns what the lake would refuse about the release; nothing is scheduled then. Whoever schedules a draft counts as
 *   one of its authors, so that their own sign-off does not count any more: better known now than when the time has come.
 */
export async function scheduleDraft(
  client: SanityClient,
  { publishedId, publishAt, draftRevision }: ScheduleOptions,
): Promise<readonly ShownFinding[]> {
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
    const refused = await findRefusals(client, releaseId, publishedId)
    if (refused.length > 0) {
      await removeRelease(client, releaseId)
      return refused
    }
    await client.releases.schedule({ releaseId, publishAt })
    return []
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

/** All but the embargo, which is what the release waits for. */
async function findRefusals(
  client: SanityClient,
  releaseId: string,
  publishedId: string,
): Promise<readonly ShownFinding[]> {
  try {
    await client.action({ actionType: 'sanity.action.release.publish', releaseId }, { dryRun: true })
    return []
  } catch (error) {
    // Other failures say nothing about the draft; scheduling meets them again if they last.
    return findingsOfRefusal(readRefusal(error) ?? [], publishedId).filter((finding) => !isAboutEmbargo(finding))
  }
}

async function removeRelease(client: SanityClient, releaseId: string): Promise<void> {
  await client.releases.archive({ releaseId })
  await client.releases.delete({ releaseId })
}

import type { ChangeLog } from '@vigil/page-store/change-log'
import type { ContentAnswer } from './ask-safely.ts'

/**
 * An answer from a cache that is not older than the last change of what it depends on.
 *
 * Next forgets answers that it has, but whoever asks while the same question is on its way to the content server gets
 * that answer, also when it was asked before the change and Next was told to forget since (16.4).
 *
 * @param askCached gives what is cached under this moment, or asks
 */
export async function askAfterChanges(
  askCached: (moment: number) => Promise<ContentAnswer>,
  changes: ChangeLog,
): Promise<ContentAnswer> {
  const answer = await askCached(0)
  return changes.hasChangedSince(answer.askedAt, answer.syncTags) ? askCached(changes.now()) : answer
}

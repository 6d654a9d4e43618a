import { releaseIdOf, toReleaseDocumentId } from './document-id.ts'
import { LakeError } from './errors.ts'
import type { LakeDocument } from './document.ts'
import type { Undertaking, WorkspaceOptions } from './workspace.ts'

/**
 * Holds what a schedule promises: the versions of a scheduled release stay as they were agreed on until it is
 * published or unscheduled, whichever way somebody tries to change them.
 * @throws LakeError `invalidRequest`
 */
export function checkReleaseLocks(
  undertakings: ReadonlyMap<string, Undertaking>,
  { read, readHidden = read }: Pick<WorkspaceOptions, 'read' | 'readHidden'>,
): void {
  const isScheduled = (document: LakeDocument | null | undefined) => document?.state === 'scheduled'
  for (const [id, { index }] of undertakings) {
    const releaseId = releaseIdOf(id)
    if (releaseId === null) continue
    const releaseDocumentId = toReleaseDocumentId(releaseId)
    // Also for those who may not see the release.
    if (!isScheduled(readHidden(releaseDocumentId))) continue
    const release = undertakings.get(releaseDocumentId)
    // The transaction itself ends the schedule: it publishes or unschedules the release.
    if (release && !isScheduled(release.after)) continue
    throw new LakeError(
      'invalidRequest',
      `Document "${id}" is locked, because release "${releaseId}" is scheduled. Unschedule the release to change its documents.`,
      { documentId: id, index },
    )
  }
}

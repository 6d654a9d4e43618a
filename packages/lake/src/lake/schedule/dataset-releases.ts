import type { TimerAction } from '../../core/action.ts'
import { releaseType } from '../../core/actions/release-state.ts'
import { isReleaseDocumentId, releaseNameOf, toReleaseDocumentId } from '../../core/document-id.ts'
import type { LakeDocument } from '../../core/document.ts'
import { LakeError, type LakeErrorKind } from '../../core/errors.ts'
import type { DocumentChange } from '../../core/transaction.ts'
import type { CommitResult } from '../lake.ts'

/** A release that waits for its time. */
export interface ScheduledRelease {
  readonly releaseId: string
  /** ISO 8601. */
  readonly publishAt: string
}

/** `changed`: it is not scheduled for that time any more, so there was nothing to do. */
export type RunOutcome =
  | { readonly state: 'published' }
  | { readonly state: 'changed' }
  | { readonly state: 'refused'; readonly kind: LakeErrorKind }

/** What the timer asks of one dataset. */
export interface DatasetReleases {
  scheduled(): readonly ScheduledRelease[]
  /** How many releases had to stay unpublished when their time came, and nobody has done anything about it since. */
  countRefused(): number
  /**
   * Publishes a release whose time has come. When that cannot be, whether a guard says so or a reference would point
   * to nothing, the release goes back to its editors with the reason.
   * @throws LakeError `unavailable` and everything else that may pass by itself; the release is still scheduled then
   */
  run(release: ScheduledRelease): Promise<RunOutcome>
  /** Hears of what was committed. */
  apply(changes: readonly Pick<DocumentChange, 'documentId' | 'after'>[]): void
}

/** Where the state of all schedules is: in the release documents, and nowhere else. */
export function createDatasetReleases({
  documents,
  read,
  act,
}: {
  /** All of the dataset. */
  readonly documents: Iterable<LakeDocument>
  readonly read: (id: string) => LakeDocument | null
  readonly act: (action: TimerAction) => CommitResult | Promise<CommitResult>
}): DatasetReleases {
  const releases = new Map<string, LakeDocument>()
  for (const document of documents) if (isRelease(document)) releases.set(document._id, document)

  const isStillScheduled = ({ releaseId, publishAt }: ScheduledRelease): boolean => {
    const release = read(toReleaseDocumentId(releaseId))
    return release !== null && toScheduled(release)?.publishAt === publishAt
  }

  return {
    scheduled: () => [...releases.values()].flatMap((release) => toScheduled(release) ?? []),

    countRefused: () =>
      [...releases.values()].filter(({ state, error }) => state === 'active' && error !== undefined).length,

    async run(release) {
      const { releaseId } = release
      if (!isStillScheduled(release)) return { state: 'changed' }
      try {
        await act({ actionType: 'lake.action.release.run', releaseId })
        return { state: 'published' }
      } catch (error) {
        if (!(error instanceof LakeError) || mayPass(error)) throw error
        if (!isStillScheduled(release)) return { state: 'changed' }
        await act({ actionType: 'lake.action.release.refuse', releaseId, message: toReason(error) })
        return { state: 'refused', kind: error.kind }
      }
    },

    apply(changes) {
      for (const { documentId, after } of changes) {
        if (after && isRelease(after)) releases.set(documentId, after)
        else releases.delete(documentId)
      }
    },
  }
}

function isRelease({ _id, _type }: LakeDocument): boolean {
  return _type === releaseType && isReleaseDocumentId(_id)
}

function toScheduled({ _id, state, publishAt }: LakeDocument): ScheduledRelease | null {
  if (state !== 'scheduled') return null
  return { releaseId: releaseNameOf(_id), publishAt: typeof publishAt === 'string' ? publishAt : '' }
}

function mayPass({ kind }: LakeError): boolean {
  return kind === 'unavailable' || kind === 'tooManyRequests'
}

/** For the people who see the release, who see its documents as well. */
function toReason({ message, details }: LakeError): string {
  if (details.findings === undefined) return message
  const findings = details.findings.map((finding) => `${finding.documentId}: ${finding.message}`)
  return ['This must not be published yet.', ...findings].join('\n')
}

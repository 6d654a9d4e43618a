/** What is read of a release; the Studio's own type has more. */
export interface ReleaseLike {
  readonly _id: string
  readonly state: string
  readonly publishAt?: string | undefined
  readonly error?: { readonly message?: string } | undefined
  readonly metadata: { readonly cardinality?: string | undefined; readonly intendedPublishAt?: string | undefined }
}

/**
 * Where the schedule of a document stands. `scheduled`: it becomes public at that time. `refused`: its time came and
 * it was not published, for the reason that the lake gave. `paused`: somebody took the time away to edit it.
 */
export interface Schedule {
  readonly state: 'scheduled' | 'refused' | 'paused'
  /** The name of the release, which is also the bundle of the version. */
  readonly releaseId: string
  readonly publishAt: string
  readonly reason: string | null
}

/** Of all releases: the one that was made for this document alone, or null. */
export function findSchedule(releases: readonly ReleaseLike[], versionIds: readonly string[]): Schedule | null {
  const bundles = versionIds.flatMap((id) => /^versions\.([^.]+)\./.exec(id)?.[1] ?? [])
  const release = releases.find(
    ({ _id, state, metadata }) =>
      metadata.cardinality === 'one' &&
      state !== 'published' &&
      state !== 'archived' &&
      bundles.includes(toReleaseId(_id)),
  )
  if (release === undefined) return null
  const { state, publishAt, metadata, error } = release
  return {
    state: state === 'scheduled' || state === 'scheduling' ? 'scheduled' : error === undefined ? 'paused' : 'refused',
    releaseId: toReleaseId(release._id),
    publishAt: publishAt ?? metadata.intendedPublishAt ?? '',
    reason: error?.message ?? null,
  }
}

function toReleaseId(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1)
}

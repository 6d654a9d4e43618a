import type { DatasetReleases, RunOutcome, ScheduledRelease } from './dataset-releases.ts'

export interface DatasetRelease extends ScheduledRelease {
  readonly dataset: string
}

/** The releases of all datasets that wait for their time. */
export interface ReleaseSchedule {
  /** Earliest first. */
  scheduled(): readonly DatasetRelease[]
  countRefused(): number
  /** @throws LakeError as `DatasetReleases` */
  run(release: DatasetRelease): Promise<RunOutcome>
  /** Calls back after each commit that touched a release. */
  onChange(callback: () => void): () => void
}

/** What is behind a schedule, for whoever tells it of commits. */
export type OpenReleaseSchedule = ReleaseSchedule & { changed(): void }

/**
 * @param options.names of the datasets there are now
 * @param options.releasesOf opens a dataset, when nobody has yet
 */
export function createReleaseSchedule({
  names,
  releasesOf,
}: {
  readonly names: () => readonly string[]
  readonly releasesOf: (dataset: string) => DatasetReleases
}): OpenReleaseSchedule {
  const callbacks = new Set<() => void>()
  return {
    scheduled: () =>
      names()
        .flatMap((dataset) =>
          releasesOf(dataset)
            .scheduled()
            .map((release) => ({ ...release, dataset })),
        )
        .sort(byTime),

    countRefused: () => names().reduce((sum, dataset) => sum + releasesOf(dataset).countRefused(), 0),
    run: ({ dataset, ...release }) => releasesOf(dataset).run(release),

    onChange(callback) {
      callbacks.add(callback)
      return () => void callbacks.delete(callback)
    },
    changed() {
      for (const callback of [...callbacks]) callback()
    },
  }
}

function byTime(a: DatasetRelease, b: DatasetRelease): number {
  const keys = ({ publishAt, dataset, releaseId }: DatasetRelease) => `${publishAt} ${dataset} ${releaseId}`
  return keys(a) < keys(b) ? -1 : 1
}

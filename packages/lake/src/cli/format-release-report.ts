import type { ReleaseReport } from '../lake/schedule/release-timer.ts'

/** One line of the log for people: what became of a scheduled release, and whether somebody has to act. */
export function formatReleaseReport({ state, dataset, releaseId, secondsLate, kind }: ReleaseReport): string {
  const release = `Release ${releaseId} of ${dataset}`
  const delay = secondsLate > 60 ? `, ${secondsLate} s after its time` : ''
  switch (state) {
    case 'published':
      return `${release} was published${delay}.`
    case 'refused':
      return `ALARM: ${release} could not be published (${kind}). It is active again and says why; edit it and schedule it anew.`
    case 'failed':
      return `${release} could not be published now (${kind}); the lake tries again.`
    case 'late':
      return `ALARM: ${release} is still not published, ${secondsLate} s after its time (see the errors above).`
  }
}

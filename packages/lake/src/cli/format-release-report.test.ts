import type { ReleaseReport } from '../lake/schedule/release-timer.ts'
import { formatReleaseReport } from './format-release-report.ts'

const release = { dataset: 'production', releaseId: 'r1', publishAt: '2026-01-01T00:00:00.000Z', secondsLate: 0 }

it.each<[Partial<ReleaseReport> & Pick<ReleaseReport, 'state'>, string]>([
  [{ state: 'published' }, 'Release r1 of production was published.'],
  [{ state: 'published', secondsLate: 300 }, 'Release r1 of production was published, 300 s after its time.'],
  [
    { state: 'refused', kind: 'refusedByGuard' },
    'ALARM: Release r1 of production could not be published (refusedByGuard)',
  ],
  [{ state: 'failed', kind: 'unavailable' }, 'Release r1 of production could not be published now (unavailable)'],
  [{ state: 'late', secondsLate: 90 }, 'ALARM: Release r1 of production is still not published, 90 s after its time'],
])('tells %o', (report, line) => {
  expect(formatReleaseReport({ ...release, ...report })).toContain(line)
})

import { z } from 'zod'

export interface Count {
  readonly passed: number
  readonly failed: number
}

const jestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
})
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

/** Counts jest's `--json` report. A run that failed without naming a test still counts as one failure. */
export function countOfJest(report: unknown, isPassed: boolean): Count {
  const parsed = jestReport.safeParse(report)
  if (!parsed.success) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = parsed.data
  return atLeastOneFailure({ passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites }, isPassed)
}

/** Counts Playwright's JSON report; a flaky test is a failed one. */
export function countOfPlaywright(report: unknown, isPassed: boolean): Count {
  const parsed = playwrightReport.safeParse(report)
  if (!parsed.success) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = parsed.data.stats
  return atLeastOneFailure({ passed: expected, failed: unexpected + flaky }, isPassed)
}

export function total(counts: readonly Count[]): Count {
  return counts.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  })
}

function atLeastOneFailure(count: Count, isPassed: boolean): Count {
  return isPassed || count.failed > 0 ? count : { ...count, failed: 1 }
}

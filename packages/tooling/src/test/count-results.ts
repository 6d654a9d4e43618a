import { z } from 'zod'

export interface Count {
  readonly passed: number
  readonly failed: number
  /** Of those that passed, how many did so only at the second try. Default: none. */
  readonly flaky?: number
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

/** Counts Playwright's JSON report. A journey that passed only at its second try has passed, and is named as such. */
export function countOfPlaywright(report: unknown, isPassed: boolean): Count {
  const parsed = playwrightReport.safeParse(report)
  if (!parsed.success) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = parsed.data.stats
  const count = atLeastOneFailure({ passed: expected + flaky, failed: unexpected }, isPassed)
  return flaky === 0 ? count : { ...count, flaky }
}

export function total(counts: readonly Count[]): Required<Count> {
  const sumOf = (of: (count: Count) => number) => counts.reduce((sum, count) => sum + of(count), 0)
  return {
    passed: sumOf(({ passed }) => passed),
    failed: sumOf(({ failed }) => failed),
    flaky: sumOf(({ flaky = 0 }) => flaky),
  }
}

function atLeastOneFailure(count: Count, isPassed: boolean): Count {
  return isPassed || count.failed > 0 ? count : { ...count, failed: 1 }
}

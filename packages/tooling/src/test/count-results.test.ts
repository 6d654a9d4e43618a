import { countOfJest, countOfPlaywright, total } from './count-results.ts'

const jestRun = { numPassedTests: 5, numFailedTests: 1, numRuntimeErrorTestSuites: 2 }
const journeys = { stats: { expected: 4, unexpected: 0, flaky: 1 } }

it('counts a suite that could not run as a failure', () => {
  expect(countOfJest(jestRun, false)).toEqual({ passed: 5, failed: 3 })
})

it('counts a journey that passed at its second try as passed, and says so', () => {
  expect(countOfPlaywright(journeys, true)).toEqual({ passed: 5, failed: 0, flaky: 1 })
})

it.each([
  ['jest', countOfJest],
  ['Playwright', countOfPlaywright],
])('counts a missing report of %s as a failure, even when the runner said all is well', (_name, count) => {
  expect(count(undefined, true)).toEqual({ passed: 0, failed: 1 })
})

it('counts a run that failed without a failed test as one failure', () => {
  expect(countOfJest({ ...jestRun, numFailedTests: 0, numRuntimeErrorTestSuites: 0 }, false)).toEqual({
    passed: 5,
    failed: 1,
  })
})

it('adds everything up', () => {
  expect(
    total([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 0, flaky: 1 },
    ]),
  ).toEqual({ passed: 4, failed: 2, flaky: 1 })
})

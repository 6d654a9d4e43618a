import { chromiumArguments } from '@vigil/tooling/browser/chromium-arguments'
import { requireChromium } from '@vigil/tooling/browser/find-chromium'
import { defineConfig } from '@playwright/test'

/**
 * The browser journeys. Each worker starts a system of its own and takes one file after the other: within a system
 * journeys change what others would see, across systems they never meet.
 */
export default defineConfig({
  testDir: import.meta.dirname,
  globalSetup: `${import.meta.dirname}/build-first.ts`,
  outputDir: `${import.meta.dirname}/../test-results`,
  workers: 2,
  fullyParallel: false,
  // A browser on a busy machine: a second try, which the report names.
  retries: 1,
  // Patience costs nothing where all is well, and a machine that does much else is slow, not wrong.
  timeout: 600_000,
  expect: { timeout: 60_000, toPass: { timeout: 120_000 } },
  forbidOnly: process.env.CI !== undefined,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME === undefined ? 'list' : [['list'], ['json']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: requireChromium((message) => process.stderr.write(`${message}\n`)),
      args: [...chromiumArguments],
    },
    actionTimeout: 120_000,
    screenshot: 'only-on-failure',
    trace: 'off',
  },
})

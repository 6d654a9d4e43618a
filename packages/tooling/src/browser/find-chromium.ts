import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from '@playwright/test'
import { UserError } from '../user-error.ts'

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of an installed Chromium, or null. `CHROMIUM_PATH` wins, then Playwright's own, then the system's. */
export function findChromium(environment: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const candidates = [environment.CHROMIUM_PATH, chromium.executablePath(), ...pathOf(systemNames), ...applications]
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null
}

/**
 * Finds Chromium, else installs it: Playwright's own, else the system's package when root.
 *
 * @param report told what is being tried, as it can take minutes
 * @throws UserError one sentence that says what to install
 */
export function requireChromium(report: (message: string) => void): string {
  const installed = findChromium()
  if (installed !== null) return installed

  report('No Chromium found; installing the one of Playwright.')
  const playwright = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js')
  if (runs(process.execPath, [playwright, 'install', 'chromium'])) {
    const own = findChromium()
    if (own !== null) return own
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    report('That did not work; installing the package "chromium" of the system.')
    if (runs('apt-get', ['update', '-qq']) && runs('apt-get', ['install', '-y', '-qq', 'chromium'])) {
      const systems = findChromium()
      if (systems !== null) return systems
    }
  }
  throw new UserError(
    'The browser tests need Chromium: install the package "chromium" of your system, or set CHROMIUM_PATH to its program.',
  )
}

function pathOf(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    try {
      return [
        execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], {
          encoding: 'utf8',
          stdio: 'pipe',
        }).trim(),
      ]
    } catch {
      return []
    }
  })
}

function runs(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 10 * 60_000 }).status === 0
}

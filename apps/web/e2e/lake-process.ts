import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { System } from './system.ts'

/** Kills the process that holds the data folder, as a power cut does. It is started again by itself. */
export function killLake({ dataFolder }: System): void {
  process.kill(Number(readFileSync(join(dataFolder, 'lake', 'lake.pid'), 'utf8')), 'SIGKILL')
}

export async function isLakeUp({ lakeUrl }: System): Promise<boolean> {
  return fetch(`${lakeUrl}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** Kills the lake and waits until another one answers. */
export async function restartLake(system: System): Promise<void> {
  killLake(system)
  expect(await isLakeUp(system)).toBe(false)
  await expect.poll(() => isLakeUp(system), { timeout: 60_000 }).toBe(true)
}

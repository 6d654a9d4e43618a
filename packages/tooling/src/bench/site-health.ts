import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'

const healthResult = z.object({
  pages: z.object({ stored: z.number() }),
  queue: z.object({ waiting: z.number(), running: z.number() }),
})

/** Waits until a site has rendered all that it has to, and stays so for a moment. */
export async function untilQuiet(siteUrl: string): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    const { queue } = await readHealth(siteUrl)
    quiet = queue.waiting + queue.running === 0 ? quiet + 1 : 0
    await pause(100)
  }
}

export async function countStored(siteUrl: string): Promise<number> {
  return (await readHealth(siteUrl)).pages.stored
}

async function readHealth(siteUrl: string): Promise<z.infer<typeof healthResult>> {
  return healthResult.parse(await (await fetch(`${siteUrl}/healthz`)).json())
}

import { z } from 'zod'
import type { CdnSettings } from './cdn-settings.ts'
import { PurgeError, type PurgePort } from './purge-port.ts'
import { sendPurge, toChunks } from './send-purge.ts'

/** "Max operations per request": https://developers.cloudflare.com/cache/how-to/purge-cache */
const mostTags = 100

const answerShape = z.object({ success: z.literal(true) })

/** https://developers.cloudflare.com/api/resources/cache/methods/purge, "by tag": on every plan. */
export function createCloudflarePurge({ token, zone, api }: Extract<CdnSettings, { kind: 'cloudflare' }>): PurgePort {
  const url = new URL(`${api.href.replace(/\/$/, '')}/zones/${zone}/purge_cache`)
  return {
    async purge(keys) {
      for (const tags of toChunks(keys, mostTags)) {
        const answer = await sendPurge({
          cdn: 'Cloudflare',
          url,
          method: 'POST',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          body: JSON.stringify({ tags }),
        })
        if (!isSuccess(answer)) throw new PurgeError('Cloudflare answered that the purge did not succeed')
      }
    },
  }
}

function isSuccess(answer: string): boolean {
  try {
    return answerShape.safeParse(JSON.parse(answer)).success
  } catch {
    // Not JSON: not Cloudflare's word.
    return false
  }
}

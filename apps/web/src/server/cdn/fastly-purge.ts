import type { CdnSettings } from './cdn-settings.ts'
import type { PurgePort } from './purge-port.ts'
import { sendPurge, toChunks } from './send-purge.ts'

const mostKeys = 256

/**
 * https://www.fastly.com/documentation/reference/api/purging, "Purge multiple surrogate key tags". Not a soft purge: that
 * one goes on showing what was taken down while the new page is fetched.
 */
export function createFastlyPurge({ token, service, api }: Extract<CdnSettings, { kind: 'fastly' }>): PurgePort {
  const url = new URL(`${api.href.replace(/\/$/, '')}/service/${service}/purge`)
  return {
    async purge(keys) {
      for (const chunk of toChunks(keys, mostKeys)) {
        await sendPurge({
          cdn: 'Fastly',
          url,
          method: 'POST',
          headers: { Accept: 'application/json', 'Fastly-Key': token, 'Surrogate-Key': chunk.join(' ') },
        })
      }
    },
  }
}

import type { CdnSettings } from './cdn-settings.ts'
import type { PurgePort } from './purge-port.ts'
import { sendPurge, toChunks } from './send-purge.ts'

/** A header is at most 8 KB to Varnish. */
const mostKeys = 200

/** As `vigil.vcl` beside this file understands it. */
export function createVarnishPurge({ token, servers }: Extract<CdnSettings, { kind: 'varnish' }>): PurgePort {
  async function purgeFrom(url: URL, keys: readonly string[]): Promise<void> {
    for (const chunk of toChunks(keys, mostKeys)) {
      await sendPurge({
        cdn: `Varnish at ${url.host}`,
        url,
        method: 'PURGE',
        headers: { 'Vigil-Purge-Token': token, 'Surrogate-Key': chunk.join(' ') },
      })
    }
  }
  return {
    async purge(keys) {
      // All are tried, also when one is away: what the others hold has to go now.
      const results = await Promise.allSettled(servers.map((url) => purgeFrom(url, keys)))
      const failed = results.find((result) => result.status === 'rejected')
      if (failed !== undefined) throw failed.reason
    },
  }
}

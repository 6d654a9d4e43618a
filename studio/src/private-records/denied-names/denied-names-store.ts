import type { SanityClient } from '@sanity/client'
import { z } from 'zod'

const added = z.object({ added: z.number(), alreadyThere: z.number() })
const removed = z.object({ removed: z.number(), notThere: z.number() })

/**
 * Hands names to the lake, which keeps their keyed hashes and forgets the names.
 *
 * NB: in the body, never in an address: addresses are logged.
 */
export async function addDeniedNames(
  client: SanityClient,
  dataset: string,
  { names, reason }: { readonly names: readonly string[]; readonly reason: string },
): Promise<z.infer<typeof added>> {
  const body = { names, ...(reason === '' ? {} : { reason }) }
  return added.parse(await send(client, `/safeguarding/denied-names/${dataset}`, body))
}

/** Takes names away again, by the names themselves: nobody can read them from the list. */
export async function removeDeniedNames(
  client: SanityClient,
  dataset: string,
  names: readonly string[],
): Promise<z.infer<typeof removed>> {
  return removed.parse(await send(client, `/safeguarding/denied-names/${dataset}/remove`, { names }))
}

function send(client: SanityClient, url: string, body: object): Promise<unknown> {
  return client.request<unknown>({ url, method: 'POST', body, tag: 'denied-names' })
}

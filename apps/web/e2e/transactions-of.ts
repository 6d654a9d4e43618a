import type { SanityClient } from '@sanity/client'

/** The ids of the transactions that have changed a document, as its history names them. */
export async function transactionsOf(content: SanityClient, id: string): Promise<Set<string>> {
  const log: unknown = await content.request({
    url: `/data/history/production/transactions/${id}?excludeContent=true&limit=10000`,
    json: false,
  })
  return new Set(
    String(log)
      .trim()
      .split('\n')
      .map((line): string => JSON.parse(line).id),
  )
}

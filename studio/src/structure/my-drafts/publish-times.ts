import type { SanityClient } from '@sanity/client'
import { textOf } from '@vigil/content-model/field-of'

/** When each of these documents was last published, by its id. One that never was is not in it. */
export async function fetchPublishTimes(
  client: SanityClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const query = '*[_id in $ids]{ _id, _updatedAt }'
  const rows = await client.fetch<unknown[]>(query, { ids }, { perspective: 'raw', tag: 'desk.publish-times' })
  return new Map(rows.map((row) => [textOf(row, '_id'), textOf(row, '_updatedAt')]))
}

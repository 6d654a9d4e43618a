import type { SanityClient } from '@sanity/client'
import { type SignOffs, toSignOffsId } from '@vigil/safeguarding/private/sign-offs'

type Entry = SignOffs['entries'][number]

/** Puts somebody's word to those that are there. */
export async function addSignOff(client: SanityClient, story: string, entry: Entry): Promise<void> {
  const _id = toSignOffsId(story)
  await client
    .transaction()
    .createIfNotExists({ _id, _type: 'signOffs', story, entries: [] })
    .patch(_id, (patch) => patch.append('entries', [entry]))
    .commit({ tag: 'second-review', visibility: 'sync' })
}

/** Takes somebody's own word back. */
export async function withdrawSignOff(client: SanityClient, story: string, key: string): Promise<void> {
  await client
    .patch(toSignOffsId(story))
    .unset([`entries[_key==${JSON.stringify(key)}]`])
    .commit({ tag: 'second-review', visibility: 'sync' })
}

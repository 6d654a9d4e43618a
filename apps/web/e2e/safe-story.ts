import { randomUUID } from 'node:crypto'
import type { SanityClient } from '@sanity/client'
import { aStory, type Changes } from '@vigil/fixtures/documents'
import type { Story } from '@vigil/fixtures/document-types'
import { references } from '@vigil/fixtures/references'

/** A story that harms nobody, at an address of its own, in a country that readers know. */
export async function aSafeStory(
  content: SanityClient,
  changes: Changes<Story> = {},
): Promise<Omit<Story, '_id' | '_type'>> {
  const key = randomUUID().slice(0, 8)
  const country = await content.fetch<string>(
    '*[_type == "country" && !(_id in path("drafts.**"))] | order(_id)[0]._id',
  )
  const { _id, _type, ...story } = aStory({
    ...{ title: `The lighthouse ${key}`, slug: { _type: 'slug', current: `the-lighthouse-${key}` } },
    countries: references([country]),
    ...changes,
  })
  return story
}

import { defineQuery } from 'groq'
import { z } from 'zod'
import { listOf } from './result-schema.ts'

/** Every redirect from an old address to a page of the site. */
export const redirectsQuery = defineQuery(`*[_type == "redirect" && defined(from) && defined(to)] | order(_id asc){
  _id,
  from,
  to,
  isPermanent
}`)

/** A path on this site: one slash in front, so that nobody is led to another host. */
const path = z.string().regex(/^\/(?![/\\])/, 'Expected a path such as /stories/the-lamp')

export const redirectsResult = listOf(
  z.object({
    _id: z.string(),
    from: path,
    to: path,
    isPermanent: z
      .boolean()
      .nullish()
      .transform((isPermanent) => isPermanent ?? true),
  }),
)

export type Redirects = z.infer<typeof redirectsResult>

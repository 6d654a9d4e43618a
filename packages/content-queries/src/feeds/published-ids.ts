import { defineQuery } from 'groq'
import { z } from 'zod'
import { listOf } from '../result-schema.ts'

/** Which of these documents are published. Parameter: `$ids`. */
export const publishedIdsQuery = defineQuery(`*[_id in $ids && select(_type == "story" => defined(slug.current), true)]{
  _id
}`)

export const publishedIdsResult = listOf(z.object({ _id: z.string() }))

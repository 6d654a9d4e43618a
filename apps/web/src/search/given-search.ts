import { z } from 'zod'

/** What the server found, for the page that shows it. */
export const givenSearch = z.object({
  query: z.string(),
  words: z.array(z.string()),
  /** Of this page only, best first; null while the search is getting ready. */
  ids: z.array(z.string()).nullable(),
  total: z.number(),
  page: z.number(),
  pageCount: z.number(),
})

export type GivenSearch = z.infer<typeof givenSearch>

import { defineQuery } from 'groq'
import { storyPageFragment } from './story-page.ts'

/**
 * One stored story by its own id, `drafts.…` included, as its page will show it. Parameters: `$id`, `$today`, `$language`.
 *
 * To be asked in the `raw` perspective, where references lead to published documents: everything around the story is as
 * readers have it. A story without an address gets a stand-in; it is shown without one.
 */
export const storyDraftQuery = defineQuery(`*[_type == "story" && _id == $id][0]{
  ${storyPageFragment},
  "slug": coalesce(slug.current, "preview")
}`)

import type { SanityClient } from '@sanity/client'
import { weakReferences } from '@vigil/fixtures/references'
import type { StartedSystem } from '../system/started-system.ts'
import type { EditedStory, StoryPart } from './edited-story.ts'
import { untilQuiet } from './site-health.ts'
import { publishPicturedStory, unpublish } from './takedown.ts'

/** A new story of a started system, with a country and a prayer point of the demo content and a picture of its own. */
export async function openVigilStory(
  { siteUrl }: Pick<StartedSystem, 'siteUrl'>,
  content: SanityClient,
): Promise<EditedStory> {
  const prayerPoint = await content.fetch<string>(
    '*[_type == "prayerPoint" && _id in path("*") && defined(text) && !defined(answeredOn)] | order(_id)[0]._id',
  )
  const story = await publishPicturedStory(content, { prayerPoints: weakReferences([prayerPoint]) })
  const country = await content.fetch<string>('*[_id == $id][0].countries[0]._ref', { id: story.id })
  const places: Readonly<Record<StoryPart, readonly [id: string, field: string]>> = {
    story: [story.id, 'title'],
    prayerPoint: [prayerPoint, 'text'],
    country: [country, 'name'],
  }
  return {
    pageUrl: `${siteUrl}/stories/${story.slug}`,
    pictureUrls: [siteUrl + story.picturePath],
    async edit(part, words) {
      const [id, field] = places[part]
      await content
        .patch(id)
        .set({ [field]: words })
        .commit({ visibility: 'sync' })
    },
    unpublish: () => unpublish(content, story),
    async publish() {
      const { id } = story
      await content.action({ actionType: 'sanity.action.document.publish', publishedId: id, draftId: `drafts.${id}` })
    },
    rest: () => untilQuiet(siteUrl),
  }
}

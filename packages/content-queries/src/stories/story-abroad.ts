import { defineQuery } from 'groq'
import type { z } from 'zod'
import { figureFragment } from '../figure.ts'
import { moment } from '../moment.ts'
import { listOf, optionalText } from '../result-schema.ts'
import { topicFragment, topicResult } from '../topic.ts'
import { inLanguage } from '../translations/in-language.ts'
import { createNameMarker } from './changed-names.ts'
import { hasSharablePhoto } from './share-safely.ts'
import { storyCardShape, storyFilter, storyTitleFragment, storyTitleWords } from './story-card-fragment.ts'

/**
 * A story as it leaves the site: in feeds, on cards, in what search engines read. Its text stays at home, where it can be
 * taken down; its photo comes along only if nobody is harmed by that. Needs `$language`.
 */
export const storyAbroadFragment = /* groq */ `
  ${storyTitleFragment},
  "updatedAt": _updatedAt,
  "createdAt": _createdAt,
  contentWarning,
  nameChangedNotice,
  "topics": topics[]->{ ${topicFragment} },
  "heroImage": select(${hasSharablePhoto} => heroImage { ${figureFragment} }),
  ${inLanguage}{
    ${storyTitleWords},
    contentWarning,
    nameChangedNotice,
    heroImage { alt, caption }
  }
`

export const storyAbroadResult = storyCardShape
  .extend({
    updatedAt: moment,
    createdAt: moment,
    contentWarning: optionalText,
    nameChangedNotice: optionalText,
    topics: listOf(topicResult),
  })
  .transform(({ changedNames, ...story }) => {
    const names = createNameMarker(changedNames)
    const title = names.mark(story.title)
    const standfirst = names.mark(story.standfirst)
    return { ...story, title, standfirst, hasChangedNames: names.hasMarked() }
  })

export type StoryAbroad = z.infer<typeof storyAbroadResult>

/** One story as it leaves the site. Parameters: `$slug`, `$language`. */
export const storyAbroadQuery = defineQuery(`*[${storyFilter} && slug.current == $slug] | order(_id asc)[0]{
  ${storyAbroadFragment}
}`)

import type { StoryCardContent } from '@vigil/content-queries/stories/story-card-fragment'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'

export type LiteStoryListProps = { stories: readonly StoryCardContent[]; language: Language }

/** Stories by their headlines. */
export function LiteStoryList({ stories, language }: LiteStoryListProps) {
  return (
    <ul>
      {stories.map((story) => (
        <li key={story._id}>
          <a href={language.paths.story(story.slug)} {...inTextLanguage(story.language, language)}>
            {story.title}
          </a>
          {story.publishedOn !== null && (
            <>
              {' · '}
              <time dateTime={story.publishedOn}>{language.day(story.publishedOn)}</time>
            </>
          )}
          {story.standfirst && (
            <>
              <br />
              <span {...inTextLanguage(story.language, language)}>{story.standfirst}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

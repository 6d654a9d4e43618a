import type { StoryCardContent } from '@vigil/content-queries/stories/story-card-fragment'
import { BrandMark } from './brand.tsx'
import type { EditAttribute } from './edit-attribute.ts'
import { Picture } from './figure.tsx'
import type { ImageUrl } from './image-url.ts'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'
import { Countries, Day } from './story-meta.tsx'

export type StoryCardProps = {
  story: StoryCardContent
  imageUrl: ImageUrl
  headingLevel: 2 | 3
  /** Loads the photo first: for the first card of a page that begins with cards. */
  isFirst?: boolean
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** A story in a list. The whole card leads to the story; only its title is the link. */
export function StoryCard({ story, imageUrl, headingLevel, isFirst = false, language, editAttribute }: StoryCardProps) {
  const Heading = `h${headingLevel}` as const
  const document = { id: story._id, type: 'story' }
  const inText = inTextLanguage(story.language, language)
  return (
    <article className="story-card">
      <div className="story-card-text">
        <Countries countries={story.countries} language={language} />
        <Heading className="story-card-title" {...inText}>
          <a href={language.paths.story(story.slug)} data-sanity={editAttribute?.(document, 'title')}>
            {story.title}
          </a>
        </Heading>
        {story.standfirst && (
          <p className="story-card-standfirst" {...inText} data-sanity={editAttribute?.(document, 'standfirst')}>
            {story.standfirst}
          </p>
        )}
        <p className="story-card-day">
          <Day day={story.publishedOn} language={language} />
        </p>
        <StoryCardNotes story={story} language={language} />
      </div>
      <div className="story-card-picture">
        {story.heroImage ? (
          <Picture
            figure={story.heroImage}
            imageUrl={imageUrl}
            aspectRatio={3 / 2}
            sizes="(min-width: 64em) 24rem, (min-width: 40em) 45vw, 92vw"
            isFirst={isFirst}
          />
        ) : (
          <span className="story-card-without-picture">
            <BrandMark />
          </span>
        )}
      </div>
    </article>
  )
}

/** What readers should know of a story before they open it: its language, that it may be hard to read, of its names. */
export function StoryCardNotes({ story, language }: Pick<StoryCardProps, 'story' | 'language'>) {
  return (
    <>
      {story.language !== language.locale && (
        <p className="story-card-note">
          {language.text('languages.shownIn', { original: language.languageName(story.language) })}
        </p>
      )}
      {story.hasContentWarning && <p className="story-card-note">{language.text('reading.warned')}</p>}
      {story.hasChangedNames && <p className="story-card-note">* {language.text('reading.nameChanged')}</p>}
    </>
  )
}

export type StoryGridProps = Omit<StoryCardProps, 'story' | 'isFirst'> & {
  stories: readonly StoryCardContent[]
  /** Whether nothing larger stands above it on its page. */
  startsPage?: boolean
}

/** Stories as a grid of cards. */
export function StoryGrid({ stories, startsPage = false, ...card }: StoryGridProps) {
  return (
    <ul className="story-grid">
      {stories.map((story, index) => (
        <li key={story._id}>
          <StoryCard story={story} isFirst={startsPage && index === 0} {...card} />
        </li>
      ))}
    </ul>
  )
}

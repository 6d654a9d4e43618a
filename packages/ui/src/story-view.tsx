import type { StoryContent } from '@vigil/content-queries/stories/story-page'
import { CallsToAction } from './calls-to-action.tsx'
import type { EditAttribute } from './edit-attribute.ts'
import { Figure } from './figure.tsx'
import type { ImageUrl } from './image-url.ts'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'
import { PassOn } from './pass-on.tsx'
import { PrayerBand } from './prayer-band.tsx'
import { StoryBody } from './story-body.tsx'
import { StoryFacts } from './story-facts.tsx'
import { StoryGate } from './story-gate.tsx'
import { CountryLinks, Day } from './story-meta.tsx'
import { NameNote, StoryNotices } from './story-notices.tsx'
import { StorySection } from './story-section.tsx'
import { UntranslatedNotice } from './untranslated-notice.tsx'

export type StoryViewProps = {
  story: StoryContent
  imageUrl: ImageUrl
  /** The page's address on the web, to pass on and to print. */
  url: string
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** The page of a story: what happened, what to pray, what to do. */
export function StoryView({ story, imageUrl, url, language, editAttribute }: StoryViewProps) {
  const context = { language, editAttribute }
  const sharing = { title: story.title, url }
  const inBody = findShownInBody(story.body)
  return (
    <>
      <StoryArticle story={story} imageUrl={imageUrl} sharing={sharing} {...context} />
      <PrayerBand
        heading={language.text('prayer.please')}
        prayerPoints={story.prayerPoints.filter((point) => !inBody.has(point._id))}
        prayer={story.prayer}
        details="hidden"
        {...context}
      />
      <CallsToAction
        calls={story.callsToAction.filter((call) => !call.isUpcoming && !inBody.has(call._id))}
        sharing={sharing}
        {...context}
      />
      <PassOn
        sharing={sharing}
        savePath={story.isSavable ? language.paths.storySave(story.slug) : null}
        language={language}
      />
      <StorySection
        id="related"
        heading={language.text('stories.readNext')}
        stories={story.relatedStories}
        imageUrl={imageUrl}
        {...context}
      />
      <p className="print-only">{url}</p>
    </>
  )
}

export type StoryArticleProps = Omit<StoryViewProps, 'url'> & { sharing: { title: string; url: string } }

/** The story itself, with everything that must not be read apart from it. */
export function StoryArticle({ story, imageUrl, sharing, language, editAttribute }: StoryArticleProps) {
  const document = { id: story._id, type: 'story' }
  const inText = inTextLanguage(story.language, language)
  return (
    <article className="story">
      <header className="story-header">
        <UntranslatedNotice textLanguage={story.language} language={language} />
        <CountryLinks countries={story.countries} language={language} />
        <h1 className="story-title" {...inText} data-sanity={editAttribute?.(document, 'title')}>
          {story.title}
        </h1>
        {story.standfirst && (
          <p className="story-standfirst" {...inText} data-sanity={editAttribute?.(document, 'standfirst')}>
            {story.standfirst}
          </p>
        )}
        <p className="story-day">
          <Day day={story.publishedOn} language={language} />
        </p>
        <NameNote story={story} language={language} editAttribute={editAttribute} />
      </header>
      <StoryGate
        warning={story.contentWarning}
        textLanguage={story.language}
        language={language}
        editTarget={editAttribute?.(document, 'contentWarning')}
      >
        {story.heroImage && (
          <div className="story-hero" {...inText} data-sanity={editAttribute?.(document, 'heroImage')}>
            <Figure
              figure={story.heroImage}
              imageUrl={imageUrl}
              sizes="(min-width: 80em) 76rem, 100vw"
              isFirst={story.contentWarning === null}
            />
          </div>
        )}
        <div {...inText} data-sanity={editAttribute?.(document, 'body')}>
          <StoryBody
            body={story.body}
            imageUrl={imageUrl}
            sharing={sharing}
            textLanguage={story.language}
            language={language}
            editAttribute={editAttribute}
          />
        </div>
        <StoryFacts
          claims={story.claims}
          corrections={story.corrections}
          textLanguage={story.language}
          language={language}
        />
      </StoryGate>
      <StoryNotices story={story} language={language} editAttribute={editAttribute} />
      <StoryTopics topics={story.topics} language={language} />
    </article>
  )
}

function StoryTopics({ topics, language }: Pick<StoryContent, 'topics'> & Pick<StoryViewProps, 'language'>) {
  if (topics.length === 0) return null
  return (
    <div className="story-topics">
      <p>{language.text('reading.topics')}</p>
      <ul>
        {topics.map(({ _id, title, slug, language: textLanguage }) => (
          <li key={_id} {...inTextLanguage(textLanguage, language)}>
            {slug === null ? title : <a href={language.paths.topic(slug)}>{title}</a>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the text already shows is not said again below it. */
function findShownInBody(body: StoryContent['body']): Set<string> {
  return new Set(
    body.flatMap((block) => {
      if (block._type === 'prayerList') return block.prayerPoints.map(({ _id }) => _id)
      return block._type === 'callToActionCard' && block.callToAction ? [block.callToAction._id] : []
    }),
  )
}

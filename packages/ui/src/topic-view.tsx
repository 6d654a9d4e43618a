import type { TopicPage } from '@vigil/content-queries/topics/topic-page'
import type { EditAttribute } from './edit-attribute.ts'
import type { ImageUrl } from './image-url.ts'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'
import { StorySection } from './story-section.tsx'
import { UntranslatedNotice } from './untranslated-notice.tsx'

export type TopicViewProps = {
  topic: TopicPage
  imageUrl: ImageUrl
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** One topic and its newest stories. */
export function TopicView({ topic, imageUrl, language, editAttribute }: TopicViewProps) {
  const document = { id: topic._id, type: 'topic' }
  const inText = inTextLanguage(topic.language, language)
  return (
    <>
      <header className="page place-header">
        <UntranslatedNotice textLanguage={topic.language} language={language} />
        <p className="kicker kicker-links">
          <a href={language.paths.topics}>{language.text('choices.topics')}</a>
        </p>
        <h1 className="page-title" {...inText} data-sanity={editAttribute?.(document, 'title')}>
          {topic.title}
        </h1>
        {topic.description && (
          <p className="page-introduction" {...inText} data-sanity={editAttribute?.(document, 'description')}>
            {topic.description}
          </p>
        )}
      </header>
      {topic.stories.length === 0 ? (
        <p className="page page-empty">{language.text('choices.none')}</p>
      ) : (
        <StorySection
          id="stories"
          heading={language.text('choices.stories')}
          stories={topic.stories}
          imageUrl={imageUrl}
          more={{
            path: language.paths.storyList(1, { topic: topic.slug }),
            text: language.text('choices.allStories', { count: topic.storyCount }),
          }}
          language={language}
          editAttribute={editAttribute}
        />
      )}
    </>
  )
}

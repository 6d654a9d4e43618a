import type { HomePage } from '@vigil/content-queries/home/home-page'
import type { SiteSettings } from '@vigil/content-queries/settings/site-settings'
import type { EditAttribute } from './edit-attribute.ts'
import { Picture } from './figure.tsx'
import type { ImageUrl } from './image-url.ts'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'
import { SectionsView } from './sections-view.tsx'
import { StoryCardNotes, type StoryCardProps } from './story-card.tsx'
import { Countries, Day } from './story-meta.tsx'

export type HomeViewProps = {
  home: HomePage
  settings: SiteSettings
  imageUrl: ImageUrl
  /** The site's address on the web, to pass on. */
  url: string
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** The front page: one story first, and below it the sections that editors chose. */
export function HomeView({ home, settings, imageUrl, url, language, editAttribute }: HomeViewProps) {
  const inText = inTextLanguage(settings.language, language)
  return (
    <>
      <div className="home-banner">
        <h1 className="home-tagline" {...inText}>
          {settings.tagline ?? settings.title}
        </h1>
        {settings.description && (
          <p className="home-description" {...inText}>
            {settings.description}
          </p>
        )}
      </div>
      {home.lead ? (
        <Lead story={home.lead} imageUrl={imageUrl} language={language} editAttribute={editAttribute} />
      ) : (
        <p className="page page-empty">{language.text('stories.empty')}</p>
      )}
      <SectionsView
        sections={home.sections}
        document={{ id: 'homePage', type: 'homePage' }}
        textLanguage={home.language ?? language.locale}
        imageUrl={imageUrl}
        sharing={{ title: settings.title, url }}
        language={language}
        editAttribute={editAttribute}
      />
    </>
  )
}

function Lead({ story, imageUrl, language, editAttribute }: Omit<StoryCardProps, 'headingLevel'>) {
  const document = { id: story._id, type: 'story' }
  const inText = inTextLanguage(story.language, language)
  return (
    <article className="lead" data-picture={story.heroImage ? 'with' : 'without'}>
      {story.heroImage && (
        <div className="lead-picture">
          <Picture
            figure={story.heroImage}
            imageUrl={imageUrl}
            aspectRatio={16 / 9}
            sizes="(min-width: 80em) 76rem, 100vw"
            isFirst
          />
        </div>
      )}
      <div className="lead-text">
        <Countries countries={story.countries} language={language} />
        <h2 className="lead-title" {...inText}>
          <a href={language.paths.story(story.slug)} data-sanity={editAttribute?.(document, 'title')}>
            {story.title}
          </a>
        </h2>
        {story.standfirst && (
          <p className="lead-standfirst" {...inText} data-sanity={editAttribute?.(document, 'standfirst')}>
            {story.standfirst}
          </p>
        )}
        <p className="story-day">
          <Day day={story.publishedOn} language={language} />
        </p>
        <StoryCardNotes story={story} language={language} />
      </div>
    </article>
  )
}

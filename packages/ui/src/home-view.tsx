import type { HomePage } from '@vigil/content-queries/home/home-page'
import type { SiteSettings } from '@vigil/content-queries/settings/site-settings'
import { CallToAction } from './call-to-action.tsx'
import type { EditAttribute } from './edit-attribute.ts'
import { Picture } from './figure.tsx'
import type { ImageUrl } from './image-url.ts'
import type { Language } from './languages/create-language.ts'
import { PrayerPoints } from './prayer-points.tsx'
import { PrayerText } from './prayer-text.tsx'
import { type StoryCardProps, StoryGrid } from './story-card.tsx'
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

/** The front page: one story first, the latest others, what to pray and what to do. */
export function HomeView({ home, settings, imageUrl, url, language, editAttribute }: HomeViewProps) {
  return (
    <>
      <div className="home-banner">
        <h1 className="home-tagline">{settings.tagline ?? settings.title}</h1>
        {settings.description && <p className="home-description">{settings.description}</p>}
      </div>
      {home.lead ? (
        <Lead story={home.lead} imageUrl={imageUrl} language={language} editAttribute={editAttribute} />
      ) : (
        <p className="page-empty">{language.text('stories.empty')}</p>
      )}
      {home.latest.length > 0 && (
        <section className="home-section" aria-labelledby="latest-title">
          <h2 id="latest-title" className="section-title">
            {language.text('stories.latest')}
          </h2>
          <StoryGrid
            stories={home.latest}
            imageUrl={imageUrl}
            headingLevel={3}
            language={language}
            editAttribute={editAttribute}
          />
          <p className="home-more">
            <a href={language.paths.stories}>{language.text('stories.all')}</a>
          </p>
        </section>
      )}
      <HomePrayer home={home} language={language} editAttribute={editAttribute} />
      {home.callsToAction.length > 0 && (
        <section className="calls" aria-labelledby="calls-title">
          <h2 id="calls-title" className="section-title">
            {language.text('calls.title')}
          </h2>
          <div className="calls-grid">
            {home.callsToAction.map((call) => (
              <CallToAction
                key={call._id}
                call={call}
                headingLevel={3}
                sharing={{ title: settings.title, url }}
                language={language}
                editAttribute={editAttribute}
              />
            ))}
          </div>
        </section>
      )}
    </>
  )
}

function Lead({ story, imageUrl, language, editAttribute }: Omit<StoryCardProps, 'headingLevel'>) {
  const document = { id: story._id, type: 'story' }
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
        <Countries countries={story.countries} />
        <h2 className="lead-title">
          <a href={language.paths.story(story.slug)} data-sanity={editAttribute?.(document, 'title')}>
            {story.title}
          </a>
        </h2>
        {story.standfirst && (
          <p className="lead-standfirst" data-sanity={editAttribute?.(document, 'standfirst')}>
            {story.standfirst}
          </p>
        )}
        <p className="story-day">
          <Day day={story.publishedOn} language={language} />
        </p>
      </div>
    </article>
  )
}

function HomePrayer({
  home: { prayerPoints, prayer },
  language,
  editAttribute,
}: Pick<HomeViewProps, 'home' | 'language' | 'editAttribute'>) {
  if (prayerPoints.length === 0 && !prayer) return null
  return (
    <section className="prayer-band" aria-labelledby="prayer-title">
      <div className="prayer-band-inner">
        <h2 id="prayer-title" className="section-title">
          {language.text('prayer.withUs')}
        </h2>
        <div className="prayer-band-columns">
          <PrayerPoints prayerPoints={prayerPoints} details="shown" language={language} editAttribute={editAttribute} />
          {prayer && <PrayerText prayer={prayer} headingLevel={3} language={language} editAttribute={editAttribute} />}
        </div>
        <p className="home-more">
          <a href={language.paths.prayer}>{language.text('prayer.more')}</a>
        </p>
      </div>
    </section>
  )
}

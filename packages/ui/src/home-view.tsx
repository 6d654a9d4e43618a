import type { HomePage } from '@vigil/content-queries/home/home-page'
import type { SiteSettings } from '@vigil/content-queries/settings/site-settings'
import type { StoryCardContent } from '@vigil/content-queries/stories/story-card-fragment'
import { CallToAction } from './call-to-action.tsx'
import { Picture } from './figure.tsx'
import type { ImageUrl } from './image-url.ts'
import { prayerPath, storiesPath, storyPath } from './paths.ts'
import { PrayerPoints } from './prayer-points.tsx'
import { PrayerText } from './prayer-text.tsx'
import { StoryGrid } from './story-card.tsx'
import { Countries, Day } from './story-meta.tsx'

export type HomeViewProps = {
  home: HomePage
  settings: SiteSettings
  imageUrl: ImageUrl
  /** The site's address on the web, to pass on. */
  url: string
}

/** The front page: one story first, the latest others, what to pray and what to do. */
export function HomeView({ home, settings, imageUrl, url }: HomeViewProps) {
  return (
    <>
      <div className="home-banner">
        <h1 className="home-tagline">{settings.tagline ?? settings.title}</h1>
        {settings.description && <p className="home-description">{settings.description}</p>}
      </div>
      {home.lead ? (
        <Lead story={home.lead} imageUrl={imageUrl} />
      ) : (
        <p className="page-empty">There are no stories yet.</p>
      )}
      {home.latest.length > 0 && (
        <section className="home-section" aria-labelledby="latest-title">
          <h2 id="latest-title" className="section-title">
            Latest stories
          </h2>
          <StoryGrid stories={home.latest} imageUrl={imageUrl} headingLevel={3} />
          <p className="home-more">
            <a href={storiesPath}>All stories</a>
          </p>
        </section>
      )}
      <HomePrayer home={home} />
      {home.callsToAction.length > 0 && (
        <section className="calls" aria-labelledby="calls-title">
          <h2 id="calls-title" className="section-title">
            What you can do
          </h2>
          <div className="calls-grid">
            {home.callsToAction.map((call) => (
              <CallToAction key={call._id} call={call} headingLevel={3} sharing={{ title: settings.title, url }} />
            ))}
          </div>
        </section>
      )}
    </>
  )
}

function Lead({ story, imageUrl }: { story: StoryCardContent; imageUrl: ImageUrl }) {
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
          <a href={storyPath(story.slug)}>{story.title}</a>
        </h2>
        {story.standfirst && <p className="lead-standfirst">{story.standfirst}</p>}
        <p className="story-day">
          <Day day={story.publishedOn} />
        </p>
      </div>
    </article>
  )
}

function HomePrayer({ home: { prayerPoints, prayer } }: { home: HomePage }) {
  if (prayerPoints.length === 0 && !prayer) return null
  return (
    <section className="prayer-band" aria-labelledby="prayer-title">
      <div className="prayer-band-inner">
        <h2 id="prayer-title" className="section-title">
          Pray with us
        </h2>
        <div className="prayer-band-columns">
          <PrayerPoints prayerPoints={prayerPoints} details="shown" />
          {prayer && <PrayerText prayer={prayer} headingLevel={3} />}
        </div>
        <p className="home-more">
          <a href={prayerPath}>More to pray for</a>
        </p>
      </div>
    </section>
  )
}

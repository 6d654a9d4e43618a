import { PrayerBand } from './prayer-band.tsx'
import { StoryArticle, type StoryViewProps } from './story-view.tsx'

export type SavedStoryViewProps = Omit<StoryViewProps, 'editAttribute'> & {
  /** The name of the site. */
  site: string
}

/** A story as a file to keep and pass on: what happened and what to pray, and where it came from. */
export function SavedStoryView({ story, site, imageUrl, url, language }: SavedStoryViewProps) {
  return (
    <main className="site-main saved-story">
      <p className="saved-site">{site}</p>
      <StoryArticle
        story={story}
        imageUrl={imageUrl}
        sharing={{ title: story.title, url }}
        language={language}
        editAttribute={undefined}
      />
      <PrayerBand
        heading={language.text('prayer.please')}
        prayerPoints={story.prayerPoints}
        prayer={story.prayer}
        details="hidden"
        language={language}
      />
      <footer className="saved-from">
        <p>{language.text('reading.savedFrom')}</p>
        <p>
          <bdi dir="ltr">{url}</bdi>
        </p>
      </footer>
    </main>
  )
}

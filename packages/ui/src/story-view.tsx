import type { StoryPage } from '@vigil/content-queries/stories/story-page'
import { CallToAction } from './call-to-action.tsx'
import type { EditAttribute } from './edit-attribute.ts'
import { Figure } from './figure.tsx'
import type { ImageUrl } from './image-url.ts'
import type { Language } from './languages/create-language.ts'
import { Notice } from './notice.tsx'
import { PrayerPoints } from './prayer-points.tsx'
import { PrayerText } from './prayer-text.tsx'
import { StoryFacts } from './story-facts.tsx'
import { StoryBody } from './story-body.tsx'
import { StoryGrid } from './story-card.tsx'
import { Countries, Day } from './story-meta.tsx'

export type StoryViewProps = {
  story: StoryPage
  imageUrl: ImageUrl
  /** The page's address on the web, to pass on and to print. */
  url: string
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** The page of a story: what happened, what to pray, what to do. */
export function StoryView({ story, imageUrl, url, language, editAttribute }: StoryViewProps) {
  const document = { id: story._id, type: 'story' }
  const sharing = { title: story.title, url }
  const inBody = findShownInBody(story.body)
  const calls = story.callsToAction.filter((call) => !call.isUpcoming && !inBody.has(call._id))
  const prayerPoints = story.prayerPoints.filter((point) => !inBody.has(point._id))
  return (
    <>
      <article className="story">
        <header className="story-header">
          <Countries countries={story.countries} />
          <h1 className="story-title" data-sanity={editAttribute?.(document, 'title')}>
            {story.title}
          </h1>
          {story.standfirst && (
            <p className="story-standfirst" data-sanity={editAttribute?.(document, 'standfirst')}>
              {story.standfirst}
            </p>
          )}
          <p className="story-day">
            <Day day={story.publishedOn} language={language} />
          </p>
        </header>
        {story.heroImage && (
          <div className="story-hero" data-sanity={editAttribute?.(document, 'heroImage')}>
            <Figure figure={story.heroImage} imageUrl={imageUrl} sizes="(min-width: 80em) 76rem, 100vw" isFirst />
          </div>
        )}
        {story.contentWarning && (
          <Notice title={language.text('stories.beforeReading')}>
            <p data-sanity={editAttribute?.(document, 'contentWarning')}>{story.contentWarning}</p>
          </Notice>
        )}
        <div data-sanity={editAttribute?.(document, 'body')}>
          <StoryBody
            body={story.body}
            imageUrl={imageUrl}
            sharing={sharing}
            language={language}
            editAttribute={editAttribute}
          />
        </div>
        <StoryNotices story={story} language={language} editAttribute={editAttribute} />
        <StoryFacts claims={story.claims} corrections={story.corrections} language={language} />
        {story.topics.length > 0 && (
          <p className="story-topics">{story.topics.map(({ title }) => title).join(' · ')}</p>
        )}
      </article>
      <StoryPrayer
        prayerPoints={prayerPoints}
        prayer={story.prayer}
        language={language}
        editAttribute={editAttribute}
      />
      {calls.length > 0 && (
        <section className="calls" aria-labelledby="calls-title">
          <h2 id="calls-title" className="section-title">
            {language.text('calls.title')}
          </h2>
          <div className="calls-grid">
            {calls.map((call) => (
              <CallToAction
                key={call._id}
                call={call}
                headingLevel={3}
                sharing={sharing}
                language={language}
                editAttribute={editAttribute}
              />
            ))}
          </div>
        </section>
      )}
      {story.relatedStories.length > 0 && (
        <section className="home-section" aria-labelledby="related-title">
          <h2 id="related-title" className="section-title">
            {language.text('stories.readNext')}
          </h2>
          <StoryGrid
            stories={story.relatedStories}
            imageUrl={imageUrl}
            headingLevel={3}
            language={language}
            editAttribute={editAttribute}
          />
        </section>
      )}
      <p className="print-only">{url}</p>
    </>
  )
}

function StoryNotices({
  story,
  language,
  editAttribute,
}: Pick<StoryViewProps, 'story' | 'language' | 'editAttribute'>) {
  const { nameChangedNotice, identityStatement, provenanceStatement } = story
  const document = { id: story._id, type: 'story' }
  if (!nameChangedNotice && !identityStatement && !provenanceStatement) return null
  return (
    <div className="story-notices">
      {(nameChangedNotice || identityStatement) && (
        <Notice title={language.text('stories.aboutPeople')}>
          {nameChangedNotice && <p data-sanity={editAttribute?.(document, 'nameChangedNotice')}>{nameChangedNotice}</p>}
          {identityStatement && <p data-sanity={editAttribute?.(document, 'identityStatement')}>{identityStatement}</p>}
        </Notice>
      )}
      {provenanceStatement && (
        <Notice title={language.text('stories.aboutSources')}>
          <p data-sanity={editAttribute?.(document, 'provenanceStatement')}>{provenanceStatement}</p>
        </Notice>
      )}
    </div>
  )
}

function StoryPrayer({
  prayerPoints,
  prayer,
  language,
  editAttribute,
}: Pick<StoryPage, 'prayerPoints' | 'prayer'> & Pick<StoryViewProps, 'language' | 'editAttribute'>) {
  if (prayerPoints.length === 0 && !prayer) return null
  return (
    <section className="prayer-band" aria-labelledby="prayer-title">
      <div className="prayer-band-inner">
        <h2 id="prayer-title" className="section-title">
          {language.text('prayer.please')}
        </h2>
        <PrayerPoints prayerPoints={prayerPoints} language={language} editAttribute={editAttribute} />
        {prayer && <PrayerText prayer={prayer} headingLevel={3} language={language} editAttribute={editAttribute} />}
      </div>
    </section>
  )
}

/** What the text already shows is not said again below it. */
function findShownInBody(body: StoryPage['body']): Set<string> {
  return new Set(
    body.flatMap((block) => {
      if (block._type === 'prayerList') return block.prayerPoints.map(({ _id }) => _id)
      return block._type === 'callToActionCard' && block.callToAction ? [block.callToAction._id] : []
    }),
  )
}

import type { CountryPage } from '@vigil/content-queries/countries/country-page'
import { CallsToAction } from './calls-to-action.tsx'
import type { EditAttribute } from './edit-attribute.ts'
import type { ImageUrl } from './image-url.ts'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'
import { PrayerBand } from './prayer-band.tsx'
import { PrayerPoints } from './prayer-points.tsx'
import { findRegion } from './regions.ts'
import { StorySection } from './story-section.tsx'
import { UntranslatedNotice } from './untranslated-notice.tsx'

export type CountryViewProps = {
  country: CountryPage
  imageUrl: ImageUrl
  /** The page's address on the web, to pass on. */
  url: string
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** One country: what it is like to live there, its stories, what to pray and what to do. */
export function CountryView({ country, imageUrl, url, language, editAttribute }: CountryViewProps) {
  const document = { id: country._id, type: 'country' }
  const inText = inTextLanguage(country.language, language)
  const region = findRegion(country.region)
  const context = { language, editAttribute }
  return (
    <>
      <header className="page place-header">
        <UntranslatedNotice textLanguage={country.language} language={language} />
        <p className="kicker kicker-links">
          <a href={language.paths.countries}>{language.text('choices.countries')}</a>
          {region && <span>{language.text(`regions.${region}`)}</span>}
        </p>
        <h1 className="page-title" {...inText} data-sanity={editAttribute?.(document, 'name')}>
          {country.name}
        </h1>
        {country.description && (
          <p className="page-introduction" {...inText} data-sanity={editAttribute?.(document, 'description')}>
            {country.description}
          </p>
        )}
      </header>
      {country.stories.length === 0 ? (
        <p className="page page-empty">{language.text('choices.none')}</p>
      ) : (
        <StorySection
          id="stories"
          heading={language.text('choices.stories')}
          stories={country.stories}
          imageUrl={imageUrl}
          more={{
            path: language.paths.storyList(1, { country: country.slug }),
            text: language.text('choices.allStories', { count: country.storyCount }),
          }}
          {...context}
        />
      )}
      <PrayerBand
        heading={language.text('choices.pray')}
        prayerPoints={country.prayerPoints}
        prayer={null}
        details="hidden"
        more={{ path: language.paths.prayerOfCountry(country.slug), text: language.text('choices.morePrayer') }}
        {...context}
      />
      {country.answeredPrayer.length > 0 && (
        <section className="home-section answered" aria-labelledby="answered-title">
          <h2 id="answered-title" className="section-title">
            {language.text('choices.answered')}
          </h2>
          <PrayerPoints prayerPoints={country.answeredPrayer} {...context} />
        </section>
      )}
      <CallsToAction calls={country.callsToAction} sharing={{ title: country.name, url }} {...context} />
    </>
  )
}

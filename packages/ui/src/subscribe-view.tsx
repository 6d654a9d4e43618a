import type { CountryContent } from '@vigil/content-queries/country'
import type { TopicContent } from '@vigil/content-queries/topic'
import type { Language } from './languages/create-language.ts'
import { PageHeader } from './page-header.tsx'
import { type FeedChoice, type FeedFormat, feedFormats } from './paths.ts'

export type SubscribeViewProps = {
  countries: readonly Pick<CountryContent, '_id' | 'name' | 'language' | 'slug'>[]
  topics: readonly Pick<TopicContent, '_id' | 'title' | 'language' | 'slug'>[]
  language: Language
}

/** The page that offers feeds and calendars, with what a reader at risk should know of them. */
export function SubscribeView({ countries, topics, language }: SubscribeViewProps) {
  const { paths } = language
  return (
    <div className="page subscribe-page">
      <PageHeader title={language.text('subscribe.title')} introduction={language.text('subscribe.introduction')} />
      <p className="subscribe-note">{language.text('subscribe.safety')}</p>
      <section aria-labelledby="calendars">
        <h2 id="calendars" className="section-title">
          {language.text('subscribe.calendars')}
        </h2>
        <p className="subscribe-about">{language.text('subscribe.aboutCalendars')}</p>
        <ul className="subscribe-list">
          <li>
            <a href={paths.prayerCalendar()} type="text/calendar">
              {language.text('subscribe.diary')}
            </a>
          </li>
        </ul>
        <Choices title={language.text('subscribe.byCountry')} isEmpty={countries.length === 0}>
          {countries.map(({ _id, name, language: spoken, slug }) => (
            <li key={_id}>
              <a href={paths.prayerCalendar(slug ?? '')} type="text/calendar" lang={toLang(spoken, language)}>
                {name}
              </a>
            </li>
          ))}
        </Choices>
      </section>
      <section aria-labelledby="feeds">
        <h2 id="feeds" className="section-title">
          {language.text('subscribe.feeds')}
        </h2>
        <p className="subscribe-about">{language.text('subscribe.aboutFeeds')}</p>
        <ul className="subscribe-list">
          <FeedItem name={language.text('subscribe.allStories')} choice={{ of: 'stories' }} language={language} />
          <FeedItem name={language.text('subscribe.prayerPoints')} choice={{ of: 'prayer' }} language={language} />
        </ul>
        <Choices title={language.text('subscribe.byCountry')} isEmpty={countries.length === 0}>
          {countries.map(({ _id, name, language: spoken, slug }) => (
            <FeedItem
              key={_id}
              name={name}
              spoken={spoken}
              choice={{ of: 'country', slug: slug ?? '' }}
              language={language}
            />
          ))}
        </Choices>
        <Choices title={language.text('subscribe.byTopic')} isEmpty={topics.length === 0}>
          {topics.map(({ _id, title, language: spoken, slug }) => (
            <FeedItem
              key={_id}
              name={title}
              spoken={spoken}
              choice={{ of: 'topic', slug: slug ?? '' }}
              language={language}
            />
          ))}
        </Choices>
      </section>
    </div>
  )
}

function Choices({ title, isEmpty, children }: { title: string; isEmpty: boolean; children: React.ReactNode }) {
  if (isEmpty) return null
  return (
    <>
      <h3 className="subscribe-kind">{title}</h3>
      <ul className="subscribe-list">{children}</ul>
    </>
  )
}

const formatNames: Readonly<Record<FeedFormat, string>> = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' }
const contentTypes: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
}

function FeedItem({
  name,
  spoken,
  choice,
  language,
}: {
  name: string
  spoken?: string
  choice: FeedChoice
  language: Language
}) {
  return (
    <li>
      <span className="subscribe-name" lang={spoken && toLang(spoken, language)}>
        {name}
      </span>{' '}
      <span className="subscribe-formats">
        {feedFormats.map((format) => (
          <a
            key={format}
            href={language.paths.feed(choice, format)}
            type={contentTypes[format]}
            aria-label={`${name}: ${formatNames[format]}`}
          >
            <bdi>{formatNames[format]}</bdi>
          </a>
        ))}
      </span>
    </li>
  )
}

/** Only where it is another language than the page's. */
function toLang(spoken: string, { locale }: Language): string | undefined {
  return spoken === locale ? undefined : spoken
}

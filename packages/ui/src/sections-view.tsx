import type { PrayerPointContent } from '@vigil/content-queries/prayer/prayer-point'
import type { SectionContent } from '@vigil/content-queries/sections/section'
import { CallsToAction } from './calls-to-action.tsx'
import type { EditAttribute } from './edit-attribute.ts'
import { Figure } from './figure.tsx'
import type { ImageUrl } from './image-url.ts'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'
import { PrayerBand } from './prayer-band.tsx'
import { toDiaryDays } from './prayer-diary/diary-days.ts'
import type { Sharing } from './share-links.tsx'
import { StoryBody } from './story-body.tsx'
import { StorySection } from './story-section.tsx'

export type SectionsViewProps = {
  sections: readonly SectionContent[]
  /** The document whose sections they are, for previews. */
  document: { id: string; type: string }
  /** The language of headings and running text. */
  textLanguage: string
  imageUrl: ImageUrl
  /** What a call to share passes on. */
  sharing: Sharing
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** The sections of a page from top to bottom. One that has nothing to show is not there. */
export function SectionsView({ sections, ...context }: SectionsViewProps) {
  return sections.map((section, index) => (
    <Section key={section._key || index} section={section} id={`section-${index + 1}`} {...context} />
  ))
}

type PrayerSection = Extract<SectionContent, { _type: 'prayerSection' }>
type StoryListSection = Extract<SectionContent, { _type: 'storyListSection' }>
type SectionProps = Omit<SectionsViewProps, 'sections'> & { section: SectionContent; id: string }

function Section({ section, id, document, textLanguage, imageUrl, sharing, language, editAttribute }: SectionProps) {
  const context = { id, language, editAttribute }
  const inText = inTextLanguage(textLanguage, language)
  // Above what is translated by itself, words of the interface are better than a heading in another language.
  const toHeading = (heading: string | null) => (textLanguage === language.locale ? heading : null)
  const editTarget = editAttribute?.(document, `sections[_key=="${section._key}"]`)
  switch (section._type) {
    case 'textSection':
      return (
        <section className="text-section" data-sanity={editTarget} {...inText}>
          {section.heading && <h2 className="text-section-title">{section.heading}</h2>}
          <StoryBody
            body={section.body}
            imageUrl={imageUrl}
            sharing={sharing}
            textLanguage={textLanguage}
            language={language}
            editAttribute={editAttribute}
          />
        </section>
      )
    case 'figureSection':
      return (
        section.figure && (
          <div className="figure-section" data-sanity={editTarget} {...inText}>
            <Figure figure={section.figure} imageUrl={imageUrl} sizes="(min-width: 80em) 76rem, 100vw" />
          </div>
        )
      )
    case 'storyListSection':
      return (
        <StorySection
          heading={toHeading(section.heading) ?? toStoryHeading(section, language)}
          stories={section.stories}
          imageUrl={imageUrl}
          {...toMore(section, language)}
          {...context}
        />
      )
    case 'prayerSection':
      return (
        <PrayerBand
          heading={toHeading(section.heading) ?? language.text('prayer.withUs')}
          prayerPoints={toShownPoints(section)}
          prayer={section.prayer}
          details="shown"
          more={{ path: language.paths.prayer, text: language.text('prayer.more') }}
          {...context}
        />
      )
    case 'callsToActionSection':
      return (
        <CallsToAction
          heading={toHeading(section.heading)}
          calls={section.callsToAction}
          sharing={sharing}
          {...context}
        />
      )
  }
}

/** Those that editors chose, or what the diary has for today: one point, and a few more that have the same day. */
function toShownPoints({ prayerPoints, diary }: PrayerSection): readonly PrayerPointContent[] {
  if (diary === null) return prayerPoints
  const [day] = toDiaryDays(diary, [diary.today])
  return day?.entries.slice(0, 3).map(({ point }) => point) ?? []
}

function toStoryHeading({ show, country, topic }: StoryListSection, { text }: Language): string {
  if (show === 'country' && country) return country.name
  if (show === 'topic' && topic) return topic.title
  return show === 'chosen' ? text('choices.stories') : text('stories.latest')
}

/** Where the rest of a list of stories is; nothing for stories that were chosen one by one. */
function toMore(
  { show, country, topic }: StoryListSection,
  { paths, text }: Language,
): { more?: { path: string; text: string } } {
  const more = (path: string) => ({ more: { path, text: text('stories.all') } })
  if (show === 'chosen') return {}
  if (show === 'country') return country?.slug ? more(paths.storyList(1, { country: country.slug })) : {}
  if (show === 'topic') return topic?.slug ? more(paths.storyList(1, { topic: topic.slug })) : {}
  return more(paths.stories)
}

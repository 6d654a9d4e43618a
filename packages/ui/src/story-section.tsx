import { type StoryCardProps, StoryGrid } from './story-card.tsx'

export type StorySectionProps = Omit<StoryCardProps, 'story' | 'headingLevel'> & {
  stories: readonly StoryCardProps['story'][]
  heading: string
  /** Names the section on its page. */
  id: string
  /** Where there are more stories of the kind. */
  more?: { path: string; text: string }
}

/** Stories as cards, under a heading. */
export function StorySection({ stories, heading, id, more, ...card }: StorySectionProps) {
  if (stories.length === 0) return null
  return (
    <section className="home-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="section-title">
        {heading}
      </h2>
      <StoryGrid stories={stories} headingLevel={3} {...card} />
      {more && (
        <p className="home-more">
          <a href={more.path}>{more.text}</a>
        </p>
      )}
    </section>
  )
}

import type { TopicList } from '@vigil/content-queries/topics/topic-list'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'
import { PageHeader } from './page-header.tsx'

export type TopicsViewProps = { topics: TopicList; language: Language }

/** All topics, and what each is about. */
export function TopicsView({ topics, language }: TopicsViewProps) {
  const sorted = [...topics].sort((a, b) => a.title.localeCompare(b.title, language.locale))
  return (
    <div className="page">
      <PageHeader title={language.text('choices.topics')} introduction={language.text('choices.topicsIntroduction')} />
      {topics.length === 0 && <p className="page-empty">{language.text('choices.noTopics')}</p>}
      <ul className="topic-list">
        {sorted.map(({ _id, title, slug, description, storyCount, language: textLanguage }) => (
          <li key={_id}>
            <h2 className="topic-title" {...inTextLanguage(textLanguage, language)}>
              <a href={language.paths.topic(slug)}>{title}</a>
            </h2>
            {description && <p {...inTextLanguage(textLanguage, language)}>{description}</p>}
            <p className="place-count">
              {storyCount > 0 ? language.text('choices.found', { count: storyCount }) : language.text('choices.none')}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

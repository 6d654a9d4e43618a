import type { StoryChoices as Choices } from '@vigil/content-queries/stories/story-choices'
import type { Language } from './languages/create-language.ts'
import type { StoryFilterChoice } from './paths.ts'

export type StoryChoicesProps = {
  choices: Choices
  /** What the list is narrowed to now. */
  filter: StoryFilterChoice
  language: Language
}

interface Choice {
  readonly value: string
  readonly name: string
  readonly count: number
}

/** By what a list of stories can be narrowed: plain links, each with the number of stories it leads to. */
export function StoryChoices({ choices: { countries, topics, years }, filter, language }: StoryChoicesProps) {
  const groups = [
    {
      kind: 'country' as const,
      title: language.text('choices.country'),
      all: language.text('choices.allCountries'),
      choices: sortByName(
        countries.map(({ slug, name, count }) => ({ value: slug, name, count })),
        language,
      ),
    },
    {
      kind: 'topic' as const,
      title: language.text('choices.topic'),
      all: language.text('choices.allTopics'),
      choices: sortByName(
        topics.map(({ slug, title, count }) => ({ value: slug, name: title, count })),
        language,
      ),
    },
    {
      kind: 'year' as const,
      title: language.text('choices.year'),
      all: language.text('choices.allYears'),
      choices: years.map(({ year, count }) => ({ value: year, name: year, count })),
    },
  ].filter(({ kind, choices }) => choices.length > 0 || filter[kind] !== undefined)
  if (groups.length === 0) return null
  return (
    <nav className="choices" aria-label={language.text('choices.label')}>
      {groups.map(({ kind, title, all, choices }) => {
        const chosen = choices.find(({ value }) => value === filter[kind])
        return (
          <details key={kind} className="choice" data-chosen={chosen ? '' : undefined}>
            <summary className="choice-summary">
              <span className="choice-kind">{title}</span> <span className="choice-now">{chosen?.name ?? all}</span>
            </summary>
            <ul className="choice-list">
              <li>
                <a
                  href={language.paths.storyList(1, { ...filter, [kind]: undefined })}
                  aria-current={filter[kind] === undefined ? 'true' : undefined}
                >
                  {all}
                </a>
              </li>
              {choices.map((choice) => (
                <ChoiceLink
                  key={choice.value}
                  choice={choice}
                  path={language.paths.storyList(1, { ...filter, [kind]: choice.value })}
                  isChosen={choice === chosen}
                  language={language}
                />
              ))}
            </ul>
          </details>
        )
      })}
    </nav>
  )
}

interface ChoiceLinkProps {
  choice: Choice
  path: string
  isChosen: boolean
  language: Language
}

function ChoiceLink({ choice: { name, count }, path, isChosen, language }: ChoiceLinkProps) {
  return (
    <li>
      <a href={path} aria-current={isChosen ? 'true' : undefined}>
        {name}
      </a>{' '}
      <span className="choice-count">
        <span aria-hidden="true">{count}</span>
        <span className="visually-hidden">{language.text('choices.found', { count })}</span>
      </span>
    </li>
  )
}

function sortByName(choices: readonly Choice[], { locale }: Language): Choice[] {
  return [...choices].sort((a, b) => a.name.localeCompare(b.name, locale))
}

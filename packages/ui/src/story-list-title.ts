import type { Language } from './languages/create-language.ts'

export interface StoryListTitle {
  /** What the list is narrowed to, as readers call it: a country, a topic, a year. */
  readonly chosen: readonly string[]
  readonly page: number
}

/** The title of a page of a list of stories: its heading, and its name in search results. */
export function toStoryListTitle({ chosen, page }: StoryListTitle, language: Language): string {
  if (chosen.length === 0)
    return page > 1 ? language.text('stories.titleOfPage', { page }) : language.text('stories.title')
  const choice = chosen.join(' · ')
  return page > 1 ? language.text('choices.chosenPage', { choice, page }) : language.text('choices.chosen', { choice })
}

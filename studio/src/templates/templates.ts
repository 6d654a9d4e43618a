import type { NewDocumentOptionsResolver, Template } from 'sanity'
import { prayerPointOnDay, urgentPrayer } from './prayer-templates.ts'
import { storyFromFieldReport } from './story-from-field-report.ts'
import { storyInCountryTemplate } from './story-in-country.ts'

/** What editors begin most: the menus for new documents name these first, before one empty document of each type. */
const likely: readonly Template[] = [storyFromFieldReport, urgentPrayer]

/** Adds the newsroom's templates to those that the Studio makes of the types. */
export function withTemplates(templates: Template[]): Template[] {
  return [...likely, storyInCountryTemplate, prayerPointOnDay, ...templates]
}

/**
 * Puts what editors begin most first, and leaves everything else in its order.
 *
 * NB: the menu in the header sorts by title, whatever it is given; nothing but a title that begins with a space comes
 * before the letters, and nobody sees the space.
 */
export const likeliestFirst: NewDocumentOptionsResolver = (options, { creationContext }) => {
  const first = likely.flatMap(({ id, title }) =>
    options
      .filter(({ templateId }) => templateId === id)
      .map((option) => (creationContext.type === 'global' ? { ...option, title: ` ${title}` } : option)),
  )
  const others = options.filter(({ templateId }) => likely.every(({ id }) => id !== templateId))
  return [...first, ...others]
}

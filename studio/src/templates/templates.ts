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

/** Puts what editors begin most first, and leaves everything else in its order. */
export const likeliestFirst: NewDocumentOptionsResolver = (options) => {
  const rank = (templateId: string) => {
    const index = likely.findIndex(({ id }) => id === templateId)
    return index === -1 ? likely.length : index
  }
  return options.toSorted((one, other) => rank(one.templateId) - rank(other.templateId))
}

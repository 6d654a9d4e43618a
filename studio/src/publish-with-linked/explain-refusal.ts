import { fieldOf, textOf } from '@vigil/content-model/field-of'

/** What the editor sees of each document, by its id. */
export type Labels = ReadonlyMap<string, string>

/**
 * Says why nothing was published: for each document that was refused its label and the reason. Anything else that went
 * wrong is told in its own words.
 */
export function explainRefusal(error: unknown, labels: Labels): string {
  const items = fieldOf(fieldOf(error, 'details'), 'items')
  const reasons = Array.isArray(items) ? items.flatMap((item) => explainItem(fieldOf(item, 'error'), labels)) : []
  if (reasons.length > 0) return Array.from(new Set(reasons)).join(' ')
  return textOf(error, 'message') || 'The content lake did not answer. Try again in a moment.'
}

function explainItem(refused: unknown, labels: Labels): string[] {
  const reason = textOf(refused, 'description')
  if (reason === '') return []
  const label = labels.get(textOf(refused, 'id').replace(/^drafts\./, ''))
  return [label === undefined ? reason : `${label}: ${reason}`]
}

import { textOf } from '@vigil/content-model/field-of'

/** When the embargo of a document ends, as ISO 8601, or null: it has none, or it is over. */
export function embargoOf(document: unknown, now: Date): string | null {
  const publishAt = textOf(document, 'publishAt')
  const time = Date.parse(publishAt)
  return Number.isNaN(time) || time <= now.getTime() ? null : new Date(time).toISOString()
}

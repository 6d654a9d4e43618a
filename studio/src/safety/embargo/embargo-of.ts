import { textOf } from '@vigil/content-model/field-of'
import type { ShownFinding } from '../findings/shown-finding.ts'

/** When the embargo of a document ends, as ISO 8601, or null: it has none, or it is over. */
export function embargoOf(document: unknown, now: Date): string | null {
  const publishAt = textOf(document, 'publishAt')
  const time = Date.parse(publishAt)
  return Number.isNaN(time) || time <= now.getTime() ? null : new Date(time).toISOString()
}

/** Whether a finding says that the embargo has not ended: then scheduling is what solves it. */
export function isAboutEmbargo({ rule, path, documentId }: ShownFinding): boolean {
  return rule === 'embargo-in-future' || (rule === null && documentId === null && path[0] === 'publishAt')
}

import type { PublishCandidate } from './finding.ts'
import { isRecord } from './is-record.ts'

/** An item of a list of the document, with where it stands. */
export interface Item {
  readonly path: string
  readonly value: PublishCandidate
}

/** The objects of a list; whatever else stands there is left out. */
export function itemsOf(document: PublishCandidate, field: string): Item[] {
  const list = document[field]
  if (!Array.isArray(list)) return []
  return list.flatMap((value: unknown, index) =>
    isRecord(value) ? [{ path: `${field}[${stepTo(value, index)}]`, value }] : [],
  )
}

/** How a path goes to an item of a list: by its key, or by its place when it has none. */
export function stepTo(item: unknown, index: number): string {
  return isRecord(item) && typeof item._key === 'string' ? `_key==${JSON.stringify(item._key)}` : String(index)
}

/** A text without the spaces around it; empty when there is none. */
export function textAt(value: PublishCandidate, field: string): string {
  const text = value[field]
  return typeof text === 'string' ? text.trim() : ''
}

/** The id under which a document is published, whichever of its drafts and versions this is. */
export function publishedIdOf({ _id }: PublishCandidate): string {
  return typeof _id === 'string' ? _id.replace(/^(?:drafts|versions\.[^.]+)\./, '') : ''
}

import { isJsonObject, type JsonObject } from '../../core/is-json-object.ts'
import { collectReferences } from '../../core/find-references.ts'

/** A document whose references to what is not there yet are weak, so that it can be written before it. */
export interface WeakenedDocument<Document extends JsonObject> {
  readonly document: Document
  /** What it will refer to strongly in the end. */
  readonly targets: readonly string[]
}

/** @param isLate - Whether the document that is referred to comes later. */
export function weakenReferences<Document extends JsonObject>(
  document: Document,
  isLate: (id: string) => boolean,
): WeakenedDocument<Document> {
  const targets = new Set(
    collectReferences(document)
      .filter(({ id, weak }) => !weak && isLate(id))
      .map(({ id }) => id),
  )
  if (targets.size === 0) return { document, targets: [] }
  const entries = Object.entries(document).map(([name, value]) => [name, weaken(value, targets)])
  return { document: { ...document, ...Object.fromEntries(entries) }, targets: [...targets] }
}

function weaken(value: unknown, targets: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => weaken(item, targets))
  if (!isJsonObject(value)) return value
  const copy = Object.fromEntries(Object.entries(value).map(([name, item]) => [name, weaken(item, targets)]))
  return typeof value._ref === 'string' && targets.has(value._ref) ? { ...copy, _weak: true } : copy
}

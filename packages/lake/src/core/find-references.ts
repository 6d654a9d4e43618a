import { isJsonObject, type JsonObject } from './is-json-object.ts'

/** One reference that a document holds. */
export interface FoundReference {
  /** The id of the document that is meant. */
  readonly id: string
  /** Weak references may point to nothing. So may those to other datasets: nobody here knows what is there. */
  readonly weak: boolean
  /** Where it stands, such as `body[_key=="a"].asset`. */
  readonly path: string
}

/** Everything with a `_ref` in a document, in document order. */
export function collectReferences(document: JsonObject): readonly FoundReference[] {
  const found: FoundReference[] = []
  visit(document, '', found)
  return found
}

function visit(value: unknown, path: string, found: FoundReference[]): void {
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => {
      visit(item, path + toItemSegment(item, index), found)
    })
    return
  }
  if (!isJsonObject(value)) return
  const id = value._ref
  if (typeof id === 'string') found.push({ id, weak: value._weak === true || pointsElsewhere(value), path })
  for (const [name, child] of Object.entries(value)) {
    visit(child, path === '' ? name : `${path}.${name}`, found)
  }
}

/** A reference without its place; much cheaper to find. */
export interface PlainReference {
  readonly id: string
  readonly weak: boolean
  /** Whether it stands inside of another reference, where `references()` does not look. */
  readonly isNested: boolean
}

/** Calls back with each reference that a document holds. */
export function visitReferences(value: unknown, callback: (reference: PlainReference) => void, isNested = false): void {
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') visitReferences(item, callback, isNested)
    return
  }
  if (!isJsonObject(value)) return
  const id = value._ref
  if (typeof id === 'string') callback({ id, weak: value._weak === true || pointsElsewhere(value), isNested })
  for (const name in value) {
    const child = value[name]
    if (typeof child === 'object') visitReferences(child, callback, isNested || Boolean(id))
  }
}

/** References to other datasets name the dataset, or carry it in the id (`dataset:project.name:id`). */
function pointsElsewhere(reference: JsonObject): boolean {
  return (
    typeof reference._dataset === 'string' ||
    typeof reference._projectId === 'string' ||
    String(reference._ref).includes(':')
  )
}

function toItemSegment(item: unknown, index: number): string {
  const key = isJsonObject(item) ? item._key : undefined
  return typeof key === 'string' ? `[_key==${JSON.stringify(key)}]` : `[${index}]`
}

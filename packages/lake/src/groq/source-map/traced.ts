import type { LakeDocument } from '../../core/document.ts'
import { isJsonObject } from '../../core/is-json-object.ts'

/** Where a value stands in a stored document. */
export interface Origin {
  readonly document: LakeDocument
  readonly path: readonly (string | number)[]
}

/**
 * A value of a query, and where it comes from: a `stored` value was copied as it is, with all that is in it; lists and
 * objects were put together from parts; a `literal` stands in the query; whatever else was `computed`.
 */
export type Traced =
  | { readonly kind: 'stored'; readonly data: unknown; readonly origin: Origin }
  | { readonly kind: 'list'; readonly data: readonly unknown[]; readonly items: readonly Traced[] }
  | { readonly kind: 'object'; readonly data: unknown; readonly attributes: ReadonlyMap<string, Traced> }
  | { readonly kind: 'literal' | 'computed'; readonly data: unknown }

export const nothing: Traced = { kind: 'computed', data: null }

export function computed(data: unknown): Traced {
  return { kind: 'computed', data: data ?? null }
}

/** A whole document. */
export function storedDocument(data: unknown): Traced {
  return isDocument(data) ? { kind: 'stored', data, origin: { document: data, path: [] } } : computed(data)
}

export function listOf(items: readonly Traced[]): Traced {
  return { kind: 'list', data: items.map(({ data }) => data), items }
}

export function objectOf(attributes: ReadonlyMap<string, Traced>): Traced {
  const data = Object.fromEntries([...attributes].map(([name, { data }]) => [name, data]))
  return { kind: 'object', data, attributes }
}

/** What `.name` gives. */
export function attributeOf(traced: Traced, name: string): Traced {
  const { data } = traced
  if (!isObject(data) || !Object.hasOwn(data, name)) return nothing
  if (traced.kind === 'object') return traced.attributes.get(name) ?? nothing
  return partOf(traced, name, data[name])
}

/** What a splat copies; null when it copies nothing. */
export function attributesOf(traced: Traced): readonly (readonly [string, Traced])[] | null {
  const { data } = traced
  return isObject(data) ? Object.keys(data).map((name) => [name, attributeOf(traced, name)]) : null
}

/** The elements of an array; null for anything else. */
export function itemsOf(traced: Traced): readonly Traced[] | null {
  if (traced.kind === 'list') return traced.items
  const { data } = traced
  return Array.isArray(data) ? data.map((item: unknown, index) => partOf(traced, index, item)) : null
}

/** Objects as GROQ knows them: times and paths are none. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isJsonObject(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function partOf(traced: Traced, segment: string | number, data: unknown): Traced {
  if (data === null || data === undefined) return nothing
  if (traced.kind !== 'stored') return { kind: traced.kind === 'literal' ? 'literal' : 'computed', data }
  const { document, path } = traced.origin
  if (path.length === 0 && isGivenByPerspective(document, segment)) return computed(data)
  return { kind: 'stored', data, origin: { document, path: [...path, segment] } }
}

/** Such attributes of a draft or version are not what is stored: a perspective shows it under its published id. */
export function isGivenByPerspective({ _originalId }: LakeDocument, attribute: string | number): boolean {
  return _originalId !== undefined && (attribute === '_id' || attribute === '_originalId')
}

function isDocument(data: unknown): data is LakeDocument {
  return isObject(data) && typeof data._id === 'string' && typeof data._type === 'string'
}

import { isJsonObject } from '../../core/is-json-object.ts'
import { isGivenByPerspective, type Origin, type Traced } from './traced.ts'

/** Where each part of an answer comes from: https://github.com/sanity-io/content-source-maps */
export interface ContentSourceMap {
  readonly documents: readonly { readonly _id: string; readonly _type: string }[]
  /** Places inside documents, as normalised JSON paths. */
  readonly paths: readonly string[]
  /** By the place in the answer. A mapping holds for all that is below it and has no mapping of its own. */
  readonly mappings: Readonly<Record<string, SourceMapping>>
}

export interface SourceMapping {
  readonly type: 'value'
  readonly source:
    | { readonly type: 'documentValue'; readonly document: number; readonly path: number }
    | { readonly type: 'literal' | 'unknown' }
}

/** How elements of arrays are named in paths: by their place, or by their `_key` where they have one. */
export type ArraySelector = 'index' | 'key'

export function toSourceMap(answer: Traced, selector: ArraySelector): ContentSourceMap {
  const documents = createNumbering<{ readonly _id: string; readonly _type: string }>()
  const paths = createNumbering<string>()
  const mappings: Record<string, SourceMapping> = {}

  const numberOfPath = (path: string) => paths.numberOf(path, path)

  function visit(traced: Traced, place: string): void {
    switch (traced.kind) {
      case 'stored':
        mappings[place] = { type: 'value', source: { type: 'documentValue', ...numbersOf(traced.origin) } }
        if (traced.origin.path.length === 0) visitGivenAttributes(traced.origin, place)
        return
      case 'list':
        for (const [index, item] of traced.items.entries()) visit(item, `${place}[${index}]`)
        return
      case 'object':
        for (const [name, value] of traced.attributes) visit(value, place + attributeSegment(name))
        return
      default:
        // Nobody asks where nothing comes from.
        if (traced.data === null) return
        mappings[place] = { type: 'value', source: { type: traced.kind === 'literal' ? 'literal' : 'unknown' } }
    }
  }

  function visitGivenAttributes({ document }: Origin, place: string): void {
    for (const name of Object.keys(document)) {
      if (!isGivenByPerspective(document, name)) continue
      mappings[place + attributeSegment(name)] = { type: 'value', source: { type: 'unknown' } }
    }
  }

  function numbersOf(origin: Origin): { readonly document: number; readonly path: number } {
    const { _id, _originalId, _type } = origin.document
    // In a perspective the document has its published id; an editor must be led to the draft or version that was seen.
    const storedId = typeof _originalId === 'string' ? _originalId : _id
    return {
      document: documents.numberOf(storedId, { _id: storedId, _type }),
      path: numberOfPath(toJsonPath(origin, selector)),
    }
  }

  visit(answer, '$')
  return { documents: documents.list, paths: paths.list, mappings }
}

function toJsonPath({ document, path }: Origin, selector: ArraySelector): string {
  let text = '$'
  let value: unknown = document
  for (const segment of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, segment) : undefined
    const key = selector === 'key' && typeof segment === 'number' && isJsonObject(value) ? value._key : undefined
    if (typeof key === 'string') text += `[?(@._key=='${key.replace(/['\\]/g, toEscaped)}')]`
    else text += typeof segment === 'number' ? `[${segment}]` : attributeSegment(segment)
  }
  return text
}

function attributeSegment(name: string): string {
  return `['${name.replace(/[\f\n\r\t'\\]/g, toEscaped)}']`
}

function toEscaped(character: string): string {
  const names: Readonly<Record<string, string>> = { '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
  return names[character] ?? `\\${character}`
}

/** Gives each different thing a number, in the order in which they come. */
function createNumbering<Item>() {
  const numbers = new Map<string, number>()
  const list: Item[] = []
  return {
    list,
    numberOf(key: string, item: Item): number {
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, list.length)
      list.push(item)
      return list.length - 1
    },
  }
}

import type { PublishCandidate } from './finding.ts'
import { isRecord } from './is-record.ts'
import { stepTo } from './story.ts'

/**
 * Fields that only editors see, wherever they stand. The site never asks for them, so what they hold is not judged
 * (but for the names of people, see the rule `denied-name`).
 */
export const editorsOnlyFields: ReadonlySet<string> = new Set([
  'risk',
  'people',
  'placePrecision',
  'publishAt',
  'unpublishAt',
  'reviewBy',
  'faces',
  'redaction',
  'importNotes',
  'importSource',
  'reviewedFor',
])

/** Fields that hold an address to go to, not words to read. */
const linkFields: ReadonlySet<string> = new Set(['href', 'url', 'sourceUrl'])

/** Fields that hold words made fit for an address: of a slug, of a redirect. */
const pathFields: ReadonlySet<string> = new Set(['slug.current', 'redirect.from', 'redirect.to'])
const lastStepsOfPaths: ReadonlySet<string> = new Set(Array.from(pathFields, (path) => path.split('.').at(-1) ?? ''))

export interface PublicObject {
  readonly path: string
  readonly value: PublishCandidate
}

export interface PublicText {
  readonly path: string
  readonly text: string
  /** `path`: words of this site's addresses, with dashes between them. */
  readonly kind: 'words' | 'link' | 'path'
}

/** Every object of the document that readers see something of, from the outside in. */
export function publicObjects(document: PublishCandidate): readonly PublicObject[] {
  return valuesOf(document).objects
}

/**
 * Every text of the document that becomes public. A block of rich text is one text, however it is cut into bold and
 * plain pieces: a telephone number does not hide by being half bold.
 */
export function publicTexts(document: PublishCandidate): readonly PublicText[] {
  return valuesOf(document).texts
}

interface PublicValues {
  readonly objects: readonly PublicObject[]
  readonly texts: readonly PublicText[]
}

/** Documents do not change, they are replaced; every rule walks through the same one. */
const known = new WeakMap<PublishCandidate, PublicValues>()

function valuesOf(document: PublishCandidate): PublicValues {
  const found = known.get(document)
  if (found !== undefined) return found
  const objects: PublicObject[] = []
  const texts: PublicText[] = []
  walk({ value: document, path: '', field: '', isSpanOfBlock: false }, ({ path, value, field, isSpanOfBlock }) => {
    if (isRecord(value)) objects.push({ path, value })
    if (isTextBlock(value)) texts.push({ path, text: textOfBlock(value), kind: 'words' })
    if (typeof value === 'string' && !isSpanOfBlock)
      texts.push({ path, text: value, kind: kindOf(document, path, field) })
  })
  const values = { objects, texts }
  known.set(document, values)
  return values
}

function kindOf({ _type }: PublishCandidate, path: string, field: string): PublicText['kind'] {
  if (linkFields.has(field)) return 'link'
  if (!lastStepsOfPaths.has(field)) return 'words'
  const isPath = pathFields.has(path) || (typeof _type === 'string' && pathFields.has(`${_type}.${path}`))
  return isPath ? 'path' : 'words'
}

interface PublicNode {
  readonly path: string
  readonly value: unknown
  readonly field: string
  readonly isSpanOfBlock: boolean
}

/** Visits every node that readers see something of, from the outside in. */
function walk(node: PublicNode, visit: (node: PublicNode) => void): void {
  visit(node)
  const { value, path, field, isSpanOfBlock } = node
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const at = `${path}[${stepTo(item, index)}]`
      walk({ value: item, path: at, field, isSpanOfBlock: isSpanOfBlock && isSpan(item) }, visit)
    }
  } else if (isRecord(value)) {
    const isBlock = isTextBlock(value)
    for (const [name, child] of Object.entries(value)) {
      if (name.startsWith('_') || editorsOnlyFields.has(name)) continue
      const isOfBlock = (isSpanOfBlock && name === 'text') || (isBlock && name === 'children')
      walk({ value: child, path: path === '' ? name : `${path}.${name}`, field: name, isSpanOfBlock: isOfBlock }, visit)
    }
  }
}

interface TextBlock extends PublishCandidate {
  readonly children: readonly unknown[]
}

function isTextBlock(value: unknown): value is TextBlock {
  return isRecord(value) && value._type === 'block' && Array.isArray(value.children)
}

function isSpan(value: unknown): value is PublishCandidate & { text: string } {
  return isRecord(value) && value._type === 'span' && typeof value.text === 'string'
}

function textOfBlock(block: TextBlock): string {
  return block.children.map((child) => (isSpan(child) ? child.text : '\n')).join('')
}

import type { ExprNode } from 'groq-js'
import { isJsonObject } from '../../core/is-json-object.ts'
import type { LakeDocument } from '../../core/document.ts'
import { attributePathOf, unwrapGroups } from '../syntax-tree.ts'
import type { IndexedDocument } from './indexed-document.ts'

/** One thing to sort by, such as `lower(title) desc`. */
interface OrderKey {
  readonly path: readonly string[]
  readonly letters: 'asTheyAre' | 'lower' | 'upper'
  readonly isDescending: boolean
}

/** An order of documents that depends on nothing but their own attributes. */
export interface DocumentOrder {
  /** The same for the same order. */
  readonly name: string
  readonly keys: readonly OrderKey[]
}

/** Reads the arguments of `order()`; null when they ask for more than attributes. */
export function readDocumentOrder(args: readonly ExprNode[]): DocumentOrder | null {
  const keys = args.map(readOrderKey)
  if (keys.length === 0 || keys.includes(null)) return null
  const found = keys.filter((key) => key !== null)
  return { name: JSON.stringify(found), keys: found }
}

function readOrderKey(argument: ExprNode): OrderKey | null {
  const isDescending = argument.type === 'Desc'
  const node = unwrapGroups(argument.type === 'Desc' || argument.type === 'Asc' ? argument.base : argument)
  const letters = readLetters(node)
  const [inner] = letters !== 'asTheyAre' && node.type === 'FuncCall' ? node.args : [node]
  const path = inner ? attributePathOf(inner) : null
  // NB: no stored document has "_originalId"; a reader's perspective gives it.
  return path === null || path === '_originalId' ? null : { path: path.split('.'), letters, isDescending }
}

function readLetters(node: ExprNode): OrderKey['letters'] {
  if (node.type !== 'FuncCall' || (node.namespace !== 'global' && node.namespace !== 'string')) return 'asTheyAre'
  return node.name === 'lower' || node.name === 'upper' ? node.name : 'asTheyAre'
}

/** What a document is sorted by. @param isRaw whether it shows the id under which it is stored */
export function toSortValues(
  { keys }: DocumentOrder,
  { document, publishedId }: IndexedDocument,
  isRaw: boolean,
): readonly unknown[] {
  return keys.map(({ path, letters }) => {
    const value = path[0] === '_id' && path.length === 1 && !isRaw ? publishedId : valueAt(document, path)
    if (letters === 'asTheyAre') return value
    if (typeof value !== 'string') return null
    return letters === 'lower' ? value.toLowerCase() : value.toUpperCase()
  })
}

/** As `order()` compares: numbers, then texts, then booleans, then everything else, which is all the same. */
export function compareSortValues(
  { keys }: DocumentOrder,
  left: readonly unknown[],
  right: readonly unknown[],
): number {
  for (const [place, { isDescending }] of keys.entries()) {
    const compared = compareValues(left[place], right[place])
    if (compared !== 0) return isDescending ? -compared : compared
  }
  return 0
}

/** The value of an attribute such as `slug.current`, null where there is none. */
export function valueAt(document: LakeDocument, path: readonly string[]): unknown {
  let value: unknown = document
  for (const name of path) {
    if (!isJsonObject(value) || !Object.hasOwn(value, name)) return null
    value = value[name]
  }
  return value ?? null
}

function compareValues(left: unknown, right: unknown): number {
  const ranks = rankOf(left) - rankOf(right)
  if (ranks !== 0) return ranks
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : Number(left > right)
  return rankOf(left) < 4 ? Number(left) - Number(right) : 0
}

function rankOf(value: unknown): number {
  switch (typeof value) {
    case 'number':
      return 1
    case 'string':
      return 2
    case 'boolean':
      return 3
    default:
      return 4
  }
}

/** Documents with equal values come in the order of their ids, as a reader sees those. */
export function compareIds(isRaw: boolean, left: IndexedDocument, right: IndexedDocument): number {
  if (!isRaw && left.publishedId !== right.publishedId) return left.publishedId < right.publishedId ? -1 : 1
  return left.id < right.id ? -1 : Number(left.id > right.id)
}

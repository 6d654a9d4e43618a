import type { ExprNode } from 'groq-js'
import { datasetTag, documentTag, equalityTag, isEqualityPath, referenceTag, typeTag } from '../core/sync-tags.ts'
import { attributePathOf, conjunctsOf, constantOf, unwrapGroups } from './syntax-tree.ts'

/**
 * What every document that satisfies a filter has in common. Each list that is present holds by itself:
 * the document has one of these ids, and one of these types, and so on. An empty list means that none satisfies it.
 */
export interface Narrowing {
  readonly ids?: readonly string[]
  readonly types?: readonly string[]
  /** Attributes with one of these values, by path: `slug.current`. */
  readonly equalities: ReadonlyMap<string, readonly string[]>
  /** The document refers to one of these. */
  readonly references?: readonly string[]
}

/**
 * Reads from filters which documents can satisfy all of them.
 * @returns alternatives: a document that satisfies the filters fits at least one of them
 */
export function narrowFilters(filters: readonly ExprNode[]): readonly Narrowing[] {
  let alternatives: readonly Narrowing[] = [{ equalities: new Map() }]
  for (const conjunct of filters.flatMap(conjunctsOf)) {
    const choices = narrowConjunct(conjunct)
    // The product of many "or"s grows fast; leaving one out is only less narrow.
    if (alternatives.length * choices.length > 100) continue
    alternatives = alternatives.flatMap((left) => choices.map((right) => combine(left, right)))
  }
  return alternatives
}

/** The keys of a document set: a commit that changes whether a document is in it, or the document, emits one of them. */
export function tagsOfNarrowing({ ids, types, equalities, references }: Narrowing): readonly string[] {
  if (ids) return ids.map(documentTag)
  if (types) {
    const [equality] = equalities
    if (equality) {
      const [path, values] = equality
      return types.flatMap((type) => values.map((value) => equalityTag(type, path, value)))
    }
  }
  if (references) return references.map(referenceTag)
  return types ? types.map(typeTag) : [datasetTag()]
}

function narrowConjunct(node: ExprNode): readonly Narrowing[] {
  if (node.type === 'Or') {
    return [node.left, node.right].flatMap((side) => narrowFilters([unwrapGroups(side)]))
  }
  return [narrowCondition(node) ?? { equalities: new Map() }]
}

function narrowCondition(node: ExprNode): Narrowing | null {
  const equalities = new Map<string, readonly string[]>()
  if (node.type === 'FuncCall') {
    const references = node.namespace === 'global' && node.name === 'references' ? referencedIds(node.args) : null
    return references && { references, equalities }
  }
  if (node.type !== 'OpCall' || (node.op !== '==' && node.op !== 'in')) return null
  const found = node.op === 'in' ? readMembership(node.left, node.right) : readEquality(node.left, node.right)
  if (!found) return null
  const { path, values } = found
  if (path === '_id') return { ids: values, equalities }
  if (path === '_type') return { types: values, equalities }
  return isEqualityPath(path) ? { equalities: equalities.set(path, values) } : null
}

interface Membership {
  readonly path: string
  readonly values: readonly string[]
}

function readEquality(left: ExprNode, right: ExprNode): Membership | null {
  const path = attributePathOf(left) ?? attributePathOf(right)
  const constant = constantOf(right) ?? constantOf(left)
  // NB: `slug.current == $slug` without the parameter is null == null, which documents without a slug satisfy.
  return path !== null && typeof constant?.value === 'string' ? { path, values: [constant.value] } : null
}

function readMembership(left: ExprNode, right: ExprNode): Membership | null {
  const path = attributePathOf(left)
  const constant = constantOf(right)
  if (path === null || !constant || !Array.isArray(constant.value)) return null
  const values: readonly unknown[] = constant.value
  // A missing attribute is null, and null is in a list that has null.
  return values.every((value) => typeof value === 'string') ? { path, values } : null
}

function referencedIds(args: readonly ExprNode[]): readonly string[] | null {
  const constants = args.map(constantOf)
  if (constants.includes(null)) return null
  return constants.flatMap((constant) => constant?.value).filter((value) => typeof value === 'string')
}

function combine(left: Narrowing, right: Narrowing): Narrowing {
  const ids = intersect(left.ids, right.ids)
  const types = intersect(left.types, right.types)
  // A document that refers to one of these and one of those is found by either list.
  const references = left.references ?? right.references
  return {
    ...(ids && { ids }),
    ...(types && { types }),
    ...(references && { references }),
    equalities: new Map([...left.equalities, ...right.equalities]),
  }
}

function intersect(
  left: readonly string[] | undefined,
  right: readonly string[] | undefined,
): readonly string[] | undefined {
  return left && right ? left.filter((value) => right.includes(value)) : (left ?? right)
}

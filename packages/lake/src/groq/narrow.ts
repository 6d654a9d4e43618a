import type { ExprNode } from 'groq-js'
import {
  datasetTag,
  documentTag,
  equalityTag,
  isEqualityPath,
  referenceTag,
  type Scope,
  typeTag,
} from '../core/sync-tags.ts'
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

/** A filter in two parts: what indexes can answer, and what must still be asked of each document. */
export interface Selection {
  /** A document that satisfies the filter fits at least one of them. */
  readonly alternatives: readonly Narrowing[]
  /** A document that fits an alternative and satisfies all of these satisfies the filter. */
  readonly residual: readonly ExprNode[]
}

interface Choice {
  readonly narrowing: Narrowing
  /** Whether fitting is not only needed but enough. */
  readonly isExact: boolean
}

// The product of many "or"s grows fast; leaving one out is only less narrow.
const maximalAlternatives = 100

/** Reads from filters which documents can satisfy all of them. */
export function narrowFilters(filters: readonly ExprNode[]): Selection {
  let alternatives: readonly Narrowing[] = [{ equalities: new Map() }]
  const residual: ExprNode[] = []
  for (const conjunct of filters.flatMap(conjunctsOf)) {
    const choices = narrowConjunct(conjunct)
    if (alternatives.length * choices.length > maximalAlternatives) {
      residual.push(conjunct)
      continue
    }
    const combined = alternatives.flatMap((left) => choices.map((right) => combine(left, right)))
    alternatives = combined.map(({ narrowing }) => narrowing)
    if (!combined.every(({ isExact }) => isExact)) residual.push(conjunct)
  }
  return { alternatives, residual }
}

/** The keys of a document set: a commit that changes whether a document is in it, or the document, emits one of them. */
export function tagsOfNarrowing({ ids, types, equalities, references }: Narrowing): readonly string[] {
  if (ids) return ids.map(documentTag)
  if (types) {
    const equality = [...equalities].find(([path]) => isEqualityPath(path))
    if (equality) {
      const [path, values] = equality
      return types.flatMap((type) => values.map((value) => equalityTag(type, path, value)))
    }
  }
  if (references) return references.map(referenceTag)
  return types ? types.map(typeTag) : [datasetTag()]
}

/** The scopes that a set of documents is a part of; null where its keys name it more narrowly already, or not at all. */
export function scopesOfNarrowing({ ids, types, equalities, references }: Narrowing): readonly Scope[] | null {
  if (ids) return null
  if (types && [...equalities.keys()].some(isEqualityPath)) return null
  if (references) return references.map((reference) => ({ reference }))
  return types?.map((type) => ({ type })) ?? null
}

function narrowConjunct(node: ExprNode): readonly Choice[] {
  if (node.type === 'Or') {
    return [node.left, node.right].flatMap((side) => {
      const { alternatives, residual } = narrowFilters([unwrapGroups(side)])
      return alternatives.map((narrowing) => ({ narrowing, isExact: residual.length === 0 }))
    })
  }
  if (node.type === 'Value' && node.value === true) return [{ narrowing: { equalities: new Map() }, isExact: true }]
  const narrowing = narrowCondition(node)
  return [{ narrowing: narrowing ?? { equalities: new Map() }, isExact: narrowing !== null }]
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
  // NB: no stored document has it; a reader's perspective gives it.
  if (path === '_originalId') return null
  return { equalities: equalities.set(path, values) }
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
  const texts = values.filter((value) => typeof value === 'string')
  return texts.length === values.length ? { path, values: [...new Set(texts)] } : null
}

function referencedIds(args: readonly ExprNode[]): readonly string[] | null {
  const constants = args.map(constantOf)
  if (constants.includes(null)) return null
  const ids = constants.flatMap((constant) => constant?.value).filter((value) => typeof value === 'string')
  return [...new Set(ids)]
}

function combine(left: Narrowing, { narrowing: right, isExact }: Choice): Choice {
  const ids = intersect(left.ids, right.ids)
  const types = intersect(left.types, right.types)
  // A document that refers to one of these and one of those is found by either list, which is then not enough.
  const references = left.references ?? right.references
  const equalities = new Map(left.equalities)
  for (const [path, values] of right.equalities)
    equalities.set(path, intersect(left.equalities.get(path), values) ?? [])
  const narrowing = { ...(ids && { ids }), ...(types && { types }), ...(references && { references }), equalities }
  return { narrowing, isExact: isExact && !(left.references && right.references) }
}

function intersect(
  left: readonly string[] | undefined,
  right: readonly string[] | undefined,
): readonly string[] | undefined {
  return left && right ? left.filter((value) => right.includes(value)) : (left ?? right)
}

import type { ExprNode, SyntaxNode } from 'groq-js'
import { childrenOf, filtersOfEverything, mapChildren, unwrapGroups } from './syntax-tree.ts'

/** A list of documents taken from all: `*[a][b] | order(c)`, of which perhaps only the first few are used. */
export interface Chain {
  readonly filters: readonly ExprNode[]
  /** The arguments of `order()`. */
  readonly order: readonly ExprNode[] | null
  /** How many documents are used. */
  readonly limit: number | null
  /** How many of the first of them are only counted. */
  readonly skip: number
}

/** Reads `*[a][b] | order(c)`, with or without filters and order; null for everything else. */
export function readChain(node: ExprNode): Chain | null {
  const inner = unwrapGroups(node)
  const order = inner.type === 'PipeFuncCall' && inner.name === 'order' ? inner.args : null
  const filters = filtersOfEverything(order && inner.type === 'PipeFuncCall' ? inner.base : inner)
  return filters && { filters, order, limit: null, skip: 0 }
}

/** Whether nothing in a chain looks at what surrounds it. */
export function isSelfContained({ filters, order }: Chain): boolean {
  return ![...filters, ...(order ?? [])].some((node) => looksOutside(node, 0))
}

/** A chain in which the values that come from outside are still open. */
export interface OpenChain {
  /** What stands outside, as it is seen from there. */
  readonly values: readonly ExprNode[]
  /** The chain, given the values. */
  readonly close: (values: readonly unknown[]) => Chain
}

/**
 * Takes out of a chain what depends on its surroundings only, such as `^._id`.
 * @returns null when that is not enough to make it independent of them
 */
export function toOuterValues(chain: Chain): OpenChain | null {
  const values: ExprNode[] = []
  const places = new Map<ExprNode, number>()
  const visit = (node: ExprNode): ExprNode => {
    if (isOuterValue(node)) {
      places.set(node, values.length)
      values.push(seenFromOutside(node))
      return node
    }
    // Inside of these, `^` begins to count at another value.
    const isNesting = 'base' in node && 'expr' in node
    return mapChildren(node, (child, name) => (isNesting && name === 'expr' ? child : visit(child)))
  }
  const parts = [...chain.filters, ...(chain.order ?? [])]
  parts.forEach(visit)

  const close = (known: readonly unknown[]): Chain => {
    const fill = (node: ExprNode): ExprNode => {
      const place = places.get(node)
      return place === undefined ? mapChildren(node, fill) : { type: 'Value', value: known[place] ?? null }
    }
    return { ...chain, filters: chain.filters.map(fill), order: chain.order?.map(fill) ?? null }
  }
  return isSelfContained(close([])) ? { values, close } : null
}

/** Whether `^` leads out of this expression. @param depth how many values are at hand inside of it */
function looksOutside(node: SyntaxNode, depth: number): boolean {
  if (node.type === 'Parent') return node.n > depth
  // Each of these puts one more value at hand; being wrong about a list that is mapped only makes this careful.
  const isNesting = node.type === 'Filter' || node.type === 'Projection'
  if (!isNesting) return childrenOf(node).some((child) => looksOutside(child, depth))
  return looksOutside(node.base, depth) || looksOutside(node.expr, depth + 1)
}

/** `^.a[]._ref` and the like: plain paths, whose values are plain as well. */
function isOuterValue(node: ExprNode): boolean {
  return isPathFrom('Parent', node)
}

/** @param root where the path begins: outside, or at each item of a list, which looks no further than that item */
function isPathFrom(root: 'Parent' | 'This', node: ExprNode): boolean {
  switch (node.type) {
    case 'Parent':
    case 'This':
      return node.type === root
    case 'Group':
    case 'AccessElement':
    case 'Slice':
    case 'ArrayCoerce':
    case 'Deref':
      return isPathFrom(root, node.base)
    case 'AccessAttribute':
      return node.base ? isPathFrom(root, node.base) : root === 'This'
    case 'Map':
    case 'FlatMap':
      return isPathFrom(root, node.base) && isPathFrom('This', node.expr)
    default:
      return false
  }
}

/** The same path one level further out, where `^` is the value at hand. */
function seenFromOutside(node: ExprNode): ExprNode {
  if (node.type !== 'Parent') return mapChildren(node, seenFromOutside)
  return node.n === 1 ? { type: 'This' } : { type: 'Parent', n: node.n - 1 }
}

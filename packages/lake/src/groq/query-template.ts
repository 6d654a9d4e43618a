import type { ExprNode, SyntaxNode } from 'groq-js'
import { childrenOf, mapChildren, someNode } from './syntax-tree.ts'

/** A query that was read without its parameters, which are put in afterwards: reading takes longer than answering does. */
export interface QueryTemplate {
  /** The names of its parameters. */
  readonly names: readonly string[]
  /** @param params has all of them. @returns the tree; what has the same values as last time is the same, node for node */
  fill(params: Readonly<Record<string, unknown>>): ExprNode
}

/**
 * The names of parameters that have to be known when a query is read: `a[$x]` is an element, an attribute or a filter, as
 * `$x` is a number, a text or something else, and patterns and paths are prepared while a query is read.
 *
 * @param tree as it was read without them
 */
export function findDecisiveNames(tree: ExprNode): ReadonlySet<string> {
  const namesBelow = collectNames()
  const names = new Set<string>()
  someNode(tree, (node) => {
    for (const part of findDecisive(node)) for (const name of namesBelow(part)) names.add(name)
    return false
  })
  return names
}

/** @param tree as it was read with its decisive parameters, and without the others */
export function createQueryTemplate(tree: ExprNode): QueryTemplate {
  const namesBelow = collectNames()
  const names = [...namesBelow(tree)]
  const filled = new Map<ExprNode, ExprNode>()
  let last = new Map<string, string>()

  return {
    names,
    fill(params) {
      const values = new Map(names.map((name) => [name, JSON.stringify(params[name]) ?? '']))
      const changed = new Set(names.filter((name) => values.get(name) !== last.get(name)))
      const fillNode = (node: ExprNode): ExprNode => {
        const below = namesBelow(node)
        if (below.size === 0) return node
        const known = filled.get(node)
        if (known !== undefined && ![...below].some((name) => changed.has(name))) return known
        const made: ExprNode =
          node.type === 'Parameter' ? { type: 'Value', value: params[node.name] } : mapChildren(node, fillNode)
        filled.set(node, made)
        return made
      }
      // Whatever ends this in the middle leaves nothing that counts as filled.
      last = new Map()
      const made = fillNode(tree)
      last = values
      return made
    },
  }
}

/** The parts of a node whose values decide what kind of node it is, or are looked at before a query is answered. */
function findDecisive(node: SyntaxNode): readonly ExprNode[] {
  switch (node.type) {
    case 'Filter':
      return isArithmetic(node.expr) ? [node.expr] : []
    case 'FuncCall':
      return node.name === 'path' || node.name === 'query' ? node.args : []
    case 'OpCall':
      return node.op === 'match' ? [node.right] : []
    default:
      return []
  }
}

/** What groq-js works out while it reads a query. */
function isArithmetic(node: ExprNode): boolean {
  switch (node.type) {
    case 'Value':
    case 'Parameter':
      return true
    case 'Group':
    case 'Pos':
    case 'Neg':
      return isArithmetic(node.base)
    case 'OpCall':
      return isArithmetic(node.left) && isArithmetic(node.right)
    default:
      return false
  }
}

function collectNames(): (node: SyntaxNode) => ReadonlySet<string> {
  const known = new WeakMap<SyntaxNode, ReadonlySet<string>>()
  const collect = (node: SyntaxNode): ReadonlySet<string> => {
    const found = known.get(node)
    if (found !== undefined) return found
    const names = new Set(
      node.type === 'Parameter' ? [node.name] : childrenOf(node).flatMap((each) => [...collect(each)]),
    )
    known.set(node, names)
    return names
  }
  return collect
}

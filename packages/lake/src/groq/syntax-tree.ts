import type { ExprNode, SyntaxNode } from 'groq-js'

/** The nodes directly below one, in the order of the text. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  // A value is data: what looks like a node in there is none.
  if (node.type === 'Value') return []
  return Object.values(node)
    .flatMap((child: unknown) => (Array.isArray(child) ? child : [child]))
    .filter(isSyntaxNode)
}

/** Whether this node or one below it is wanted. */
export function someNode(node: SyntaxNode, isWanted: (node: SyntaxNode) => boolean): boolean {
  return isWanted(node) || childrenOf(node).some((child) => someNode(child, isWanted))
}

/**
 * A copy of the tree in which some nodes are others; what is not replaced is shared.
 * @param replace gives the node that takes the place, or null to look below
 */
export function replaceNodes(node: ExprNode, replace: (node: ExprNode) => ExprNode | null): ExprNode {
  const visit = (child: unknown): unknown => {
    if (Array.isArray(child)) {
      const visited = child.map(visit)
      return visited.every((item, index) => item === child[index]) ? child : visited
    }
    if (!isSyntaxNode(child) || child.type === 'Value') return child
    const replacement = isAuxiliary(child) ? null : replace(child)
    if (replacement) return replacement
    const entries = Object.entries(child).map(([name, below]) => [name, visit(below)] as const)
    const isSame = entries.every(([name, below]) => below === Reflect.get(child, name))
    return isSame ? child : Object.fromEntries(entries)
  }
  // Expressions are replaced by expressions and everything else is copied, so the root is what it was: an expression.
  return visit(node) as ExprNode
}

/** The node without the brackets around it. */
export function unwrapGroups(node: ExprNode): ExprNode {
  return node.type === 'Group' ? unwrapGroups(node.base) : node
}

/** The parts of which all must be true: `a`, `b` and `c` of `a && (b && c)`. */
export function conjunctsOf(node: ExprNode): readonly ExprNode[] {
  const inner = unwrapGroups(node)
  return inner.type === 'And' ? [...conjunctsOf(inner.left), ...conjunctsOf(inner.right)] : [inner]
}

/**
 * The filters that stand directly on all documents: `a` and `b` of `*[a][b]`.
 * @returns null when the node is no such thing; an empty list for `*` alone
 */
export function filtersOfEverything(node: ExprNode): readonly ExprNode[] | null {
  const inner = unwrapGroups(node)
  if (inner.type === 'Everything') return []
  if (inner.type !== 'Filter') return null
  const below = filtersOfEverything(inner.base)
  return below && [...below, inner.expr]
}

/** The name of an attribute of the document at hand, such as `slug.current`; null for any other expression. */
export function attributePathOf(node: ExprNode): string | null {
  if (node.type === 'Group') return attributePathOf(node.base)
  if (node.type !== 'AccessAttribute') return null
  if (!node.base || node.base.type === 'This') return node.name
  const base = attributePathOf(node.base)
  return base === null ? null : `${base}.${node.name}`
}

/** What an expression always is, whichever document is looked at; null when that depends. */
export function constantOf(node: ExprNode): { readonly value: unknown } | null {
  if (node.type === 'Group') return constantOf(node.base)
  if (node.type === 'Value') return { value: node.value }
  if (node.type !== 'Array') return null
  const values: unknown[] = []
  for (const element of node.elements) {
    const constant = element.isSplat ? null : constantOf(element.value)
    if (!constant) return null
    values.push(constant.value)
  }
  return { value: values }
}

function isSyntaxNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function isAuxiliary(node: SyntaxNode): node is Exclude<SyntaxNode, ExprNode> {
  return (
    node.type === 'ArrayElement' ||
    node.type === 'ObjectAttributeValue' ||
    node.type === 'ObjectConditionalSplat' ||
    node.type === 'ObjectSplat' ||
    node.type === 'SelectAlternative'
  )
}

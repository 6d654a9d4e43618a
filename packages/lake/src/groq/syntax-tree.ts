import type { ExprNode, SyntaxNode } from 'groq-js'

/** The nodes directly below one, in the order of the text. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = []
  // A value is data: what looks like a node in there is none.
  if (node.type === 'Value') return children
  for (const name in node) {
    const child: unknown = Reflect.get(node, name)
    if (Array.isArray(child)) children.push(...child.filter(isSyntaxNode))
    else if (isSyntaxNode(child)) children.push(child)
  }
  return children
}

/** Whether this node or one below it is wanted. */
export function someNode(node: SyntaxNode, isWanted: (node: SyntaxNode) => boolean): boolean {
  if (isWanted(node)) return true
  if (node.type === 'Value') return false
  const isWantedBelow = (child: unknown) => isSyntaxNode(child) && someNode(child, isWanted)
  for (const name in node) {
    const child: unknown = Reflect.get(node, name)
    if (Array.isArray(child) ? child.some(isWantedBelow) : isWantedBelow(child)) return true
  }
  return false
}

/**
 * A copy of the tree in which some nodes are others; what is not replaced is shared.
 * @param replace gives the node that takes the place, or null to look below
 */
export function replaceNodes(node: ExprNode, replace: (node: ExprNode) => ExprNode | null): ExprNode {
  return replace(node) ?? mapChildren(node, (child) => replaceNodes(child, replace))
}

/** A copy of the node with other expressions directly below it; the node itself when they are the same. */
export function mapChildren(node: ExprNode, change: (child: ExprNode, name: string) => ExprNode): ExprNode {
  const visit = (child: unknown, name: string): unknown => {
    if (Array.isArray(child)) return visitItems(child, name)
    if (!isSyntaxNode(child)) return child
    if (!isAuxiliary(child)) return change(child, name)
    return copyWith(child, visit)
  }
  const visitItems = (items: readonly unknown[], name: string): readonly unknown[] => {
    let copy: unknown[] | null = null
    for (let index = 0; index < items.length; index++) {
      const visited = visit(items[index], name)
      if (visited === items[index]) continue
      copy ??= [...items]
      copy[index] = visited
    }
    return copy ?? items
  }
  // A value is data: what looks like a node in there is none.
  return node.type === 'Value' ? node : copyWith(node, visit)
}

// Trees are walked several times for each query, and few of their nodes change: nothing is made before one does.
function copyWith<Node extends SyntaxNode>(node: Node, visit: (child: unknown, name: string) => unknown): Node {
  let copy: Node | null = null
  for (const name in node) {
    const child: unknown = node[name]
    if (typeof child !== 'object' || child === null) continue
    const visited = visit(child, name)
    if (visited === child) continue
    // Expressions take the place of expressions, so that it stays a node of its kind.
    copy ??= { ...node }
    Reflect.set(copy, name, visited)
  }
  return copy ?? node
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
  // NB: `@["slug.current"]` is one attribute with a dot in its name.
  if (node.type !== 'AccessAttribute' || node.name.includes('.')) return null
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

import { type ExprNode, Path } from 'groq-js'
import { constantOf, replaceNodes, unwrapGroups } from './syntax-tree.ts'

/**
 * Two corrections of groq-js's `path()`: a dot in a pattern is a dot, where groq-js takes any character, so that
 * `path("**.**")` would hold `a` as well; and a path can be in a path, where groq-js knows texts only.
 */
export function replacePaths(tree: ExprNode): ExprNode {
  return replaceNodes(tree, (node) => {
    if (node.type === 'OpCall' && node.op === 'in') {
      const inner = argumentOfPath(node.left)
      // Whatever is no text gives null as a path, and null as itself as well.
      return inner && replacePaths({ ...node, left: inner })
    }
    const argument = argumentOfPath(node)
    const constant = argument && constantOf(argument)
    return typeof constant?.value === 'string' ? { type: 'Value', value: new DottedPath(constant.value) } : null
  })
}

function argumentOfPath(node: ExprNode): ExprNode | null {
  const inner = unwrapGroups(node)
  const isPath = inner.type === 'FuncCall' && inner.namespace === 'global' && inner.name === 'path'
  return isPath ? (inner.args[0] ?? null) : null
}

/** `*` stands for one segment of an id, `**` for one or more. */
class DottedPath extends Path {
  readonly #pattern: RegExp

  constructor(pattern: string) {
    super(pattern)
    const segments = pattern.split('.').map((segment) => {
      if (segment === '*') return '[^.]+'
      return segment === '**' ? '.*' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    })
    this.#pattern = new RegExp(`^${segments.join('\\.')}$`)
  }

  override matches(text: string): boolean {
    return this.#pattern.test(text)
  }
}

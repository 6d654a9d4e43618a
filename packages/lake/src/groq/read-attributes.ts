import type { ExprNode, SyntaxNode } from 'groq-js'
import { referencesName } from '../core/sync-tags.ts'
import { childrenOf, someNode } from './syntax-tree.ts'

/** What only joins or compares the values below it. */
const joining: ReadonlySet<SyntaxNode['type']> = new Set([
  'Group',
  'Not',
  'And',
  'Or',
  'OpCall',
  'Asc',
  'Desc',
  'Array',
  'ArrayElement',
  'AccessElement',
  'Slice',
  'ArrayCoerce',
])

/** Functions whose value depends on their arguments, the reader and the time alone. */
const plainFunctions: ReadonlySet<string> = new Set([
  'coalesce',
  'count',
  'dateTime',
  'defined',
  'identity',
  'length',
  'lower',
  'now',
  'path',
  'round',
  'string',
  'upper',
])

/**
 * The names of the attributes of a document that decide what an expression says of it, with `referencesName` for what it
 * refers to.
 * @returns null when it depends on more than that, such as on another document, or when nobody can tell
 */
export function readAttributes(node: SyntaxNode): readonly string[] | null {
  switch (node.type) {
    case 'Value':
      return []
    case 'AccessAttribute':
      if (node.base !== undefined && node.base.type !== 'This') return readAttributes(node.base)
      // The text of a whole document is carried by an attribute that no stored document has.
      return node.name.startsWith('\u0000') ? null : [node.name]
    case 'FuncCall':
      if (node.namespace !== 'global') return null
      if (node.name === 'references') return join([...node.args.map(readAttributes), [referencesName]])
      return plainFunctions.has(node.name) ? join(node.args.map(readAttributes)) : null
    case 'Map':
    case 'FlatMap':
      return isPath(node.expr) ? readAttributes(node.base) : null
    default:
      return joining.has(node.type) ? join(childrenOf(node).map(readAttributes)) : null
  }
}

/** `a.b`, as seen from each item of a list: it looks no further than that item. */
function isPath(node: ExprNode): boolean {
  return !someNode(node, ({ type }) => !['AccessAttribute', 'AccessElement', 'ArrayCoerce', 'This'].includes(type))
}

function join(parts: readonly (readonly string[] | null)[]): readonly string[] | null {
  const known = parts.filter((part) => part !== null)
  return known.length < parts.length ? null : [...new Set(known.flat())]
}

import type { ExprNode } from 'groq-js'
import { LakeError } from '../core/errors.ts'
import { someNode } from './syntax-tree.ts'

/** Only documents can be scored: `*{title} | score(...)` puts other objects in their place first. */
export function requireDocumentsToScore(tree: ExprNode, query: string): void {
  const isMistaken = someNode(
    tree,
    (node) => node.type === 'PipeFuncCall' && node.name === 'score' && isProjected(node.base),
  )
  if (!isMistaken) return
  const message = 'score() must stand right behind the filter, before a projection.'
  throw new LakeError('queryParse', message, { query, start: 0, end: query.length })
}

function isProjected(node: ExprNode): boolean {
  switch (node.type) {
    case 'Map':
    case 'FlatMap':
      return node.expr.type === 'Projection' && startsWithEverything(node.base)
    case 'Group':
    case 'Filter':
    case 'Slice':
    case 'PipeFuncCall':
      return isProjected(node.base)
    default:
      return false
  }
}

function startsWithEverything(node: ExprNode): boolean {
  if (node.type === 'Everything') return true
  return 'base' in node && node.base !== undefined && startsWithEverything(node.base)
}

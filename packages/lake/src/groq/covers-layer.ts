import { Path } from 'groq-js'
import { publicLayer } from './index/indexed-document.ts'
import { parseQuery } from './parse-query.ts'
import { attributePathOf, constantOf, unwrapGroups } from './syntax-tree.ts'

/**
 * Whether a filter matches every document of a layer, as far as that shows at once: `_id in path("**")` matches all
 * there are, `_id in path("*")` those without a dot in their id.
 */
export function coversLayer(filter: string, layer: string): boolean {
  const node = unwrapGroups(parseQuery(filter).tree)
  if (node.type === 'Value') return node.value === true
  if (node.type !== 'OpCall' || node.op !== 'in' || attributePathOf(node.left) !== '_id') return false
  const value = constantOf(node.right)?.value
  const pattern = value instanceof Path ? value.toJSON() : null
  return pattern === '**' || (pattern === '*' && layer === publicLayer)
}

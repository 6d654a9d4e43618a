import type { ExprNode, PipeFuncCallNode } from 'groq-js'
import { callFunction, type QueryFunction } from '../call-function.ts'
import { constantOf, mapChildren } from '../syntax-tree.ts'
import { contains, distanceBetween, intersects, toGeography, toLatLng } from './geography.ts'
import { isPlainPattern, matchWords, scoreWords } from './match-words.ts'
import { uniqueValues } from './unique-values.ts'
import { nameOfUnparsed } from './unparsed-functions.ts'

/** What groq-js does not do, or does in another way than GROQ says. */
const functions: Readonly<Record<string, QueryFunction>> = {
  'array::unique': uniqueValues,
  'geo::latLng': toLatLng,
  'geo::contains': contains,
  'geo::intersects': intersects,
  'geo::distance': distanceBetween,
  'global::geo': toGeography,
  // DIFFERS: no document of a lake belongs to a variant, and no user has attributes.
  'sanity::partOfVariant': () => false,
  'user::attributes': () => ({}),
  // Nothing outside of a lake refers to its documents.
  'documents::get': () => null,
  'documents::incomingGlobalDocumentReferenceCount': () => 0,
}

/** All of them, as `namespace::name`. */
export const functionNames: readonly string[] = Object.keys(functions)

/** Puts functions of ours in the place of those, and makes all `match` take time that grows with the text only. */
export function replaceFunctions(node: ExprNode): ExprNode {
  if (node.type === 'PipeFuncCall' && node.name === 'score') return replaceInScore(node)
  const inner = mapChildren(node, replaceFunctions)
  if (isCostlyMatch(inner)) return callFunction(matchWords, [inner.left, inner.right])
  if (inner.type !== 'FuncCall') return inner
  const unparsed = nameOfUnparsed(inner)
  const implementation = functions[unparsed ?? `${inner.namespace}::${inner.name}`]
  return implementation ? callFunction(implementation, unparsed ? inner.args.slice(1) : inner.args) : inner
}

function replaceInScore(node: PipeFuncCallNode): ExprNode {
  return { ...node, base: replaceFunctions(node.base), args: node.args.map(replacePredicate) }
}

/** `score()` looks at the kind of each node, so that a match must stay one, or say its score by itself. */
function replacePredicate(node: ExprNode): ExprNode {
  if (node.type === 'And' || node.type === 'Or') {
    return { ...node, left: replacePredicate(node.left), right: replacePredicate(node.right) }
  }
  if (node.type === 'FuncCall' && node.name === 'boost') {
    const [predicate, ...rest] = node.args
    return predicate ? { ...node, args: [replacePredicate(predicate), ...rest.map(replaceFunctions)] } : node
  }
  if (!isCostlyMatch(node)) return replaceFunctions(node)
  // What is true has the score 1, and boost() adds to it.
  const more = callFunction(
    (text, pattern) => scoreWords(text, pattern) - 1,
    [replaceFunctions(node.left), replaceFunctions(node.right)],
  )
  return { type: 'FuncCall', namespace: 'global', name: 'boost', args: [{ type: 'Value', value: true }, more] }
}

function isCostlyMatch(node: ExprNode): node is ExprNode & { type: 'OpCall' } {
  if (node.type !== 'OpCall' || node.op !== 'match') return false
  const pattern = constantOf(node.right)
  return !pattern || !isPlainPattern(pattern.value)
}

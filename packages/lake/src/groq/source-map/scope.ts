import type { ExprNode } from 'groq-js'
import { isObject, nothing, type Traced } from './traced.ts'

/** What `@` and `^` mean at a place of a query, as groq-js sees it. */
export interface Scope {
  readonly value: Traced
  readonly parent: Scope | null
  /** Inside `[]` and the like `^` means what it means outside. */
  readonly isHidden: boolean
}

export const outermostScope: Scope = { value: nothing, parent: null, isHidden: false }

/** The scope inside a projection. */
export function nestedScope(scope: Scope, value: Traced): Scope {
  return { value, parent: scope.isHidden ? scope.parent : scope, isHidden: false }
}

/** The scope inside a traversal of an array. */
export function hiddenScope(scope: Scope, value: Traced): Scope {
  return { ...nestedScope(scope, value), isHidden: true }
}

/** What `^`, `^.^` and so on give. */
export function parentOf(scope: Scope, levels: number): Traced {
  let current: Scope | null = scope
  for (let level = 0; level < levels; level++) current = current?.parent ?? null
  return current?.value ?? nothing
}

/** A tree that groq-js evaluates to what the node is in this scope. It is a list of one value. */
export function placeInScope(node: ExprNode, scope: Scope): ExprNode {
  const list: ExprNode = { type: 'Array', elements: [{ type: 'ArrayElement', value: node, isSplat: false }] }
  return placeList(list, scope)
}

function placeList(list: ExprNode, scope: Scope): ExprNode {
  if (scope === outermostScope) return list
  const { data } = scope.value
  const base: ExprNode = { type: 'Value', value: [data] }
  // Parents are objects, as only projections nest; the value at hand may be anything.
  const placed: ExprNode =
    scope.isHidden || !isObject(data)
      ? { type: 'FlatMap', base, expr: list }
      : { type: 'Projection', base: { type: 'Value', value: data }, expr: list }
  return scope.parent ? placeList(placed, scope.parent) : placed
}

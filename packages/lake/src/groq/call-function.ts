import type { ExprNode } from 'groq-js'

/** What a function of ours gets: the values of its arguments, null for what is missing. */
export type QueryFunction = (...args: readonly unknown[]) => unknown

const receivers = new WeakSet<object>()

/**
 * A node that calls a function of ours. groq-js cannot be taught functions, but it adds lists by `left.concat(right)`,
 * and the list on the left can be one whose `concat` is the function. The slice makes a list of the arguments in
 * step by step evaluation too, where it would be a stream otherwise.
 */
export function callFunction(implementation: QueryFunction, args: readonly ExprNode[]): ExprNode {
  const receiver: unknown[] = []
  Object.defineProperty(receiver, 'concat', { value: (values: readonly unknown[]) => implementation(...values) })
  receivers.add(receiver)
  const elements = args.map((value) => ({ type: 'ArrayElement', value, isSplat: false }) as const)
  return {
    type: 'OpCall',
    op: '+',
    left: { type: 'Value', value: receiver },
    right: { type: 'Slice', base: { type: 'Array', elements }, left: 0, right: args.length, isInclusive: false },
  }
}

/** Whether a node was made by `callFunction`: it looks like a sum. */
export function isFunctionCall(node: ExprNode): boolean {
  if (node.type !== 'OpCall' || node.left.type !== 'Value') return false
  const { value } = node.left
  return typeof value === 'object' && value !== null && receivers.has(value)
}

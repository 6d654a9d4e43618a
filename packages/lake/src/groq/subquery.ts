import type { ExprNode } from 'groq-js'
import type { Chain, OpenChain } from './chain.ts'

/**
 * An expression that gives the documents of a chain for the values around it, found by the indexes each time; or
 * whatever else `answer` makes of the chain.
 *
 * groq-js calls nothing of ours while it evaluates, except the methods of what we give it: `list + [a, b]` asks the
 * list on its left to `concat` the one on its right. Ours takes the values from there, and answers with documents.
 */
export function createSubquery({ values, close }: OpenChain, answer: (chain: Chain) => readonly unknown[]): ExprNode {
  const list = new AnsweringList((known) => answer(close(known)))
  const elements = values.map((value) => ({ type: 'ArrayElement' as const, value, isSplat: false }))
  return {
    type: 'OpCall',
    op: '+',
    left: { type: 'Value', value: list },
    right: { type: 'Array', elements },
  }
}

class AnsweringList extends Array<unknown> {
  readonly #answer: (values: readonly unknown[]) => readonly unknown[]

  constructor(answer: (values: readonly unknown[]) => readonly unknown[]) {
    super()
    this.#answer = answer
  }

  static override get [Symbol.species](): ArrayConstructor {
    return Array
  }

  override concat(...[values]: unknown[]): unknown[] {
    return [...this.#answer(Array.isArray(values) ? values : [])]
  }
}

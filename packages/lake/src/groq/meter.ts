import type { ExprNode } from 'groq-js'
import { callFunction, isFunctionCall } from './call-function.ts'
import type { ScanBudget } from './scan-budget.ts'
import { mapChildren } from './syntax-tree.ts'

/**
 * Trees that count what their evaluation costs. groq-js cannot be interrupted from outside, so everything that is
 * evaluated for each element of a list passes by a counter first, and so does whatever can grow: sums, spread lists.
 */
export interface Meter {
  /** The same tree, counting. Parts that were seen before are not made anew. */
  apply(tree: ExprNode): ExprNode
  /** Evaluates trees of this meter, at the cost of a budget. */
  spendFrom<Result>(budget: ScanBudget, evaluate: () => Result): Result
}

/** @param budget what is spent outside of `spendFrom` as well. Default: nothing is counted there. */
export function createMeter(budget: ScanBudget | null = null): Meter {
  let current = budget
  const counting = new WeakMap<ExprNode, ExprNode>()

  /** groq-js reads what is in brackets each time it evaluates them. */
  function counted(base: ExprNode, units = 1): ExprNode {
    const group: ExprNode = {
      type: 'Group',
      get base() {
        current?.spend(units)
        return base
      },
    }
    // A copy would read the brackets once and count no more.
    counting.set(group, group)
    return group
  }

  /** What was built costs as much as there is of it. */
  const spendSize = (built: unknown): unknown => {
    if (typeof built === 'string') current?.spend(1 + built.length / charactersPerUnit)
    else if (Array.isArray(built)) current?.spend(1 + built.length)
    return built
  }

  function apply(node: ExprNode): ExprNode {
    const known = counting.get(node)
    if (known) return known
    const applied = applyAnew(node)
    counting.set(node, applied)
    return applied
  }

  function applyAnew(node: ExprNode): ExprNode {
    if (isAboutPaths(node)) return node
    const inner = mapChildren(node, apply)
    switch (inner.type) {
      case 'Value':
        return Array.isArray(inner.value) && inner.value.length > 0 ? counted(inner, inner.value.length) : inner
      case 'Filter':
      case 'Map':
      case 'FlatMap':
        return { ...inner, expr: counted(inner.expr) }
      case 'PipeFuncCall':
        // What score() gets must stay as it is: it looks at the kind of each node.
        return inner.name === 'order' ? { ...inner, args: inner.args.map(countOrdering) } : measureBase(inner)
      case 'Array':
        return inner.elements.some(({ isSplat }) => isSplat) ? callFunction(spendSize, [inner]) : inner
      case 'OpCall':
        return inner.op === '+' && !isFunctionCall(inner) ? callFunction(spendSize, [inner]) : inner
      case 'FuncCall':
        return isGrowing(inner) ? callFunction(spendSize, [inner]) : inner
      default:
        return inner
    }
  }

  function countOrdering(argument: ExprNode): ExprNode {
    const isDirected = argument.type === 'Asc' || argument.type === 'Desc'
    return isDirected ? { ...argument, base: counted(argument.base) } : counted(argument)
  }

  function measureBase(node: ExprNode & { type: 'PipeFuncCall' }): ExprNode {
    return { ...node, base: callFunction(spendSize, [node.base]) }
  }

  return {
    apply,
    spendFrom(budget, evaluate) {
      const before = current
      current = budget
      try {
        return evaluate()
      } finally {
        current = before
      }
    },
  }
}

const charactersPerUnit = 64

function isGrowing({ namespace, name }: ExprNode & { type: 'FuncCall' }): boolean {
  return (namespace === 'array' && name === 'join') || (namespace === 'string' && name === 'split')
}

/** The selectors of comparisons are not evaluated but read. */
function isAboutPaths(node: ExprNode): boolean {
  return node.type === 'FuncCall' && (node.namespace === 'diff' || node.namespace === 'delta')
}

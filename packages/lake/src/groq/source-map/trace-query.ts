import type { ArrayNode, ExprNode, ObjectNode, PipeFuncCallNode, SelectNode } from 'groq-js'
import { isFunctionCall } from '../call-function.ts'
import { filtersOfEverything } from '../syntax-tree.ts'
import { hiddenScope, nestedScope, outermostScope, parentOf, placeInScope, type Scope } from './scope.ts'
import {
  attributeOf,
  attributesOf,
  computed,
  isObject,
  itemsOf,
  listOf,
  nothing,
  objectOf,
  storedDocument,
  type Traced,
} from './traced.ts'

/** Evaluates a tree that stands alone. */
export type Evaluate = (tree: ExprNode) => unknown

/**
 * Evaluates a query once more and follows where each part of the answer comes from.
 *
 * Only what copies values is followed here: projections, traversals, filters, slices, references, chosen branches.
 * Conditions, functions and everything else are left to groq-js, in their place, and count as computed.
 * @param evaluate must know the dataset
 */
export function traceQuery(tree: ExprNode, evaluate: Evaluate): Traced {
  return createTracer(evaluate)(tree, outermostScope)
}

type Trace = (node: ExprNode, scope: Scope) => Traced

function createTracer(evaluate: Evaluate): Trace {
  function compute(node: ExprNode, scope: Scope): unknown {
    const list = evaluate(placeInScope(node, scope))
    return Array.isArray(list) ? list[0] : null
  }

  const isTrue = (condition: ExprNode, scope: Scope) => compute(condition, scope) === true
  const documentsOf = (data: unknown) => (Array.isArray(data) ? listOf(data.map(storedDocument)) : nothing)

  function filter(node: ExprNode & { type: 'Filter' }, scope: Scope): Traced {
    const items = itemsOf(trace(node.base, scope))
    const passes = ({ data }: Traced) => {
      const kept = compute({ ...node, base: { type: 'Value', value: [data] } }, scope)
      return Array.isArray(kept) && kept.length > 0
    }
    return items ? listOf(items.filter(passes)) : nothing
  }

  function map(base: ExprNode, expr: ExprNode, scope: Scope): readonly Traced[] | null {
    return itemsOf(trace(base, scope))?.map((item) => trace(expr, hiddenScope(scope, item))) ?? null
  }

  function object({ attributes }: ObjectNode, scope: Scope): Traced {
    const traced = new Map<string, Traced>()
    for (const attribute of attributes) {
      if (attribute.type === 'ObjectAttributeValue') {
        traced.set(attribute.name, trace(attribute.value, scope))
        continue
      }
      if (attribute.type === 'ObjectConditionalSplat' && !isTrue(attribute.condition, scope)) continue
      for (const [name, value] of attributesOf(trace(attribute.value, scope)) ?? []) traced.set(name, value)
    }
    return objectOf(traced)
  }

  function array({ elements }: ArrayNode, scope: Scope): Traced {
    const items = elements.flatMap(({ value, isSplat }) => {
      const traced = trace(value, scope)
      return isSplat ? (itemsOf(traced) ?? []) : [traced]
    })
    return listOf(items)
  }

  function select({ alternatives, fallback }: SelectNode, scope: Scope): Traced {
    const chosen = alternatives.find(({ condition }) => isTrue(condition, scope))
    if (chosen) return trace(chosen.value, scope)
    return fallback ? trace(fallback, scope) : nothing
  }

  function coalesce(args: readonly ExprNode[], scope: Scope): Traced {
    for (const arg of args) {
      const traced = trace(arg, scope)
      if (traced.data !== null) return traced
    }
    return nothing
  }

  function dereference(base: Traced): Traced {
    const { data } = base
    if (!isObject(data) || typeof data._ref !== 'string') return nothing
    const found = compute({ type: 'Deref', base: { type: 'Value', value: { _ref: data._ref } } }, outermostScope)
    return storedDocument(found)
  }

  function pipe(node: PipeFuncCallNode, scope: Scope): Traced {
    const items = itemsOf(trace(node.base, scope))
    if (!items) return nothing
    if (node.name === 'score') return listOf(score(items, node, scope))
    const ordered = compute({ ...node, base: { type: 'Value', value: items.map(({ data }) => data) } }, scope)
    // Equal values have equal places in the order, so the first one that is equal is the right one.
    const waiting = groupBy(items, ({ data }) => data)
    return Array.isArray(ordered)
      ? listOf(ordered.map((data) => waiting.get(data)?.shift() ?? computed(data)))
      : nothing
  }

  function score(items: readonly Traced[], node: PipeFuncCallNode, scope: Scope): readonly Traced[] {
    const scored = items.flatMap((item) => {
      const result = compute({ ...node, base: { type: 'Value', value: [item.data] } }, scope)
      const first: unknown = Array.isArray(result) ? result[0] : null
      if (!isObject(first) || typeof first._score !== 'number') return []
      const attributes = new Map([...(attributesOf(item) ?? []), ['_score', computed(first._score)] as const])
      return [{ score: first._score, traced: objectOf(attributes) }]
    })
    return scored.sort((a, b) => b.score - a.score).map(({ traced }) => traced)
  }

  function add(left: Traced, right: Traced): Traced | null {
    const [leftItems, rightItems] = [itemsOf(left), itemsOf(right)]
    if (leftItems && rightItems) return listOf([...leftItems, ...rightItems])
    const [leftAttributes, rightAttributes] = [attributesOf(left), attributesOf(right)]
    return leftAttributes && rightAttributes ? objectOf(new Map([...leftAttributes, ...rightAttributes])) : null
  }

  const trace: Trace = (node, scope) => {
    if (filtersOfEverything(node)) return documentsOf(compute(node, scope))
    switch (node.type) {
      case 'This':
        return scope.value
      case 'Parent':
        return parentOf(scope, node.n)
      case 'Value':
        return { kind: 'literal', data: node.value ?? null }
      case 'Group':
        return trace(node.base, scope)
      case 'AccessAttribute':
        return attributeOf(node.base ? trace(node.base, scope) : scope.value, node.name)
      case 'AccessElement': {
        const items = itemsOf(trace(node.base, scope))
        return items?.at(node.index) ?? nothing
      }
      case 'Slice':
        return slice(itemsOf(trace(node.base, scope)), node)
      case 'ArrayCoerce': {
        const base = trace(node.base, scope)
        return Array.isArray(base.data) ? base : nothing
      }
      case 'Filter':
        return filter(node, scope)
      case 'Map': {
        const items = map(node.base, node.expr, scope)
        return items ? listOf(items) : nothing
      }
      case 'FlatMap': {
        const items = map(node.base, node.expr, scope)
        return items ? listOf(items.flatMap((item) => itemsOf(item) ?? [item])) : nothing
      }
      case 'Projection': {
        const base = trace(node.base, scope)
        return isObject(base.data) ? trace(node.expr, nestedScope(scope, base)) : nothing
      }
      case 'Object':
        return object(node, scope)
      case 'Array':
        return array(node, scope)
      case 'Select':
        return select(node, scope)
      case 'Deref':
        return dereference(trace(node.base, scope))
      case 'PipeFuncCall':
        return pipe(node, scope)
      case 'FuncCall':
        if (node.namespace === 'releases') return documentsOf(compute(node, scope))
        if (node.namespace === 'global' && node.name === 'coalesce') return coalesce(node.args, scope)
        return computed(compute(node, scope))
      case 'OpCall': {
        const isSum = node.op === '+' && !isFunctionCall(node)
        return (isSum && add(trace(node.left, scope), trace(node.right, scope))) || computed(compute(node, scope))
      }
      default:
        return computed(compute(node, scope))
    }
  }
  return trace
}

interface Range {
  readonly left: number
  readonly right: number
  readonly isInclusive: boolean
}

function slice(items: readonly Traced[] | null, { left, right, isInclusive }: Range): Traced {
  if (!items) return nothing
  const fromStart = (index: number) => (index < 0 ? items.length + index : index)
  const end = fromStart(right) + (isInclusive ? 1 : 0)
  return listOf(items.slice(Math.max(0, fromStart(left)), Math.max(0, end)))
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Map<unknown, Item[]> {
  const groups = new Map<unknown, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

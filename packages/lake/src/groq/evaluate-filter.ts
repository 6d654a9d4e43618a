import { evaluateSync, type ExprNode } from 'groq-js'
import type { LakeDocument } from '../core/document.ts'
import { LakeError } from '../core/errors.ts'
import { compileCondition } from './compile-condition.ts'
import { createMeter } from './meter.ts'
import { messageOf, parseQuery, type QueryParams } from './parse-query.ts'
import { createScanBudget } from './scan-budget.ts'
import { conjunctsOf, filtersOfEverything } from './syntax-tree.ts'
import { withSearchText } from './text-query.ts'

/** Whether a document satisfies a filter. */
export type DocumentFilter = (document: LakeDocument) => boolean

export interface FilterOptions {
  readonly params?: QueryParams
  /** What `identity()` says. */
  readonly userId: string
  /** What `now()` says, asked at each document. */
  readonly clock: () => Date
}

/**
 * Makes a grant's filter, such as `_id in path("drafts.**")`, into a function. It sees the one document only.
 * @throws LakeError `queryParse`, or `invalidRequest` when it uses what the lake does not have
 */
export function compileFilter(filter: string, options: FilterOptions): DocumentFilter {
  const { tree, searchesText } = parseQuery(filter, options.params)
  return compileExpression(tree, searchesText, options)
}

/**
 * The same for the query of a listener: what counts are the filters at its beginning, not its order or projection.
 * @throws LakeError as `compileFilter`, and `invalidRequest` when the query does not begin with `*`
 */
export function compileQueryFilter(query: string, options: FilterOptions): DocumentFilter {
  const { tree, searchesText } = parseQuery(query, options.params)
  const filters = findFirstFilters(tree)
  if (!filters) {
    const message = 'A query to listen to must begin with a filter on all documents: *[...]'
    throw new LakeError('invalidRequest', message, { query })
  }
  const conditions = filters.map((filter) => compileExpression(filter, searchesText, options))
  return (document) => conditions.every((condition) => condition(document))
}

function compileExpression(filter: ExprNode, searchesText: boolean, options: FilterOptions): DocumentFilter {
  const parts = conjunctsOf(filter).map((part) => ({ part, condition: compileCondition(part, options) }))
  // The cheap ones first: nearly every document is of another type than a filter asks for.
  const conditions = [
    ...parts.flatMap(({ condition }) => condition ?? []),
    ...parts.filter(({ condition }) => !condition).map(({ part }) => compilePart(part, searchesText, options)),
  ]
  const [only, ...others] = conditions
  if (only && others.length === 0) return (document) => only(document) === true
  return (document) => conditions.every((condition) => condition(document) === true)
}

const meter = createMeter()
// A listener's filter is asked at each commit, so one document may not keep it busy: these are a few milliseconds.
// They are not measured in time: a busy machine must not change who hears of what.
const filterLimits = { documents: 20_000, milliseconds: Number.POSITIVE_INFINITY }

function compilePart(filter: ExprNode, searchesText: boolean, { userId, clock }: FilterOptions): DocumentFilter {
  const counting = meter.apply(filter)
  const evaluate: DocumentFilter = (document) => {
    const root = searchesText ? withSearchText(document) : document
    const context = { root, dataset: [root], identity: userId, timestamp: clock() }
    const value = meter.spendFrom(createScanBudget(filterLimits), () => evaluateSync(counting, context))
    return value.type === 'boolean' && value.data
  }
  try {
    // Both sides of "&&" and "||" are always evaluated, so what groq-js cannot do shows at any document.
    evaluate({ _id: 'sample', _type: 'sample', _rev: '', _createdAt: '', _updatedAt: '' })
  } catch (cause) {
    throw new LakeError('invalidRequest', `The filter cannot be evaluated: ${messageOf(cause)}.`, { cause })
  }
  return (document) => {
    try {
      return evaluate(document)
    } catch {
      // It costs too much, or groq-js stumbles over the name of an attribute, such as "hasOwnProperty".
      // What cannot be judged does not match.
      return false
    }
  }
}

/** Walks down `*[a][b] | order(c) {d}` to `*[a][b]`. */
function findFirstFilters(node: ExprNode): readonly ExprNode[] | null {
  const filters = filtersOfEverything(node)
  if (filters) return filters
  switch (node.type) {
    case 'Group':
    case 'Filter':
    case 'Map':
    case 'FlatMap':
    case 'Projection':
    case 'Slice':
    case 'AccessElement':
    case 'AccessAttribute':
    case 'ArrayCoerce':
    case 'Deref':
    case 'PipeFuncCall':
      return node.base ? findFirstFilters(node.base) : null
    default:
      return null
  }
}

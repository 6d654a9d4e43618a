import type { ExprNode, MapNode } from 'groq-js'
import type { LakeDocument } from '../core/document.ts'
import { datasetTag, typeTag } from '../core/sync-tags.ts'
import { type Chain, isSelfContained, readChain, toOuterValues } from './chain.ts'
import { compileCondition } from './compile-condition.ts'
import { type DocumentOrder, readDocumentOrder } from './index/document-order.ts'
import { type Narrowing, narrowFilters, tagsOfNarrowing } from './narrow.ts'
import { tagsOfAnswer } from './tags-of-answer.ts'
import { readAttributes } from './read-attributes.ts'
import { createSubquery } from './subquery.ts'
import { mapChildren } from './syntax-tree.ts'

/** The documents that a query is about, as one reader with one perspective sees them. */
export interface DocumentSource {
  /** Sorted by `_id`, as are those of `matching`. */
  all(): Iterable<LakeDocument>
  /** @param id as the reader sees it: the published id, except in the perspective `raw` */
  get(id: string): LakeDocument | null
  /** The documents that fit one of the alternatives. */
  matching(alternatives: readonly Narrowing[]): Iterable<LakeDocument>
  /** The same in an order, found one after the other. */
  inOrder(alternatives: readonly Narrowing[], order: DocumentOrder): Iterable<LakeDocument>
  /** How many documents `matching` would look at, and how many there are in the list that `inOrder` goes through. */
  estimate(alternatives: readonly Narrowing[]): { readonly matching: number; readonly ordered: number }
  /** Whether the reader sees every published document, and nothing else: then an answer can depend on parts of them. */
  readonly isWholePublic: boolean
  /** How many documents fit; null when that is only known by looking at each. */
  count(alternatives: readonly Narrowing[]): number | null
}

export interface PlanOptions {
  readonly source: DocumentSource
  /** Gets the keys that the answer depends on; also while the planned query is evaluated. */
  readonly addTags: (tags: readonly string[]) => void
  /** Is given each list of documents before it becomes part of the tree. */
  readonly prepare: (documents: readonly LakeDocument[]) => readonly LakeDocument[]
  /** Is told of each document that is looked at. */
  readonly spend: (documents: number) => void
  /** What `now()` and `identity()` say. */
  readonly now: Date
  readonly userId: string
  /** Evaluates an expression that depends on no document at hand. */
  readonly evaluate: (node: ExprNode) => unknown
  /** Whether the query can only be evaluated step by step; then nothing of it is evaluated while it is planned. */
  readonly isStepwise: boolean
}

/**
 * Puts in the place of each `*[...]` the documents that it gives, found by the indexes: filtered, sorted and cut as far
 * as can be told beforehand. What an index cannot tell stays in the tree for groq-js.
 */
export function planQuery(tree: ExprNode, options: PlanOptions): ExprNode {
  return planNode(tree, false, options)
}

/** @param isHidden whether `^` skips the value at hand, as it does for the items of a list that is mapped */
function planNode(node: ExprNode, isHidden: boolean, options: PlanOptions): ExprNode {
  const window = windowOf(node)
  if (window !== null && 'base' in node && node.base) {
    return { ...node, base: planList(node.base, window, isHidden, options) } as ExprNode
  }
  const count = readCount(node)
  const counted = count && planCount(count, isHidden, options)
  if (counted) return counted
  const chain = readChain(node)
  if (chain) return planChain(node, chain, isHidden, options)
  const plucked = node.type === 'Map' ? planPlucked(node, isHidden, options) : null
  if (plucked) return plucked
  if (node.type === 'FuncCall' && node.namespace === 'releases') options.addTags([typeTag('system.release')])
  // Nodes of a kind that groq-js may gain one day, and that read documents in a way unknown here.
  if (node.type === 'FuncCall' && node.namespace === 'documents') options.addTags([datasetTag()])
  return mapChildren(node, (child, name) => planNode(child, hidesIn(node, name, isHidden), options))
}

/** Plans a list of which only a few are used; what is done to each of them stays. */
function planList(node: ExprNode, window: Window, isHidden: boolean, options: PlanOptions): ExprNode {
  if (node.type === 'Group') return planList(node.base, window, isHidden, options)
  if (node.type === 'Map') {
    const base = planList(node.base, window, isHidden, options)
    return { ...node, base, expr: planNode(node.expr, true, options) }
  }
  const chain = readChain(node)
  return chain ? planChain(node, { ...chain, ...window }, isHidden, options) : planNode(node, isHidden, options)
}

/** `*[...].publishedOn`: of each document one attribute, and nothing else. */
function planPlucked(node: MapNode, isHidden: boolean, options: PlanOptions): ExprNode | null {
  const chain = readChain(node.base)
  const reads = readAttributes(node.expr)
  return chain && reads && { ...node, base: planChain(node.base, chain, isHidden, options, reads) }
}

/** @param reads the attributes of the documents that are looked at afterwards; null: any of them */
function planChain(
  node: ExprNode,
  chain: Chain,
  isHidden: boolean,
  options: PlanOptions,
  reads: readonly string[] | null = null,
): ExprNode {
  if (!options.isStepwise) {
    if (isSelfContained(chain)) return { type: 'Value', value: answerChain(chain, options, reads) }
    const outer = isHidden ? null : toOuterValues(chain)
    if (outer) return createSubquery(outer, (inner) => answerChain(inner, options, reads))
  }
  return planLoosely(node, chain, options)
}

/** Replaces only `*` by what its filters can let through. The filters stay, and so does the order. */
function planLoosely(node: ExprNode, { filters, order }: Chain, options: PlanOptions): ExprNode {
  const { source, addTags, prepare } = options
  const { alternatives } = narrowFilters(filters)
  for (const alternative of alternatives) addTags(tagsOfNarrowing(alternative))
  const candidates = [...source.matching(alternatives)]
  options.spend(candidates.length)
  const planned = filters.reduce<ExprNode>(
    (base, filter) => ({ type: 'Filter', base, expr: planNode(filter, false, options) }),
    { type: 'Value', value: prepare(candidates) },
  )
  if (!order || node.type !== 'PipeFuncCall') return planned
  return { ...node, base: planned, args: order.map((argument) => planNode(argument, false, options)) }
}

/**
 * The documents that a chain gives, when it depends on nothing outside of it.
 * @param reads the attributes of them that are looked at afterwards; null: any of them
 */
function answerChain(
  { filters, order, limit, skip }: Chain,
  options: PlanOptions,
  reads: readonly string[] | null = null,
): readonly LakeDocument[] {
  const { source, addTags, prepare, evaluate } = options
  const { alternatives, residual } = narrowFilters(filters)
  const planned = residual.map((filter) => planNode(filter, false, options))
  const args = order?.map((argument) => planNode(argument, false, options)) ?? []
  const answerWith = (documents: readonly LakeDocument[]) => {
    const shown = reads === null ? documents.slice(skip) : []
    const deciding = [...planned, ...args]
    const { isWholePublic } = source
    addTags(tagsOfAnswer(alternatives, { deciding, reads: reads ?? [], documents: shown, isWholePublic }))
    return prepare(documents)
  }
  const documentOrder = order && readDocumentOrder(order)
  if (!order) return answerWith(takeFirst(source.matching(alternatives), planned, limit, options))
  if (documentOrder && isWalkCheaper(source.estimate(alternatives), limit)) {
    return answerWith(takeFirst(source.inOrder(alternatives, documentOrder), planned, limit, options))
  }
  const found = takeFirst(source.matching(alternatives), planned, null, options)
  const sorted = evaluate({ type: 'PipeFuncCall', name: 'order', base: aList(prepare(found)), args })
  // A list that is sorted is a list of the same documents.
  const documents = (Array.isArray(sorted) ? sorted : []) as readonly LakeDocument[]
  return answerWith(limit === null ? documents : documents.slice(0, limit))
}

/** To go through an ordered list until enough is found, or to find all and sort them. */
function isWalkCheaper(
  { matching, ordered }: { readonly matching: number; readonly ordered: number },
  limit: number | null,
): boolean {
  if (limit === null) return matching > ordered / 20
  // Every so many documents of the list one matches; to filter and sort one costs as much as to skip thirty.
  return matching > 0 && (limit * ordered) / matching < 30 * matching
}

/** The first documents that satisfy the filters. */
function takeFirst(
  candidates: Iterable<LakeDocument>,
  filters: readonly ExprNode[],
  limit: number | null,
  options: PlanOptions,
): readonly LakeDocument[] {
  const { spend } = options
  const { conditions, others } = splitFilters(filters, options)
  const found: LakeDocument[] = []
  let waiting: LakeDocument[] = []
  let size = limit === null ? 1024 : Math.min(Math.max(limit, 8), 1024)

  const sift = () => {
    found.push(...siftBySteps(waiting, others, options))
    waiting = []
    size = Math.min(size * 2, 1024)
  }

  let seen = 0
  for (const candidate of candidates) {
    if (++seen % 256 === 0) spend(256)
    if (limit !== null && found.length >= limit) break
    if (!conditions.every((condition) => condition(candidate) === true)) continue
    waiting.push(candidate)
    const isEnough = others.length === 0 && limit !== null && found.length + waiting.length >= limit
    if (waiting.length >= size || isEnough) sift()
  }
  sift()
  return limit === null ? found : found.slice(0, limit)
}

/** What can be asked of a document at once, and what groq-js has to be asked. */
function splitFilters(filters: readonly ExprNode[], { userId, now }: PlanOptions) {
  const parts = filters.map((filter) => ({ filter, condition: compileCondition(filter, { userId, clock: () => now }) }))
  return {
    conditions: parts.flatMap(({ condition }) => condition ?? []),
    others: parts.filter(({ condition }) => condition === null).map(({ filter }) => filter),
  }
}

function siftBySteps(
  documents: readonly LakeDocument[],
  filters: readonly ExprNode[],
  { prepare, evaluate }: PlanOptions,
): readonly LakeDocument[] {
  if (filters.length === 0 || documents.length === 0) return documents
  const list = aList(prepare(documents))
  const kept = evaluate(filters.reduce<ExprNode>((base, expr) => ({ type: 'Filter', base, expr }), list))
  // A list that is filtered is a list of the same documents.
  return (Array.isArray(kept) ? kept : []) as readonly LakeDocument[]
}

function planCount(chain: Chain, isHidden: boolean, options: PlanOptions): ExprNode | null {
  if (options.isStepwise) return null
  if (isSelfContained(chain)) {
    return { type: 'Value', value: countChain(chain, options) }
  }
  const outer = isHidden ? null : toOuterValues(chain)
  if (!outer) return null
  const answer = (inner: Chain) => [countChain(inner, options)]
  return { type: 'AccessElement', base: createSubquery(outer, answer), index: 0 }
}

/** How many documents a chain gives: the indexes know it, or all that fit are counted. */
function countChain(chain: Chain, options: PlanOptions): number {
  const { source, addTags } = options
  const { alternatives, residual } = narrowFilters(chain.filters)
  const count = residual.length === 0 ? source.count(alternatives) : null
  if (count === null) {
    const counted = answerChain(chain, options, []).length
    options.spend(counted + 1)
    return counted
  }
  addTags(tagsOfAnswer(alternatives, { deciding: [], reads: [], documents: [], isWholePublic: source.isWholePublic }))
  return count
}

/** `count(*[...])`, in whatever order. */
function readCount(node: ExprNode): Chain | null {
  const isCount = node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'count'
  const [list] = isCount ? node.args : []
  const chain = list ? readChain(list) : null
  return chain && !chain.order ? chain : null
}

type Window = Pick<Chain, 'limit' | 'skip'>

/** Which items of a list a slice or an element of it uses; null when that depends on its length. */
function windowOf(node: ExprNode): Window | null {
  if (node.type === 'AccessElement') return node.index >= 0 ? { limit: node.index + 1, skip: node.index } : null
  if (node.type !== 'Slice' || node.left < 0 || node.right < 0) return null
  return { limit: node.right + (node.isInclusive ? 1 : 0), skip: node.left }
}

function hidesIn(parent: ExprNode, name: string, isHidden: boolean): boolean {
  if (name === 'expr' && (parent.type === 'Map' || parent.type === 'FlatMap')) return true
  if (name === 'expr' && (parent.type === 'Filter' || parent.type === 'Projection')) return false
  return parent.type === 'PipeFuncCall' && name === 'args' ? false : isHidden
}

function aList(value: readonly LakeDocument[]): ExprNode {
  return { type: 'Value', value }
}

import type { ExprNode, SyntaxNode } from 'groq-js'
import type { LakeDocument } from '../core/document.ts'
import { datasetTag, typeTag } from '../core/sync-tags.ts'
import { type Narrowing, narrowFilters, tagsOfNarrowing } from './narrow.ts'
import { childrenOf, filtersOfEverything, replaceNodes, someNode } from './syntax-tree.ts'

/** The documents that a query is about, as one reader with one perspective sees them, sorted by `_id`. */
export interface DocumentSource {
  all(): readonly LakeDocument[]
  ofType(type: string): readonly LakeDocument[]
  /** @param id as the reader sees it: the published id, except in the perspective `raw` */
  get(id: string): LakeDocument | null
}

/** The keys that an answer depends on before any reference is followed. */
export function tagsOfQuery(tree: ExprNode): ReadonlySet<string> {
  const tags = new Set<string>()
  const visit = (node: SyntaxNode): void => {
    const filters = isExpression(node) ? filtersOfEverything(node) : null
    if (filters) {
      for (const narrowing of narrowFilters(filters)) for (const tag of tagsOfNarrowing(narrowing)) tags.add(tag)
      filters.forEach(visit)
      return
    }
    if (isAllReleases(node)) tags.add(typeTag('system.release'))
    // Nodes of a kind that groq-js may gain one day, and that read documents in a way unknown here.
    if (isUnknownReader(node)) tags.add(datasetTag())
    childrenOf(node).forEach(visit)
  }
  visit(tree)
  return tags
}

/**
 * Puts in the place of each `*` the documents that its filters can let through. The filters stay: what is left out
 * would not have passed them.
 * @param prepare is given each list before it becomes part of the tree
 */
export function planQuery(
  tree: ExprNode,
  source: DocumentSource,
  prepare: (documents: readonly LakeDocument[]) => readonly LakeDocument[],
): ExprNode {
  return replaceNodes(tree, (node) => {
    if (node.type === 'Everything') return { type: 'Value', value: prepare(source.all()) }
    const filters = node.type === 'Filter' ? filtersOfEverything(node) : null
    if (!filters) return null
    const candidates: ExprNode = { type: 'Value', value: prepare(findCandidates(narrowFilters(filters), source)) }
    return filters.reduce<ExprNode>(
      (base, filter) => ({ type: 'Filter', base, expr: planQuery(filter, source, prepare) }),
      candidates,
    )
  })
}

/** Whether the query reads documents in a way that only the whole dataset can answer. */
export function needsWholeDataset(tree: ExprNode): boolean {
  return someNode(tree, isAllReleases)
}

function findCandidates(alternatives: readonly Narrowing[], source: DocumentSource): readonly LakeDocument[] {
  const lists: (readonly LakeDocument[])[] = []
  for (const { ids, types } of alternatives) {
    if (ids) lists.push(ids.flatMap((id) => source.get(id) ?? []))
    else if (types) lists.push(...types.map((type) => source.ofType(type)))
    else return source.all()
  }
  const [only] = lists
  if (lists.length === 1 && only && !alternatives[0]?.ids) return only
  const unique = new Map(lists.flat().map((document) => [document._id, document]))
  return [...unique.values()].sort(byId)
}

/** The order in which a query meets documents when it does not ask for one. */
export function byId(a: LakeDocument, b: LakeDocument): number {
  return a._id < b._id ? -1 : Number(a._id > b._id)
}

function isAllReleases(node: SyntaxNode): boolean {
  return node.type === 'FuncCall' && node.namespace === 'releases'
}

function isUnknownReader(node: SyntaxNode): boolean {
  return node.type === 'FuncCall' && node.namespace === 'documents'
}

function isExpression(node: SyntaxNode): node is ExprNode {
  return node.type === 'Filter' || node.type === 'Everything' || node.type === 'Group'
}

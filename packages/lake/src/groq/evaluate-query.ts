import { evaluate, evaluateSync, type SyntaxNode, toJS } from 'groq-js'
import type { LakeDocument } from '../core/document.ts'
import { LakeError } from '../core/errors.ts'
import { documentTag } from '../core/sync-tags.ts'
import { messageOf, type ParsedQuery } from './parse-query.ts'
import { type DocumentSource, planQuery } from './plan-query.ts'
import { someNode } from './syntax-tree.ts'
import { createScanBudget, requireReasonableSize, type ScanBudget } from './scan-budget.ts'
import { withSearchText } from './text-query.ts'

export interface EvaluationOptions {
  readonly source: DocumentSource
  /** What `now()` says. */
  readonly now: Date
  /** What `identity()` says. */
  readonly userId: string
  readonly dataset?: string
  /** Default: 10 million documents looked at, 5 seconds. */
  readonly budget?: ScanBudget
}

export interface Evaluation {
  readonly result: unknown
  /** The keys that the answer depends on, those of followed references included, also of missing documents. */
  readonly syncTags: readonly string[]
}

/**
 * Answers a query. All of it happens in one go, so that no commit can come between.
 * @throws LakeError `invalidRequest` when the query cannot be evaluated, or would take too long
 */
export function evaluateQuery(parsed: ParsedQuery, options: EvaluationOptions): Evaluation {
  try {
    const { tree, context, syncTags } = prepareEvaluation(parsed, options, false)
    const result = toResult(evaluateSync(tree, context))
    return { result, syncTags: [...syncTags] }
  } catch (cause) {
    throw toQueryError(cause, parsed.query)
  }
}

/**
 * The same for any query, also for those that groq-js can evaluate step by step only: comparisons by `diff::`.
 * The documents are those of the beginning; only a reference that is followed late may lead to a later state.
 * @throws LakeError as `evaluateQuery`
 */
export async function answerQuery(parsed: ParsedQuery, options: EvaluationOptions): Promise<Evaluation> {
  if (!someNode(parsed.tree, isDiff)) return evaluateQuery(parsed, options)
  try {
    const { tree, context, syncTags } = prepareEvaluation(parsed, options, true)
    const value = await evaluate(tree, context)
    const result = toResult(await value.asStatic())
    return { result, syncTags: [...syncTags] }
  } catch (cause) {
    throw toQueryError(cause, parsed.query)
  }
}

function prepareEvaluation(
  { tree, searchesText }: ParsedQuery,
  { source, now, userId, dataset = '', budget = createScanBudget() }: EvaluationOptions,
  isStepwise: boolean,
) {
  const syncTags = new Set<string>()
  const show = (document: LakeDocument) => (searchesText ? withSearchText(document) : document)
  const prepare = (documents: readonly LakeDocument[]) => budget.watch(searchesText ? documents.map(show) : documents)
  const context = {
    dataset: needsWholeDataset(tree) ? prepare([...source.all()]) : [],
    timestamp: now,
    identity: userId,
    sanity: { projectId: '', dataset },
    dereference({ _ref }: { readonly _ref: string }) {
      syncTags.add(documentTag(_ref))
      const document = source.get(_ref)
      return document && show(document)
    },
  }
  const planned = planQuery(tree, {
    source,
    prepare,
    isStepwise,
    spend: budget.spend,
    addTags(tags) {
      for (const tag of tags) syncTags.add(tag)
    },
    evaluate: (node) => evaluateSync(node, context).data,
  })
  return { tree: planned, context, syncTags }
}

/** Whether the query reads documents in a way that only the whole dataset can answer. */
function needsWholeDataset(tree: SyntaxNode): boolean {
  return someNode(tree, (node) => node.type === 'FuncCall' && node.namespace === 'releases')
}

function toResult(value: ReturnType<typeof evaluateSync>): unknown {
  requireReasonableSize(value.data)
  return toJS(value)
}

/** groq-js throws plain errors for what it cannot do, such as "not implemented"; that is up to the query. */
function toQueryError(cause: unknown, query: string): LakeError {
  if (cause instanceof LakeError) return cause
  return new LakeError('invalidRequest', `The query cannot be answered: ${messageOf(cause)}.`, { cause, query })
}

function isDiff(node: SyntaxNode): boolean {
  return node.type === 'FuncCall' && (node.namespace === 'diff' || node.namespace === 'delta')
}

import { evaluate, evaluateSync, type ExprNode, toJS } from 'groq-js'
import type { LakeDocument } from '../core/document.ts'
import { LakeError } from '../core/errors.ts'
import { documentTag } from '../core/sync-tags.ts'
import { createMeter, type Meter } from './meter.ts'
import { messageOf, type ParsedQuery } from './parse-query.ts'
import { type DocumentSource, planQuery } from './plan-query.ts'
import { createScanBudget, requireReasonableSize, type ScanBudget } from './scan-budget.ts'
import { createSourceMap } from './source-map/create-source-map.ts'
import type { ArraySelector, ContentSourceMap } from './source-map/to-source-map.ts'
import { withSearchText } from './text-query.ts'

export interface EvaluationOptions {
  readonly source: DocumentSource
  /** What `now()` says. */
  readonly now: Date
  /** What `identity()` says. */
  readonly userId: string
  readonly dataset?: string
  /** Default: 50 million documents looked at, 5 seconds. */
  readonly budget?: ScanBudget
  /** Whether the answer comes with a source map, and how that names elements of arrays. Default: it comes without. */
  readonly sourceMap?: ArraySelector | undefined
}

export interface Evaluation {
  readonly result: unknown
  /** The keys that the answer depends on, those of followed references included, also of missing documents. */
  readonly syncTags: readonly string[]
  readonly sourceMap?: ContentSourceMap
}

const meter = createMeter()

/**
 * Answers a query. All of it happens in one go, so that no commit can come between.
 * @throws LakeError `invalidRequest` when the query cannot be evaluated, or would take too long
 */
export function evaluateQuery(parsed: ParsedQuery, options: EvaluationOptions): Evaluation {
  const { budget = createScanBudget(), sourceMap: selector } = options
  return meter.spendFrom(budget, () => {
    try {
      const { plan, context, syncTags } = prepareEvaluation(parsed, { ...options, budget, meter, isStepwise: false })
      const value = evaluateSync(plan(parsed.tree), context)
      const result = toResult(value, budget)
      const evaluate = (tree: ExprNode) => evaluateSync(plan(tree), context).data
      const sourceMap = selector && createSourceMap({ tree: parsed.tree, result, evaluate, selector })
      return { result, syncTags: [...syncTags], ...(sourceMap && { sourceMap }) }
    } catch (cause) {
      throw toQueryError(cause, parsed.query)
    }
  })
}

/**
 * The same for any query, also for those that groq-js can evaluate step by step only: comparisons by `diff::`.
 * The documents are those of the beginning; only a reference that is followed late may lead to a later state.
 * @throws LakeError as `evaluateQuery`
 */
export async function answerQuery(parsed: ParsedQuery, options: EvaluationOptions): Promise<Evaluation> {
  if (!parsed.isStepwise) return evaluateQuery(parsed, options)
  const { budget = createScanBudget(), sourceMap: selector } = options
  try {
    const stepwise = { ...options, budget, meter: createMeter(budget), isStepwise: true }
    const { plan, context, syncTags } = prepareEvaluation(parsed, stepwise)
    const value = await evaluate(plan(parsed.tree), context)
    const result = toResult(await value.asStatic(), budget)
    // What was evaluated step by step cannot be followed.
    const sourceMap = selector && { documents: [], paths: [], mappings: {} }
    return { result, syncTags: [...syncTags], ...(sourceMap && { sourceMap }) }
  } catch (cause) {
    throw toQueryError(cause, parsed.query)
  }
}

interface PreparationOptions extends EvaluationOptions {
  readonly budget: ScanBudget
  readonly meter: Meter
  readonly isStepwise: boolean
}

function prepareEvaluation(
  { searchesText, needsWholeDataset }: ParsedQuery,
  { source, now, userId, dataset = '', budget, meter, isStepwise }: PreparationOptions,
) {
  const syncTags = new Set<string>()
  const show = (document: LakeDocument) => (searchesText ? withSearchText(document) : document)
  const prepare = (documents: readonly LakeDocument[]) => (searchesText ? documents.map(show) : documents)
  const context = {
    dataset: needsWholeDataset ? prepare([...source.all()]) : [],
    timestamp: now,
    identity: userId,
    sanity: { projectId: '', dataset },
    dereference({ _ref }: { readonly _ref: string }) {
      budget.spend(1)
      syncTags.add(documentTag(_ref))
      const document = source.get(_ref)
      return document && show(document)
    },
  }
  const planOptions = {
    source,
    now,
    userId,
    prepare,
    isStepwise,
    spend: budget.spend,
    addTags(tags: readonly string[]) {
      for (const tag of tags) syncTags.add(tag)
    },
    evaluate: (node: ExprNode) => evaluateSync(meter.apply(node), context).data,
  }
  return { plan: (node: ExprNode) => meter.apply(planQuery(node, planOptions)), context, syncTags }
}

function toResult(value: ReturnType<typeof evaluateSync>, { answerSize }: ScanBudget): unknown {
  requireReasonableSize(value.data, answerSize)
  return toJS(value)
}

/** groq-js throws plain errors for what it cannot do, such as "not implemented"; that is up to the query. */
function toQueryError(cause: unknown, query: string): LakeError {
  if (cause instanceof LakeError) return cause
  return new LakeError('invalidRequest', `The query cannot be answered: ${messageOf(cause)}.`, { cause, query })
}

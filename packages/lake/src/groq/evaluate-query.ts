import { evaluateSync, toJS } from 'groq-js'
import type { LakeDocument } from '../core/document.ts'
import { LakeError } from '../core/errors.ts'
import { documentTag } from '../core/sync-tags.ts'
import { messageOf, type ParsedQuery } from './parse-query.ts'
import { type DocumentSource, needsWholeDataset, planQuery, tagsOfQuery } from './plan-query.ts'
import { createScanBudget, type ScanBudget } from './scan-budget.ts'
import { withSearchText } from './text-query.ts'

export interface EvaluationOptions {
  readonly source: DocumentSource
  /** What `now()` says. */
  readonly now: Date
  /** What `identity()` says. */
  readonly userId: string
  readonly dataset?: string
  /** Default: 10 million documents looked at, 10 seconds. */
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
export function evaluateQuery(
  { query, tree, searchesText }: ParsedQuery,
  { source, now, userId, dataset = '', budget = createScanBudget() }: EvaluationOptions,
): Evaluation {
  const syncTags = new Set(tagsOfQuery(tree))
  const show = (document: LakeDocument) => (searchesText ? withSearchText(document) : document)
  const prepare = (documents: readonly LakeDocument[]) => budget.watch(searchesText ? documents.map(show) : documents)

  try {
    const value = evaluateSync(planQuery(tree, source, prepare), {
      dataset: needsWholeDataset(tree) ? prepare(source.all()) : [],
      timestamp: now,
      identity: userId,
      sanity: { projectId: '', dataset },
      dereference({ _ref }) {
        syncTags.add(documentTag(_ref))
        const document = source.get(_ref)
        return document && show(document)
      },
    })
    return { result: toJS(value), syncTags: [...syncTags] }
  } catch (cause) {
    if (cause instanceof LakeError) throw cause
    // groq-js throws plain errors for what it cannot do, such as "not implemented"; that is up to the query.
    throw new LakeError('invalidRequest', `The query cannot be answered: ${messageOf(cause)}.`, { cause, query })
  }
}

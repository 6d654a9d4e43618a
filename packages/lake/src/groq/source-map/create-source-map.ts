import { evaluateSync, type ExprNode, toJS } from 'groq-js'
import { isEqualJson } from '../../core/is-equal-json.ts'
import { type ArraySelector, type ContentSourceMap, toSourceMap } from './to-source-map.ts'
import { type Evaluate, traceQuery } from './trace-query.ts'

export interface SourceMapOptions {
  /** The query as it was parsed. */
  readonly tree: ExprNode
  /** The answer that goes out. */
  readonly result: unknown
  readonly evaluate: Evaluate
  readonly selector: ArraySelector
}

/**
 * Says where each part of an answer comes from. The query is followed in a second evaluation; should that come to
 * another answer, nothing is said at all: a link to the wrong field is worse than none.
 */
export function createSourceMap({ tree, result, evaluate, selector }: SourceMapOptions): ContentSourceMap {
  const traced = traceQuery(tree, evaluate)
  const again = toJS(evaluateSync({ type: 'Value', value: traced.data }))
  return isEqualJson(again, result) ? toSourceMap(traced, selector) : { documents: [], paths: [], mappings: {} }
}

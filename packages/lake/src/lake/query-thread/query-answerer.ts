import type { DocumentIndex } from '../../groq/document-index.ts'
import { evaluateQuery } from '../../groq/evaluate-query.ts'
import { parseQuery, type QueryParams } from '../../groq/parse-query.ts'
import { createPerspectiveView } from '../../groq/perspective-view.ts'
import { createScanBudget, QueryCostError } from '../../groq/scan-budget.ts'
import type { ArraySelector } from '../../groq/source-map/to-source-map.ts'
import type { CompiledAccess } from '../access.ts'
import type { Perspective, QueryAnswer } from '../lake.ts'
import { createFairQueue } from './fair-queue.ts'
import type { DocumentChange, Question, ThreadAnswer } from './messages.ts'
import { createQueryThread } from './query-thread.ts'
import { createRecentTexts } from './recent-texts.ts'

/** How much queries may cost. */
export interface QueryLimits {
  /** How long a query may run where everything else runs as well, before it moves to a thread of its own. Default: 50 ms. */
  readonly quickTime?: number
  /** How long a query may take. Default: 5000 ms. */
  readonly time?: number
  /** How many characters of JSON an answer may have, roughly. Default: 64 million. */
  readonly answerSize?: number
  /** How much memory the thread for costly queries may take, documents included, in megabytes. Default: 2048. */
  readonly megabytes?: number
  /** How long that thread stays when nobody needs it. Default: 30,000 ms. */
  readonly idleTime?: number
}

export interface QueryAnswererOptions {
  readonly dataset: string
  readonly index: DocumentIndex
  readonly clock: () => Date
  readonly limits?: QueryLimits
}

export interface AskedQuery {
  readonly query: string
  readonly params: QueryParams
  readonly perspective: Perspective
  readonly access: CompiledAccess
  readonly sourceMap?: ArraySelector | undefined
}

/** Answers the queries of a dataset. */
export interface QueryAnswerer {
  answer(asked: AskedQuery): Promise<QueryAnswer>
  /** Must be told of each commit before anybody else is. */
  apply(changes: readonly DocumentChange[]): void
  close(): void
}

// Reading a query takes groq-js longer the longer it is: at this length a fraction of the quick time.
const surelyQuickToRead = 4000
const megabyte = 1024 * 1024

/**
 * Answers at once what is quick. What is not moves to a thread of its own, where it can take its time without keeping
 * anybody waiting, and where it can be ended from outside. Queries that were costly go there directly for a while.
 */
export function createQueryAnswerer({ dataset, index, clock, limits = {} }: QueryAnswererOptions): QueryAnswerer {
  const { quickTime = 50, time = 5000, answerSize = 64 * megabyte, megabytes = 2048, idleTime = 30_000 } = limits
  const quickLimits = {
    documents: 5000 * quickTime,
    milliseconds: quickTime,
    answerSize: Math.min(answerSize, 2 * megabyte),
  }
  const costly = createRecentTexts({ most: 500, lifetime: 60_000 })
  const quickToRead = createRecentTexts({ most: 500, lifetime: Number.POSITIVE_INFINITY })
  const queue = createFairQueue({ most: 32, mostOfOne: 8 })
  const thread = createQueryThread({
    *documentIds() {
      for (const { _id } of index.all()) yield _id
    },
    read: index.get,
    limits: { milliseconds: time, answerSize },
    megabytes,
    idleTime,
  })

  /** @returns null when it would take too long */
  function answerAtOnce({ query, params, perspective, access, sourceMap }: AskedQuery): QueryAnswer | null {
    if (query.length > surelyQuickToRead && !quickToRead.has(query)) return null
    if (costly.has(query)) return null
    const parsed = parseQuery(query, params, { longest: query.length })
    // Such a query takes many times as long, and cannot be followed while it runs.
    if (parsed.isStepwise) return null
    const { canRead, readsAllOf, userId } = access
    const source = createPerspectiveView(index, perspective, canRead, { readsAllOf })
    const budget = createScanBudget(quickLimits)
    try {
      const { sourceMap: resultSourceMap, ...answer } = evaluateQuery(parsed, {
        ...{ source, now: clock(), userId, dataset, budget, sourceMap },
      })
      return { ...answer, ...(resultSourceMap && { resultSourceMap }) }
    } catch (error) {
      if (error instanceof QueryCostError) return null
      throw error
    }
  }

  function remember(query: string, { parseTime, time: whole, resultJson }: ThreadAnswer): void {
    if (parseTime < quickTime / 2) quickToRead.add(query)
    const isCostly = whole > 4 * quickTime || resultJson.length > quickLimits.answerSize
    if (isCostly) costly.add(query)
  }

  return {
    async answer(asked) {
      const { query, params, perspective, access, sourceMap } = asked
      const atOnce = answerAtOnce(asked)
      if (atOnce) return atOnce
      const { userId, grants } = access
      const question = (): Question => ({
        ...{ query, params, perspective, userId, grants, dataset, sourceMap },
        now: clock().getTime(),
      })
      try {
        const answer = await queue.add(userId, () => thread.ask(question()))
        remember(query, answer)
        return toQueryAnswer(answer)
      } catch (error) {
        if (error instanceof QueryCostError) costly.add(query)
        throw error
      }
    },
    apply: thread.apply,
    close: thread.close,
  }
}

function toQueryAnswer({ resultJson, syncTags, sourceMap }: ThreadAnswer): QueryAnswer {
  return {
    resultJson,
    get result(): unknown {
      return JSON.parse(new TextDecoder().decode(resultJson))
    },
    syncTags,
    ...(sourceMap && { resultSourceMap: sourceMap }),
  }
}

import { isEqualJson } from '../../core/is-equal-json.ts'
import { evaluate, evaluateSync, parse } from 'groq-js'
import type { LakeDocument } from '../../core/document.ts'
import { isJsonObject } from '../../core/is-json-object.ts'
import type { SuiteTest } from './read-suite.ts'

/** What somebody answers to a query. */
export type Answer = { readonly result: unknown } | { readonly error: string }

/** Whether an answer is the one that the suite expects. */
export function isRight({ valid, result }: SuiteTest, answer: Answer): boolean {
  if (!valid) return 'error' in answer
  if ('error' in answer) return false
  return isEqualJson(hasPositions(result) ? toPositions(answer.result) : answer.result, result)
}

/** What groq-js alone answers. */
export async function askGroqJs(test: SuiteTest, documents: readonly LakeDocument[]): Promise<Answer> {
  const params = test.params ?? {}
  try {
    const tree = parse(test.query, { params })
    const options = { dataset: documents, params }
    return {
      result: toJson(needsSteps(test) ? await (await evaluate(tree, options)).get() : evaluateSync(tree, options).data),
    }
  } catch (error) {
    return { error: String(error) }
  }
}

function needsSteps({ query }: SuiteTest): boolean {
  return query.includes('diff::') || query.includes('delta::')
}

function toJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null))
}

function hasPositions(expected: unknown): boolean {
  return Array.isArray(expected) && expected.some((item) => isJsonObject(item) && '_pos' in item)
}

/** How scores are counted is not said by GROQ, only how they sort: the suite gives the places, equal ones for equal scores. */
function toPositions(result: unknown): unknown {
  if (!Array.isArray(result)) return result
  const scores = [...new Set(result.map((item) => item?._score))].sort((left, right) => right - left)
  return result.map(({ _score, ...item }) => ({ ...item, _pos: scores.indexOf(_score) + 1 }))
}

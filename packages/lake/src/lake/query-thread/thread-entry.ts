import { parentPort, workerData } from 'node:worker_threads'
import { LakeError } from '../../core/errors.ts'
import { createDocumentIndex } from '../../groq/document-index.ts'
import { answerQuery } from '../../groq/evaluate-query.ts'
import { parseQuery } from '../../groq/parse-query.ts'
import { createPerspectiveView } from '../../groq/perspective-view.ts'
import { createScanBudget, QueryCostError } from '../../groq/scan-budget.ts'
import { createAccessCompiler } from '../access.ts'
import type { FromThread, Question, ThreadLimits, ToThread } from './messages.ts'

/**
 * What runs in the thread of its own: an index that follows all commits, and the same evaluation as everywhere.
 * Messages come one after the other, so that a question sees every commit that was told before it.
 */
const limits: ThreadLimits = workerData
const index = createDocumentIndex()
let now = new Date()
const compile = createAccessCompiler(() => now)

// Longer queries take longer to read than the limit allows to answer them.
const longest = 200_000

async function answer({
  query,
  params,
  userId,
  grants,
  sourceMap,
  dataset,
  ...question
}: Question): Promise<FromThread> {
  now = new Date(question.now)
  const start = performance.now()
  const parsed = parseQuery(query, params, { longest })
  const parseTime = performance.now() - start
  const { canRead, readsAllOf } = compile({ userId, grants })
  const source = createPerspectiveView(index, question.perspective, canRead, { readsAllOf })
  const budget = createScanBudget(limits)
  const evaluation = await answerQuery(parsed, { source, now, userId, dataset, budget, sourceMap })
  const resultJson = new TextEncoder().encode(JSON.stringify(evaluation.result ?? null))
  const { syncTags, sourceMap: map } = evaluation
  const time = performance.now() - start
  return { type: 'answer', answer: { resultJson, syncTags, parseTime, time, ...(map && { sourceMap: map }) } }
}

function toRefusal(error: unknown): FromThread {
  if (!(error instanceof LakeError)) return { type: 'failure', message: String(error) }
  const { query, start, end } = error.details
  const details = {
    ...(query !== undefined && { query }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  }
  const cost = error instanceof QueryCostError ? { cost: error.reason } : {}
  return { type: 'refusal', refusal: { kind: error.kind, message: error.message, details, ...cost } }
}

function send(message: FromThread): void {
  const transferred = message.type === 'answer' ? [message.answer.resultJson.buffer] : []
  parentPort?.postMessage(message, transferred)
}

parentPort?.on('message', (message: ToThread) => {
  if (message.type === 'changes') index.apply(message.changes)
  else {
    send({ type: 'begun' })
    void answer(message.question).catch(toRefusal).then(send)
  }
})

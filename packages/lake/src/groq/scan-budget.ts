import { LakeError } from '../core/errors.ts'

/** How much one query may cost. Evaluation is not interrupted from outside, so it counts by itself. */
export interface ScanBudget {
  /**
   * Called again and again by whatever evaluates.
   * @throws QueryCostError when there is nothing left
   */
  spend(units: number): void
  /** How many characters of JSON the answer may have, roughly. */
  readonly answerSize: number
}

export interface ScanBudgetOptions {
  /** How many documents, and elements of lists inside of documents, may be looked at. */
  readonly documents?: number
  /** Of work, not of waiting: on a busy machine a query takes longer without costing more. */
  readonly milliseconds?: number
  readonly answerSize?: number
}

/** Says that a query is refused because of what it costs; a larger budget may be enough. */
export class QueryCostError extends LakeError {
  readonly reason: string

  /** @param reason says what is too much: `it takes more than 5 seconds` */
  constructor(reason: string) {
    super(
      'invalidRequest',
      `The query costs too much: ${reason}. Narrow its filters, by "_type" or "_id" for example, or ask for less of each document.`,
    )
    this.reason = reason
  }
}

const megabyte = 1024 * 1024
// Asking the clock costs more than most of what is counted.
const stepsPerLook = 64

/** Bounds a query whose cost multiplies, such as `*{"a": *{"b": *}}`. */
export function createScanBudget({
  documents = 50_000_000,
  milliseconds = 5000,
  answerSize = 64 * megabyte,
}: ScanBudgetOptions = {}): ScanBudget {
  const isTimed = Number.isFinite(milliseconds)
  const end = performance.now() + milliseconds
  const endOfWork = isTimed ? timeWorked() + milliseconds : 0
  let left = documents
  let steps = 0

  function spend(units: number): void {
    left -= units
    if (left < 0) throw new QueryCostError(`it looks at more than ${documents} documents`)
    steps += units > stepsPerLook ? stepsPerLook : 1
    if (steps < stepsPerLook) return
    steps = 0
    // The clock first: to ask how long the thread has worked takes twenty times as long.
    if (isTimed && performance.now() > end && timeWorked() > endOfWork) {
      throw new QueryCostError(`it takes more than ${milliseconds / 1000} seconds`)
    }
  }

  return { answerSize, spend }
}

/** How many milliseconds this thread has been at work. */
function timeWorked(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/**
 * Refuses an answer that nobody could want: `*{"a": *}` shows each document once for each other one.
 * @param limit how many characters of JSON, roughly
 */
export function requireReasonableSize(answer: unknown, limit = 64 * megabyte): void {
  let left = limit
  const waiting: unknown[] = [answer]
  while (waiting.length > 0) {
    const value = waiting.pop()
    left -= typeof value === 'string' ? value.length + 3 : 5
    if (Array.isArray(value)) {
      left -= value.length
      if (left >= 0) for (const item of value) waiting.push(item)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, child] of Object.entries(value)) {
        left -= name.length + 3
        waiting.push(child)
      }
    }
    if (left < 0) throw new QueryCostError(`its answer is larger than ${Math.round(limit / megabyte)} MB`)
  }
}

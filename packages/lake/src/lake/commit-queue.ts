import { LakeError } from '../core/errors.ts'
import type { DocumentStore } from '../storage/document-store.ts'

/** One request to change documents. */
export interface CommitJob<Result> {
  /**
   * Plans, checks, writes to the store and changes what is in memory. It may be called again, after `undo`.
   * @throws LakeError nothing was written then, and nothing in memory has changed
   */
  run(): DoneJob<Result>
}

export interface DoneJob<Result> {
  readonly result: Result
  /** Takes back what `run` changed in memory. Not called when there was nothing to change. */
  readonly undo?: () => void
  /** Tells whoever listens; called once it is durable. */
  readonly announce?: () => void
}

/** The commits of a lake, one after the other. */
export interface CommitQueue {
  /** @returns what became of the job, once that is durable */
  add<Result>(job: CommitJob<Result>): Promise<Result>
  /** Does at once what is waiting. */
  flush(): void
}

interface WaitingJob {
  /** Runs the job; the answer is given later. */
  run(): Outcome
  refuse(error: unknown): void
}

interface Outcome {
  readonly undo: () => void
  readonly settle: () => void
}

export interface CommitQueueOptions {
  readonly store: DocumentStore
  /** How many commits wait for the disk together at most, so that readers are not kept waiting for long. Default: 64. */
  readonly mostTogether?: number
  /** Called when telling of a commit fails, which never harms the commit. */
  readonly onError: (error: unknown) => void
  /** How long to try again while another process holds the database, in milliseconds. Default: 5000. */
  readonly busyPatience?: number
}

const busyPause = 20

/**
 * Requests that arrive while the disk is busy share the next wait for it. Nobody can tell: they are planned and written
 * one after the other, nothing else happens in the process between the first and the moment when all are durable,
 * and only then is anybody answered or told.
 *
 * When a group cannot be written, all of it is taken back, in memory as well, and each is tried alone: so no request
 * suffers from its neighbours, and none is judged by what in the end never happened.
 */
export function createCommitQueue({
  store,
  onError,
  mostTogether = 64,
  busyPatience = 5000,
}: CommitQueueOptions): CommitQueue {
  const waiting: WaitingJob[] = []
  let isScheduled = false
  let busySince: number | null = null

  function schedule(): void {
    if (isScheduled || waiting.length === 0) return
    isScheduled = true
    // After the requests that have arrived by now were read.
    if (busySince === null) setImmediate(drain)
    else setTimeout(drain, busyPause)
  }

  function drain(): void {
    isScheduled = false
    const jobs = waiting.splice(0, mostTogether)
    if (jobs.length < 2 || !write(jobs)) writeEach(jobs)
    schedule()
  }

  function writeEach(jobs: readonly WaitingJob[]): void {
    const firstToWait = jobs.findIndex((job) => !write([job]))
    // Those behind it have to wait as well: the order is kept.
    if (firstToWait >= 0) waiting.unshift(...jobs.slice(firstToWait))
  }

  /** @returns false when nothing has happened and it should be tried again */
  function write(jobs: readonly WaitingJob[]): boolean {
    const outcomes: Outcome[] = []
    try {
      store.together(() => {
        for (const job of jobs) outcomes.push(job.run())
      })
    } catch (error) {
      for (const { undo } of outcomes.reverse()) undo()
      const [only] = jobs
      if (!only || jobs.length > 1) return false
      if (shouldWait(error)) return false
      only.refuse(error)
      return true
    }
    busySince = null
    for (const { settle } of outcomes) settle()
    return true
  }

  function shouldWait(error: unknown): boolean {
    if (!(error instanceof LakeError) || error.details.isBusy !== true) return false
    busySince ??= performance.now()
    return performance.now() - busySince < busyPatience
  }

  return {
    add: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ run: () => runJob(job, { resolve, reject, onError }), refuse: reject })
        schedule()
      }),
    flush() {
      for (const job of waiting.splice(0)) if (!write([job])) job.refuse(toBusyError())
    },
  }
}

interface Answer<Result> {
  resolve(result: Result): void
  reject(error: unknown): void
  onError(error: unknown): void
}

/** A refusal is an outcome like any other. Trouble with the disk, and bugs, end the whole group. */
function runJob<Result>(job: CommitJob<Result>, { resolve, reject, onError }: Answer<Result>): Outcome {
  try {
    const { result, undo = () => {}, announce = () => {} } = job.run()
    const settle = () => {
      try {
        announce()
      } catch (error) {
        // The commit is done; nobody's failure may make it look otherwise.
        onError(error)
      }
      resolve(result)
    }
    return { undo, settle }
  } catch (error) {
    if (!(error instanceof LakeError) || error.kind === 'unavailable') throw error
    return { undo() {}, settle: () => reject(error) }
  }
}

function toBusyError(): LakeError {
  return new LakeError('unavailable', 'Another process is writing to the database. Try again.', { retryAfter: 1 })
}

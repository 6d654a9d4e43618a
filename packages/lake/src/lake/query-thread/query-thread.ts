import { Worker } from 'node:worker_threads'
import type { LakeDocument } from '../../core/document.ts'
import { LakeError } from '../../core/errors.ts'
import { QueryCostError } from '../../groq/scan-budget.ts'
import type { DocumentChange, FromThread, Question, Refusal, ThreadAnswer, ThreadLimits, ToThread } from './messages.ts'

export interface QueryThreadOptions {
  /** The documents as they are now. */
  readonly documentIds: () => Iterable<string>
  readonly read: (documentId: string) => LakeDocument | null
  readonly limits: ThreadLimits
  /** How much memory the thread may take, in megabytes. */
  readonly megabytes: number
  /** How long the thread stays when nobody asks, in milliseconds. */
  readonly idleTime: number
}

/** A thread that answers one question at a time. It begins with the first one, and ends when nobody asks any more. */
export interface QueryThread {
  /** @throws QueryCostError when that takes too long or too much memory; the next question starts a new thread */
  ask(question: Question): Promise<ThreadAnswer>
  /** Tells of a commit. */
  apply(changes: readonly DocumentChange[]): void
  readonly isRunning: boolean
  close(): void
}

// A query counts the time that it is at work. What does not count, in a single step that takes long, is ended from
// outside when so many times as much has gone by.
const patience = 2
// Documents are told in parts, so that nobody waits while all of them are copied.
const documentsPerPart = 200

export function createQueryThread(options: QueryThreadOptions): QueryThread {
  const { limits, megabytes, idleTime } = options
  let worker: Worker | null = null
  let isClosed = false
  let loading: Promise<void> = Promise.resolve()
  let idleTimer: NodeJS.Timeout | undefined

  function start(): Worker {
    const started = new Worker(new URL('./thread-entry.ts', import.meta.url), {
      workerData: limits,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    })
    worker = started
    // What goes wrong concerns the question that is being answered; there it is awaited as well.
    started.on('error', () => {})
    started.on('exit', () => {
      if (worker === started) worker = null
    })
    loading = load(started)
    return started
  }

  async function load(target: Worker): Promise<void> {
    const ids = [...options.documentIds()]
    while (ids.length > 0 && worker === target) {
      const documents = ids.splice(-documentsPerPart).flatMap((id) => options.read(id) ?? [])
      post(target, { type: 'changes', changes: documents.map((after) => ({ documentId: after._id, after })) })
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  function stop(): void {
    const stopped = worker
    worker = null
    void stopped?.terminate()
  }

  return {
    async ask(question) {
      if (isClosed) throw toClosingError()
      clearTimeout(idleTimer)
      const asked = worker ?? start()
      // The process stays until the question is answered, and not because of a thread that waits for one.
      asked.ref()
      try {
        await loading
        if (worker !== asked) throw toClosingError()
        const stopThis = () => {
          if (worker === asked) stop()
        }
        return await withLimit(asked, question, limits.milliseconds, stopThis)
      } finally {
        asked.unref()
        idleTimer = setTimeout(stop, idleTime)
        idleTimer.unref()
      }
    },
    apply(changes) {
      if (worker)
        post(worker, { type: 'changes', changes: changes.map(({ documentId, after }) => ({ documentId, after })) })
    },
    get isRunning() {
      return worker !== null
    },
    close() {
      isClosed = true
      clearTimeout(idleTimer)
      stop()
    },
  }
}

function post(worker: Worker, message: ToThread): void {
  worker.postMessage(message)
}

function withLimit(worker: Worker, question: Question, milliseconds: number, stop: () => void): Promise<ThreadAnswer> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined

    function settle(): void {
      clearTimeout(timer)
      worker.off('message', receive)
      worker.off('error', fail)
      worker.off('exit', end)
    }
    function expire(): void {
      settle()
      stop()
      reject(new QueryCostError(`it takes more than ${milliseconds / 1000} seconds`))
    }
    function receive(message: FromThread): void {
      if (message.type === 'begun') {
        timer = setTimeout(expire, milliseconds * patience)
        return
      }
      settle()
      if (message.type === 'answer') resolve(message.answer)
      else if (message.type === 'failure') reject(new Error(message.message))
      else reject(toError(message.refusal))
    }
    function fail(error: unknown): void {
      settle()
      reject(isOutOfMemory(error) ? new QueryCostError('it needs too much memory') : error)
    }
    function end(): void {
      settle()
      reject(toClosingError())
    }

    worker.on('message', receive)
    worker.on('error', fail)
    worker.on('exit', end)
    post(worker, { type: 'question', question })
  })
}

function toError({ kind, message, details, cost }: Refusal): LakeError {
  return cost === undefined ? new LakeError(kind, message, details) : new QueryCostError(cost)
}

function toClosingError(): LakeError {
  const message = 'The query was not answered, because the lake is closing. Ask again in a moment.'
  return new LakeError('unavailable', message, { retryAfter: 1 })
}

function isOutOfMemory(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

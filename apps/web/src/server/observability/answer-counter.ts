/**
 * Counts and times answers by what they were for, and writes them down for Prometheus.
 *
 * It sees every request. prom-client makes a key of the labels for each value that it is given, which is several times
 * the cost of counting, so these two metrics are numbers in arrays until somebody asks for them.
 */

import type { ServerResponse } from 'node:http'
import type { ClassifiedRequest } from '../classify-request.ts'

type Kind = ClassifiedRequest['kind']

export interface AnswerCounter {
  /** Counts the answer when it has been sent, or when the reader has gone. */
  note(response: ServerResponse, kind: Kind): void
  /** In Prometheus' text format. */
  write(): string
}

interface Tally {
  byStatus: number[]
  /** For each bound how many answers took longer than the one before it and no longer than it; then those beyond. */
  byDuration: number[]
  seconds: number
}

// By the first figure of the status; the first of them is for answers that nobody waited for.
const statusClasses = ['aborted', '1xx', '2xx', '3xx', '4xx', '5xx'] as const
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const

/** @param clock milliseconds that only grow */
export function createAnswerCounter(clock: () => number = () => performance.now()): AnswerCounter {
  const tallies = new Map<Kind, Tally>()

  function tallyOf(kind: Kind): Tally {
    let tally = tallies.get(kind)
    if (tally === undefined) {
      tally = { byStatus: statusClasses.map(() => 0), byDuration: [...bounds.map(() => 0), 0], seconds: 0 }
      tallies.set(kind, tally)
    }
    return tally
  }

  return {
    note(response, kind) {
      const began = clock()
      response.on('close', () => {
        const tally = tallyOf(kind)
        const seconds = (clock() - began) / 1000
        const bucket = bounds.findIndex((bound) => seconds <= bound)
        increase(tally.byStatus, response.writableFinished ? Math.trunc(response.statusCode / 100) : 0)
        increase(tally.byDuration, bucket < 0 ? bounds.length : bucket)
        tally.seconds += seconds
      })
    },
    write: () =>
      [
        '# HELP vigil_http_answers_total Answers by what the request was for and the class of their status.',
        '# TYPE vigil_http_answers_total counter',
        ...[...tallies].flatMap(([kind, { byStatus }]) => toCounts(kind, byStatus)),
        '',
        '# HELP vigil_http_answer_duration_seconds From a request to the end of its answer, by what it was for.',
        '# TYPE vigil_http_answer_duration_seconds histogram',
        ...[...tallies].flatMap(([kind, tally]) => toHistogram(kind, tally)),
        '',
      ].join('\n'),
  }
}

function increase(counts: number[], index: number): void {
  counts[index] = (counts[index] ?? 0) + 1
}

function toCounts(kind: Kind, byStatus: readonly number[]): string[] {
  return statusClasses.flatMap((status, index) => {
    const count = byStatus[index] ?? 0
    return count === 0 ? [] : [`vigil_http_answers_total{kind="${kind}",status="${status}"} ${count}`]
  })
}

function toHistogram(kind: Kind, { byDuration, seconds }: Tally): string[] {
  const name = 'vigil_http_answer_duration_seconds'
  let count = 0
  const buckets = [...bounds, '+Inf'].map((bound, index) => {
    count += byDuration[index] ?? 0
    return `${name}_bucket{kind="${kind}",le="${bound}"} ${count}`
  })
  return [...buckets, `${name}_sum{kind="${kind}"} ${seconds}`, `${name}_count{kind="${kind}"} ${count}`]
}

import { runListenerLoad } from '@vigil/lake/server/listener-load/run-listener-load'
import { startLake } from '../system/started-lake.ts'
import { percentile } from './measure.ts'
import type { Row } from './report.ts'

const listeners = 200
const commitsPerSecond = 50

/**
 * From sending a commit to the arrival of its event, for every listener, over connections of their own and over
 * sockets. @param seconds how long commits are sent
 * @throws Error when a listener did not get exactly its events, each once and in order
 */
export async function benchListeners(seconds = 60): Promise<Row[]> {
  const lake = await startLake()
  try {
    const report = await runListenerLoad({
      lakeUrl: lake.url,
      token: lake.token,
      listeners,
      commitsPerSecond,
      commits: commitsPerSecond * seconds,
    })
    const { wrong, delivered, expected } = report
    if (wrong.length > 0) {
      throw new Error(`${wrong.length} of ${listeners} listeners got wrong events; ${delivered} of ${expected} came.`)
    }
    const load = `${listeners} listeners, ${commitsPerSecond} commits/s for ${seconds} s`
    const delay = (share: number): Row => ({
      what: `commit to event, ${load}, p${share * 100}`,
      unit: 'ms',
      ours: percentile(report.delays, share),
      better: 'lower',
    })
    const pace: Row = {
      what: `commits made meanwhile, each event once and in order (${delivered} events)`,
      unit: 'commits/s',
      ours: (commitsPerSecond * seconds) / report.seconds,
      better: 'higher',
    }
    return [delay(0.5), delay(0.99), pace]
  } finally {
    await lake.stop()
  }
}

import { runListenerLoad } from '@vigil/lake/server/listener-load/run-listener-load'
import { readResidentMegabytes } from '../system/read-resident-megabytes.ts'
import { startLake } from '../system/started-lake.ts'

export interface MemoryReport {
  /** Resident memory of the lake's process after each minute, in MiB. */
  readonly megabytes: readonly number[]
  /** Commits, events and queries of all minutes. */
  readonly commits: number
  readonly events: number
  readonly queries: number
  /** Listeners that did not get exactly their events. */
  readonly wrong: number
}

const commitsPerSecond = 50
const queriesPerSecond = 20
const listeners = 60

/**
 * Keeps a lake busy, each minute with listeners that come and go, and looks at its memory.
 * @param minutes how long
 */
export async function soakMemory(minutes: number, onMinute: (minute: number) => void): Promise<MemoryReport> {
  const lake = await startLake()
  const megabytes: number[] = []
  let [commits, events, queries, wrong] = [0, 0, 0, 0]
  try {
    for (let minute = 1; minute <= minutes; minute++) {
      const asking = askSteadily(lake)
      const load = { lakeUrl: lake.url, token: lake.token, listeners, commitsPerSecond }
      const report = await runListenerLoad({ ...load, commits: commitsPerSecond * 60 })
      queries += await asking.stop()
      commits += commitsPerSecond * 60
      events += report.delivered
      wrong += report.wrong.length
      megabytes.push(Math.round(readResidentMegabytes(lake.processId)))
      onMinute(minute)
    }
  } finally {
    await lake.stop()
  }
  return { megabytes, commits, events, queries, wrong }
}

/**
 * Whether the memory has stopped to grow: what was used at most in the second half is no more than a third above what
 * was used at most in the first, which saw every listener and query already.
 */
export function isBounded(megabytes: readonly number[]): boolean {
  const half = Math.ceil(megabytes.length / 2)
  return megabytes.length < 2 || Math.max(...megabytes.slice(half)) <= Math.max(...megabytes.slice(0, half)) * 1.33
}

function askSteadily({ url, token }: { readonly url: string; readonly token: string }) {
  let isStopped = false
  let asked = 0
  const asking = (async () => {
    while (!isStopped) {
      // A new question each time, so that nothing grows with how many different ones there are.
      const query = `*[_type == "load" && group < ${asked % 20} && count != ${asked}] | order(count desc)[0...5]{count, text}`
      const response = await fetch(`${url}/v2025-02-19/data/query/production?query=${encodeURIComponent(query)}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      if (!response.ok) throw new Error(`A query answered ${response.status}.`)
      await response.arrayBuffer()
      asked++
      await new Promise((resolve) => setTimeout(resolve, 1000 / queriesPerSecond))
    }
    return asked
  })()
  return {
    stop() {
      isStopped = true
      return asking
    },
  }
}

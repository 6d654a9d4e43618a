import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import autocannon from 'autocannon'
import { isInstalled } from '../system/started-web-server.ts'

interface Load {
  /** How many ask at the same time, each again as soon as it has its answer. */
  readonly connections: number
  readonly seconds: number
  readonly headers?: Readonly<Record<string, string>>
}

/** What asks: autocannon is slower than the fastest servers, and then measures itself. */
export const loadGenerator = isInstalled('wrk') ? 'wrk' : 'autocannon'

/**
 * Asks for one address as often as it is answered.
 * @returns answers in a second
 * @throws Error when one of them is not 2xx: what fails quickly would look fast
 */
export async function measureLoad(url: string, load: Load): Promise<number> {
  return loadGenerator === 'wrk' ? measureByWrk(url, load) : measureByAutocannon(url, load)
}

async function measureByWrk(url: string, { connections, seconds, headers = {} }: Load): Promise<number> {
  const lines = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const args = ['-t2', `-c${connections}`, `-d${seconds}s`, ...lines, url]
  const { stdout } = await promisify(execFile)('wrk', args)
  return parseWrkReport(stdout)
}

/** @throws Error when an answer was missing, or was neither 2xx nor 3xx */
export function parseWrkReport(report: string): number {
  const [, perSecond] = /^Requests\/sec:\s+([\d.]+)$/m.exec(report) ?? []
  if (perSecond === undefined || /Non-2xx or 3xx|Socket errors/.test(report)) {
    throw new Error(`wrk was not answered as it should be.\n${report}`)
  }
  return Number(perSecond)
}

async function measureByAutocannon(url: string, { connections, seconds, headers = {} }: Load): Promise<number> {
  const result = await autocannon({ url, connections, duration: seconds, headers: { ...headers } })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url} answered ${result.non2xx} times other than 2xx, ${result.errors} errors.`)
  }
  return result.requests.average
}

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

/** What asks so many times in a second, and no more: wrk cannot. */
export const paceMaker = isInstalled('h2load') ? 'h2load' : 'autocannon'

/**
 * Asks for one address as often as it is answered.
 * @returns answers in a second
 * @throws Error when one of them is not 2xx: what fails quickly would look fast
 */
export async function measureLoad(url: string, load: Load): Promise<number> {
  return loadGenerator === 'wrk' ? measureByWrk(url, load) : measureByAutocannon(url, load)
}

/**
 * Asks for one address so many times in a second, or as often as it is answered where that is less.
 * @returns answers in a second
 * @throws Error as `measureLoad`
 */
export async function keepPace(url: string, { perSecond, ...load }: Load & { perSecond: number }): Promise<number> {
  if (paceMaker !== 'h2load') return measureByAutocannon(url, load, { overallRate: perSecond })
  const { connections, seconds, headers = {} } = load
  const lines = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const args = ['--h1', '-t1', `-c${connections}`, `-D${seconds}`, `--rps=${perSecond / connections}`, ...lines, url]
  const { stdout } = await promisify(execFile)('h2load', args)
  return parseH2loadReport(stdout)
}

/** @throws Error when an answer was missing, or was neither 2xx nor 3xx */
export function parseH2loadReport(report: string): number {
  const [, perSecond] = /^finished in [^,]+, ([\d.]+) req\/s/m.exec(report) ?? []
  const failures = /^requests: .* (\d+) failed, (\d+) errored, (\d+) timeout$/m.exec(report)?.slice(1)
  const refusals = /^status codes: .* (\d+) 4xx, (\d+) 5xx$/m.exec(report)?.slice(1)
  if (perSecond === undefined || !failures || !refusals || [...failures, ...refusals].some((count) => count !== '0')) {
    throw new Error(`h2load was not answered as it should be.\n${report}`)
  }
  return Number(perSecond)
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

async function measureByAutocannon(
  url: string,
  { connections, seconds, headers = {} }: Load,
  pace: { readonly overallRate?: number } = {},
): Promise<number> {
  const result = await autocannon({ url, connections, duration: seconds, headers: { ...headers }, ...pace })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url} answered ${result.non2xx} times other than 2xx, ${result.errors} errors.`)
  }
  return result.requests.average
}

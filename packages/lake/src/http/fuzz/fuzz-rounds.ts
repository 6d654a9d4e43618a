import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { createMatrixLake, type MatrixLake } from '../access/matrix-lake.ts'
import { matrixRows } from '../access/matrix-rows.ts'
import { type Asker, askers } from '../access/matrix-secrets.ts'
import { anyDamage, type FuzzedRequest } from './any-damage.ts'

export interface FuzzResult {
  readonly requests: number
  /** How many answers there were of each status. */
  readonly statuses: ReadonlyMap<number, number>
  /** What must not happen, with the request that made it happen. */
  readonly problems: readonly string[]
}

const roundsPerLake = 300
const canary = 'Nobody writes here.'

export interface FuzzOptions {
  /** The same seed sends the same requests. Default: the time. */
  readonly seed?: number
  /** After how many milliseconds a missing answer is silence. Default: 10,000. */
  readonly patience?: number
  readonly onRound?: (round: number) => void
}

/**
 * Takes requests of every route, as the table of who may do what has them, spoils each in up to three ways, and sends
 * it. Whatever comes must be an answer: no failure of the lake, no silence, nothing written outside of its folder.
 */
export async function runFuzzRounds(
  rounds: number,
  { seed = Date.now(), patience = 10_000, onRound = () => {} }: FuzzOptions = {},
): Promise<FuzzResult> {
  const statuses = new Map<number, number>()
  const problems: string[] = []
  const cases = fc.sample(
    fc.record({
      row: fc.nat(matrixRows.length - 1),
      // Administrators come furthest.
      asker: fc.oneof({ weight: 3, arbitrary: fc.constant<Asker>('administrator') }, fc.constantFrom(...askers)),
      damages: fc.array(anyDamage, { minLength: 1, maxLength: 3 }),
    }),
    { numRuns: rounds, seed },
  )
  let box: Awaited<ReturnType<typeof openBox>> | null = null
  let isLockedOut = false
  for (const [round, { row, asker, damages }] of cases.entries()) {
    if (!box || round % roundsPerLake === 0 || isLockedOut) {
      problems.push(...((await box?.close()) ?? []))
      box = await openBox()
    }
    const request = damages.reduce((spoilt, damage) => damage(spoilt), toRequest(row, box.lake))
    const { status, problem } = await send(box.lake, asker, request, patience)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    // What was asked may have removed the administrator who asked.
    isLockedOut = status === 401 && asker === 'administrator'
    if (problem !== null) problems.push(`${asker}: ${toLine(request)}: ${problem}`)
    onRound(round + 1)
  }
  problems.push(...((await box?.close()) ?? []))
  return { requests: rounds, statuses, problems: problems.map((problem) => `${problem} (seed ${seed})`) }
}

/** A lake in a folder beside one that must stay as it is. */
async function openBox() {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-fuzz-'))
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'canary'), canary)
  const lake = await createMatrixLake({ folder: join(folder, 'data') })
  return {
    lake,
    /** @returns what is wrong in the end */
    async close(): Promise<readonly string[]> {
      const health = await lake.ask('nobody', '/healthz')
      const query = await lake.ask('nobody', '/v2025-02-19/data/query/open?query=count(*)')
      await lake.close()
      const left = readdirSync(folder).sort().join(', ')
      const untouched = readFileSync(join(folder, 'canary'), 'utf8') === canary
      const failures = lake.log().match(/^error: .*/gm) ?? []
      rmSync(folder, { recursive: true, force: true })
      return [
        ...(health.status === 200 && query.status === 200 ? [] : ['the lake does not answer any more']),
        ...(left === 'canary, data' && untouched ? [] : [`the folder around the data has ${left}`]),
        ...failures.map((failure) => `the log says "${failure}"`),
      ]
    },
  }
}

function toRequest(row: number, { places }: MatrixLake): FuzzedRequest {
  const { path, init } = matrixRows[row] ?? { path: () => '/', init: undefined }
  const { method = 'GET', headers, body } = init?.() ?? {}
  return {
    method,
    path: path(places),
    headers: Object.fromEntries(new Headers(headers)),
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body instanceof Uint8Array ? body : null,
  }
}

async function send(lake: MatrixLake, asker: Asker, { method, path, headers, body }: FuzzedRequest, patience: number) {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<'silence'>((resolve) => {
    timer = setTimeout(() => resolve('silence'), patience)
  })
  try {
    const hasBody = body !== null && method !== 'GET' && method !== 'HEAD'
    const asked = lake.ask(asker, path, { method, headers, ...(hasBody ? { body: new Uint8Array(body) } : {}) })
    const response = await Promise.race([asked.then(readToEnd), silence])
    if (response === 'silence') return { status: 0, problem: `no answer after ${patience / 1000} s` }
    const isFailure = response >= 500 && response !== 503
    return { status: response, problem: isFailure ? `answered ${response}` : null }
  } catch (error) {
    // Some addresses are none, and then there is no request.
    if (error instanceof TypeError && /URL|Header|method/i.test(error.message)) return { status: 0, problem: null }
    return { status: 0, problem: `threw ${String(error)}` }
  } finally {
    clearTimeout(timer)
  }
}

/** Reads an answer to its end; a stream, which has none, until it says that it is alive. */
async function readToEnd({ status, headers, body }: Response): Promise<number> {
  const isStream = headers.get('content-type')?.startsWith('text/event-stream') ?? false
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body ?? []) {
    if (!isStream) continue
    text += decoder.decode(chunk, { stream: true })
    if (/^:/m.test(text)) break
  }
  return status
}

function toLine({ method, path, headers, body }: FuzzedRequest): string {
  const shown = body === null ? '' : ` ${JSON.stringify(new TextDecoder().decode(body).slice(0, 300))}`
  return `${method} ${path.slice(0, 500)} ${JSON.stringify(headers)}${shown}`
}

import { lookup as lookUpInDns } from 'node:dns/promises'
import { type ClientRequest, request as requestByHttp, type IncomingMessage } from 'node:http'
import { request as requestByHttps } from 'node:https'
import { isIP } from 'node:net'
import type { Outcome } from './decide-retry.ts'
import type { TargetPolicy } from './target-policy.ts'

export interface WebhookRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface SendOptions {
  readonly policy: TargetPolicy
  /** Default: 30 seconds, as the hosted service. */
  readonly timeoutMilliseconds?: number
  /** All addresses of a host name. Default: what the machine says. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
  /** Ends the request when the lake closes. */
  readonly signal?: AbortSignal
}

const longestExcerpt = 1000

/**
 * Sends a request once and tells how it went. It never throws, follows no redirect, and connects to none but the
 * addresses that were judged: a name that changes its address in between gains nothing.
 */
export async function sendRequest(request: WebhookRequest, options: SendOptions): Promise<Outcome> {
  const { policy, timeoutMilliseconds = 30_000, resolve = resolveAll, signal } = options
  const timeout = AbortSignal.timeout(timeoutMilliseconds)
  const ending = signal ? AbortSignal.any([timeout, signal]) : timeout
  const url = new URL(request.url)
  try {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const addresses = isIP(host) ? [host] : await untilAborted(resolve(host), ending)
    const refusal = policy.findRefusal(url, addresses)
    if (refusal !== null) return { resultCode: null, failureReason: 'other', resultBody: refusal }
    return await exchange(request, url, addresses, ending)
  } catch (error) {
    if (timeout.aborted) {
      const resultBody = `There was no answer within ${timeoutMilliseconds / 1000} seconds.`
      return { resultCode: null, failureReason: 'timeout', resultBody }
    }
    return { resultCode: null, failureReason: 'network', resultBody: describeTrouble(error) }
  }
}

async function exchange(
  { method, headers, body }: WebhookRequest,
  url: URL,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<Outcome> {
  const send = url.protocol === 'https:' ? requestByHttps : requestByHttp
  const length = { 'content-length': String(Buffer.byteLength(body)) }
  const families = addresses.map((address) => ({ address, family: isIP(address) }))
  const outgoing = send(url, {
    ...{ method, signal, headers: { ...headers, ...length } },
    // A connection of its own, closed afterwards: deliveries are rare, and targets come and go.
    agent: false,
    lookup: (_host, { all }, done) => {
      const [first] = families
      if (all) done(null, families)
      else done(null, first?.address ?? '', first?.family ?? 0)
    },
  })
  const response = await readResponse(outgoing, body)
  const resultCode = response.statusCode ?? 0
  const excerpt = await readExcerpt(response)
  outgoing.destroy()
  const isDelivered = resultCode >= 200 && resultCode < 300
  const isRedirect = resultCode >= 300 && resultCode < 400
  return {
    resultCode,
    failureReason: isDelivered ? null : 'http',
    resultBody: isRedirect ? 'The target redirects, which is not followed. Name its new address.' : excerpt,
    retryAfter: toMilliseconds(response.headers['retry-after']),
  }
}

function readResponse(outgoing: ClientRequest, body: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    outgoing.once('response', resolve)
    // Stays: a request that is ended after its answer tells so again.
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** The beginning of the body. What breaks it off takes nothing from the status, which has come already. */
async function readExcerpt(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of response) {
      const bytes = Buffer.from(chunk)
      chunks.push(bytes)
      length += bytes.length
      if (length >= longestExcerpt) break
    }
  } catch {
    // Broken off, or too slow.
  }
  return Buffer.concat(chunks).subarray(0, longestExcerpt).toString('utf8')
}

async function resolveAll(host: string): Promise<readonly string[]> {
  return (await lookUpInDns(host, { all: true })).map(({ address }) => address)
}

function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}

/** Seconds, as most servers say it. Dates are rare and left out. */
function toMilliseconds(retryAfter: string | undefined): number {
  return /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : 0
}

function describeTrouble(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return `The target cannot be reached${code === '' ? '' : ` (${code})`}.`
}

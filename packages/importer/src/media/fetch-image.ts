import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as requestByHttp } from 'node:http'
import { request as requestByHttps } from 'node:https'
import { isIP } from 'node:net'
import PQueue from 'p-queue'
import pRetry, { AbortError } from 'p-retry'
import { findRefusal } from './address-policy.ts'
import { type FoundImage, type ImageSource, largestImage } from './image-source.ts'
import { sniffImage } from './sniff-image.ts'

export interface FetchOptions {
  /** Hosts that may be at private addresses, as `host` or `host:port`. */
  readonly allowedHosts?: readonly string[]
  /** Default: 4, so that the old site goes on serving its readers. */
  readonly requestsPerSecond?: number
  readonly largestBytes?: number
  readonly timeoutMilliseconds?: number
  /** Before the second try; twice as long before the third. */
  readonly retryAfterMilliseconds?: number
  /** All addresses of a host name. Default: what the machine says. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
  readonly signal?: AbortSignal
}

const mostRedirects = 3
const tries = 3
/** A site that is down is not asked a thousand times. */
const mostFailuresInARow = 5

/**
 * Pictures from the old site itself. Two at a time and few in a second; no cookies, no referrer, and no connection but
 * to addresses that were judged: a name that changes its address in between gains nothing.
 */
export function createImageFetcher(options: FetchOptions = {}): ImageSource {
  const { requestsPerSecond = 4, retryAfterMilliseconds = 1000, signal } = options
  const queue = new PQueue({ concurrency: 2, interval: 1000, intervalCap: requestsPerSecond })
  const failures = new Map<string, number>()
  const attempt = (url: string) => queue.add(() => fetchImage(url, options), signal === undefined ? {} : { signal })
  return {
    isRemote: true,
    async find(addresses) {
      const remote = addresses.filter((address) => /^https?:\/\//i.test(address))
      let reason = 'The export does not say where its file is.'
      for (const address of remote) {
        const host = URL.canParse(address) ? new URL(address).host : ''
        if ((failures.get(host) ?? 0) >= mostFailuresInARow) {
          return {
            state: 'missing',
            reason: `${host} failed ${mostFailuresInARow} times in a row, so it was not asked again.`,
          }
        }
        try {
          const minTimeout = retryAfterMilliseconds
          const retrying = { retries: tries - 1, minTimeout, factor: 2, ...(signal === undefined ? {} : { signal }) }
          const found = await pRetry(() => attempt(address), retrying)
          failures.delete(host)
          return found
        } catch (error) {
          if (signal?.aborted) throw error
          // What a site says about one picture says nothing about the next.
          if (error instanceof SiteError) failures.set(host, (failures.get(host) ?? 0) + 1)
          reason = error instanceof Error ? error.message : String(error)
        }
      }
      return { state: 'missing', reason }
    },
    async findObstacle(addresses) {
      const isThere = addresses.some((address) => /^https?:\/\//i.test(address))
      return isThere ? null : 'The export does not say where its file is.'
    },
  }
}

/** The site has trouble, which may be over soon. */
class SiteError extends Error {
  override readonly name = 'SiteError'
}

/** Throws `AbortError` for what another try would not change, and `SiteError` for what it might. */
async function fetchImage(address: string, options: FetchOptions): Promise<FoundImage> {
  const { largestBytes = largestImage, timeoutMilliseconds = 30_000 } = options
  const timeout = AbortSignal.timeout(timeoutMilliseconds)
  const signal = options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal])
  let url = new URL(address)
  for (let redirects = 0; ; redirects++) {
    const response = await request(url, options, signal)
    const status = response.statusCode ?? 0
    const { location } = response.headers
    if (status >= 300 && status < 400 && location !== undefined) {
      response.destroy()
      if (redirects >= mostRedirects) throw new AbortError(`${url.host} redirects more than ${mostRedirects} times.`)
      if (!URL.canParse(location, url.href)) throw new AbortError(`${url.host} redirects to nowhere.`)
      url = new URL(location, url)
      continue
    }
    if (status !== 200) {
      response.destroy()
      const message = `${url.host} answered ${status}.`
      throw status === 429 || status >= 500 ? new SiteError(message) : new AbortError(message)
    }
    const bytes = await readBody(response, largestBytes, url)
    if (sniffImage(bytes) === null) throw new AbortError(`What ${url.host} sent is no picture that a browser can show.`)
    return { state: 'found', bytes, address }
  }
}

async function request(url: URL, { allowedHosts = [], resolve = resolveAll }: FetchOptions, signal: AbortSignal) {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isWeb = /^https?:$/.test(url.protocol)
  const addresses = isIP(host) ? [host] : isWeb ? await resolve(host).catch(() => []) : []
  const refusal = findRefusal(url, addresses, new Set(allowedHosts.map((allowed) => allowed.toLowerCase())))
  if (refusal !== null) throw new AbortError(refusal)
  const families = addresses.map((address) => ({ address, family: isIP(address) }))
  const send = url.protocol === 'https:' ? requestByHttps : requestByHttp
  return await new Promise<IncomingMessage>((resolveResponse, reject) => {
    const outgoing = send(url, {
      signal,
      headers: { accept: 'image/avif,image/webp,image/*', 'user-agent': 'Vigil importer' },
      agent: false,
      lookup: (_host, { all }, done) => {
        const [first] = families
        if (all) done(null, families)
        else done(null, first?.address ?? '', first?.family ?? 0)
      },
    })
    outgoing.once('response', resolveResponse)
    outgoing.on('error', (error) => reject(new SiteError(`${url.host} does not answer.`, { cause: error })))
    outgoing.end()
  })
}

/** A length that is announced may be a lie, so it is also counted. */
async function readBody(response: IncomingMessage, largestBytes: number, url: URL): Promise<Uint8Array> {
  const tooLarge = () => new AbortError(`The picture is larger than ${Math.floor(largestBytes / 1024 / 1024)} MB.`)
  if (Number(response.headers['content-length'] ?? 0) > largestBytes) {
    response.destroy()
    throw tooLarge()
  }
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response) {
      const bytes = Buffer.from(chunk)
      size += bytes.byteLength
      if (size > largestBytes) break
      chunks.push(bytes)
    }
  } catch (error) {
    throw new SiteError(`${url.host} broke off while sending.`, { cause: error })
  }
  if (size > largestBytes) throw tooLarge()
  return new Uint8Array(Buffer.concat(chunks))
}

async function resolveAll(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address)
}

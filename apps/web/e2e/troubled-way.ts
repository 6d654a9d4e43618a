import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * `down`: connections are refused. `slow`: answers take five seconds. `broken`: everything is answered 500, with a message.
 * `cutOff`: half of an answer comes, then the connection breaks. The stream of events is away in all of them.
 */
export type WayTrouble = 'down' | 'slow' | 'broken' | 'cutOff'

/** A way to a content server that can become troubled, and well again at the same address. */
export interface TroubledWay extends AsyncDisposable {
  readonly url: string
  /** What was asked since the trouble ended, each question as often as it came; without the stream of events. */
  readonly questions: readonly string[]
  begin(trouble: WayTrouble): Promise<void>
  /** From now on everything passes. */
  end(): Promise<void>
}

/** What a broken server says, which no reader is to see. */
export const brokenWords = 'relation-of-secret-tables is missing'

const slowMilliseconds = 5000

/** @param target the server's origin; it must stand on this machine */
export async function openTroubledWay(target: string): Promise<TroubledWay> {
  let trouble: WayTrouble | null = null
  let questions: string[] = []
  let port = 0
  let server = await listen()

  async function listen(): Promise<Server> {
    const created = createServer(
      (incoming, outgoing) => void answer(incoming, outgoing).catch(() => outgoing.destroy()),
    )
    created.listen(port, '127.0.0.1')
    await once(created, 'listening')
    // A server that listens on a port has an address of this kind.
    port = (created.address() as AddressInfo).port
    return created
  }

  async function close(): Promise<void> {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method, url = '/', headers } = incoming
    const isStream = url.includes('/data/live/events/')
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    if (!isStream) questions.push([method, url, body].join(' '))
    if (trouble !== null && isStream) throw new Error('The stream is away.')
    if (trouble === 'broken') {
      outgoing.writeHead(500, { 'Content-Type': 'application/json' })
      outgoing.end(JSON.stringify({ error: { description: brokenWords }, message: brokenWords }))
      return
    }
    if (trouble === 'slow') await new Promise((resolve) => setTimeout(resolve, slowMilliseconds))
    const isCutOff = trouble === 'cutOff'
    const onward = request(new URL(url, target), { method, headers }, (received) => {
      outgoing.writeHead(received.statusCode ?? 502, received.headers)
      received.on('error', () => outgoing.destroy())
      if (isCutOff) received.once('data', (half: Buffer) => outgoing.write(half.subarray(0, half.length / 2), cut))
      else received.pipe(outgoing)
    })
    const cut = () => {
      onward.destroy()
      outgoing.destroy()
    }
    onward.on('error', () => outgoing.destroy())
    outgoing.on('close', () => onward.destroy())
    onward.end(body)
  }

  return {
    get url() {
      return `http://127.0.0.1:${port}`
    },
    get questions() {
      return questions
    },
    async begin(next) {
      trouble = next
      if (next === 'down') await close()
      // Also what is under way, the stream above all.
      else server.closeAllConnections()
    },
    async end() {
      trouble = null
      questions = []
      if (!server.listening) server = await listen()
    },
    [Symbol.asyncDispose]: close,
  }
}

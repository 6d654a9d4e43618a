import { type IncomingMessage, type RequestListener, request, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { type Connect, largestHeaders } from './connections.ts'

// Between two neighbours only: https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1
const ofConnection = ['connection', 'keep-alive', 'proxy-connection', 'te', 'transfer-encoding', 'upgrade']

/** @returns a handler that passes requests on, and the answers back while they come; its caller's changes to headers hold */
export function createPassOn(connect: Connect): RequestListener {
  return (incoming, response) => {
    const { method, url, headers } = incoming
    const connection = connect()
    const outgoing = request({
      method,
      path: url,
      headers: { ...withoutConnection(headers), connection: 'close' },
      maxHeaderSize: largestHeaders,
      createConnection: () => connection,
    })
    response.once('close', () => connection.destroy())
    outgoing.once('error', () => fail(response))
    outgoing.once('response', (answer: IncomingMessage) => {
      response.writeHead(answer.statusCode ?? 502, withoutConnection(answer.headers))
      pipeline(answer, response).catch(() => response.destroy())
    })
    pipeline(incoming, outgoing).catch(() => connection.destroy())
  }
}

function fail(response: ServerResponse): void {
  if (response.headersSent) return void response.destroy()
  response.writeHead(502, { 'Content-Length': 0 })
  response.end()
}

function withoutConnection<Headers extends object>(headers: Headers): Partial<Headers> {
  const kept: Partial<Headers> = { ...headers }
  for (const name of ofConnection) Reflect.deleteProperty(kept, name)
  return kept
}

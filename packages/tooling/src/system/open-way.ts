import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A way to a server that test equipment stands on: every request passes through here. */
export interface Way extends AsyncDisposable {
  readonly url: string
}

/** Decides what becomes of an answer; `passOn` is what becomes of most. */
export type Relay = (path: string, answer: IncomingMessage, outgoing: ServerResponse) => void

/** @param toTarget the origin of the server that a request goes to; it must stand on this machine */
export async function openWay(toTarget: () => string, relay: Relay): Promise<Way> {
  const server = createServer((incoming, outgoing) => {
    const { method, url = '/', headers } = incoming
    const onward = request(new URL(url, toTarget()), { method, headers }, (answer) => relay(url, answer, outgoing))
    onward.on('error', () => outgoing.destroy())
    outgoing.on('close', () => onward.destroy())
    incoming.pipe(onward)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export function passOn(answer: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
  answer.pipe(outgoing)
}

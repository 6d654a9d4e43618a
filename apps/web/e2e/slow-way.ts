import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A way to a server on which answers can be held back: they were read in time, and arrive late. */
export interface SlowWay extends AsyncDisposable {
  readonly url: string
  /** From now on the answers to these are held. Gives what resolves once one of them is. */
  hold(isHeld: (path: string) => boolean): Promise<void>
  /** Lets all of them through, and holds no more. */
  release(): void
}

/** @param target the server's origin; it must stand on this machine */
export async function openSlowWay(target: string): Promise<SlowWay> {
  let isHeld = (_path: string): boolean => false
  let oneIsHeld = () => {}
  let held: (() => void)[] = []

  const server = createServer((incoming, outgoing) => {
    const { method, url = '/', headers } = incoming
    const onward = request(new URL(url, target), { method, headers }, (answer) => {
      const pass = () => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      }
      if (!isHeld(url)) return pass()
      held.push(pass)
      oneIsHeld()
    })
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
    hold(which) {
      isHeld = which
      return new Promise((resolve) => {
        oneIsHeld = resolve
      })
    },
    release() {
      isHeld = () => false
      for (const pass of held) pass()
      held = []
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

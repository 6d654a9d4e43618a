import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { passOn, type Way } from '../../system/open-way.ts'

/** One address for several sites: each request goes to the next one, whoever asks. A balancer without affinity. */
export async function openRoundRobin(targets: readonly string[]): Promise<Way> {
  let turn = 0
  const server = createServer((incoming, outgoing) => {
    const { method, url = '/', headers } = incoming
    const target = targets[turn++ % targets.length]
    const onward = request(new URL(url, target), { method, headers }, (answer) => passOn(answer, outgoing))
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

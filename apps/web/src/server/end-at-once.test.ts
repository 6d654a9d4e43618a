import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { endAtOnce } from './end-at-once.ts'

let server: Server
let bodies: readonly Buffer[]

beforeAll((done) => {
  const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
  bodies = [Buffer.alloc(0), everyByte, randomBytes(14 * 1024), randomBytes(14 * 1024 + 1), randomBytes(300_000)]
  server = createServer((request, response) => {
    const body = bodies[Number(request.url?.slice(1))] ?? Buffer.alloc(0)
    response.writeHead(200, { 'Content-Length': body.byteLength })
    endAtOnce(response, body)
  }).listen(0, '127.0.0.1', done)
})
afterAll((done) => void server.close(done))

test.each([0, 1, 2, 3, 4])('body %i arrives as it is, whenever it is sent', async (index) => {
  const { port } = server.address() as AddressInfo
  for (let time = 0; time < 2; time++) {
    const answer = await fetch(`http://127.0.0.1:${port}/${index}`)
    expect(Buffer.from(await answer.arrayBuffer()).equals(bodies[index] ?? Buffer.alloc(1))).toBe(true)
  }
})

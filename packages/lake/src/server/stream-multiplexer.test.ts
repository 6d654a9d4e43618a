import { readFileSync } from 'node:fs'
import { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { Hono } from 'hono'
import { WebSocket as NodeWebSocket } from 'ws'
import type { LakeEnv } from '../http/lake-env.ts'
import { type LakeServer, startLakeServer } from './lake-server.ts'

const transport = readFileSync(join(__dirname, 'studio-transport.js'), 'utf8')

/** Sends what the test says, to every open stream. */
function createTicker() {
  const writers = new Set<WritableStreamDefaultWriter<Uint8Array>>()
  const seen: Headers[] = []
  const commits: string[] = []
  const app = new Hono<LakeEnv>()
  app.get('/v1/data/listen/:dataset', (c) => {
    seen.push(c.req.raw.headers)
    if (c.req.param('dataset') === 'private') return c.json({ message: 'no' }, 401)
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const writer = writable.getWriter()
    writers.add(writer)
    c.req.raw.signal.addEventListener('abort', () => {
      writers.delete(writer)
      writer.close().catch(() => {})
    })
    return new Response(readable, { headers: { 'content-type': 'text/event-stream' } })
  })
  // The first answer is lost on the way, and the second a proxy gives.
  app.post('/v1/data/actions/:dataset', async (c) => {
    const { transactionId = '' } = await c.req.json()
    commits.push(transactionId)
    if (commits.length === 1) hangUp(c.env)
    return c.json({ transactionId }, commits.length === 2 ? 502 : 200)
  })
  app.get('/v1/data/query/:dataset', (c) => c.json({ seenHost: c.req.header('host') }))
  const tick = (text: string) => Promise.all([...writers].map((writer) => writer.write(new TextEncoder().encode(text))))
  return {
    app,
    tick,
    seen,
    commits,
    open: () => writers.size,
    end: () => Promise.all([...writers].map((writer) => writer.close())),
  }
}

/** Ends the connection of a request without an answer. */
function hangUp(bindings: unknown): void {
  const isServed = typeof bindings === 'object' && bindings !== null && 'incoming' in bindings
  if (!isServed || !(bindings.incoming instanceof IncomingMessage)) throw new Error('No request of Node came with it.')
  bindings.incoming.socket.destroy()
}

/** The transport as it runs in a page of this address. */
function aPage(port: number, { session = null as string | null } = {}) {
  const pageHost = `localhost:${port}`
  const sockets: NodeWebSocket[] = []
  class PageSocket extends NodeWebSocket {
    constructor(address: string) {
      // Node does not resolve names below localhost; the transport must not need them.
      super(address.replace(`//${pageHost}`, `//127.0.0.1:${port}`), { headers: { origin: `http://${pageHost}` } })
      // Browsers report no errors of sockets to scripts that did not ask.
      this.on('error', () => {})
      sockets.push(this)
    }
  }
  const stored: Record<string, string> =
    session === null ? {} : { __studio_auth_token_vigil: JSON.stringify({ token: session }) }
  const window = {
    // As in browsers, what is stored are its properties.
    localStorage: Object.assign(Object.create({ getItem: (key: string) => stored[key] ?? null }), stored),
    location: { host: pageHost, href: `http://${pageHost}/studio`, protocol: 'http:' },
    WebSocket: PageSocket,
    XMLHttpRequest: class {
      address = ''
      open(_method: string, address: string) {
        this.address = address
      }
    },
    fetch: (address: string | Request, init?: RequestInit) =>
      fetch(String(address).replace(`//${pageHost}`, `//127.0.0.1:${port}`), init),
  }
  new Function('window', transport)(window)
  const leave = () => {
    for (const socket of sockets) socket.terminate()
  }
  return { window, sockets, leave }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}

const read = (response: Response) => {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (reader === undefined) throw new Error('There is no body.')
  return reader
}

let ticker: ReturnType<typeof createTicker>
let server: LakeServer
let page: ReturnType<typeof aPage>

beforeEach(async () => {
  ticker = createTicker()
  server = await startLakeServer({ handler: ticker.app, port: 0 })
  page = aPage(server.port)
})

afterEach(async () => {
  page.leave()
  await server.close()
})

const listen = (init?: RequestInit, dataset = 'production') =>
  page.window.fetch(`http://vigil.localhost:${server.port}/v1/data/listen/${dataset}?query=*`, init)

describe('commits of a page', () => {
  const commit = (body: object) =>
    page.window.fetch(`http://vigil.localhost:${server.port}/v1/data/actions/production`, {
      method: 'POST',
      body: JSON.stringify(body),
    })

  it('go again under the same id when their answer is lost', async () => {
    const response = await commit({ transactionId: 'tx1', actions: [] })
    expect(await response.json()).toEqual({ transactionId: 'tx1' })
    expect(ticker.commits).toEqual(['tx1', 'tx1', 'tx1'])
  })

  it('are left to the Studio when nothing tells one from another', async () => {
    await expect(commit({ actions: [] })).rejects.toThrow()
    expect(ticker.commits).toEqual([''])
  })
})

describe('streams of a page', () => {
  it('all come over one connection, each to its own reader', async () => {
    const responses = await Promise.all(Array.from({ length: 12 }, () => listen()))
    expect(responses.map(({ status }) => status)).toEqual(Array(12).fill(200))
    expect(responses[0]?.headers.get('content-type')).toBe('text/event-stream')
    await ticker.tick('event: welcome\n\n')
    for (const response of responses) expect((await read(response).read()).value).toBe('event: welcome\n\n')
    expect(page.sockets).toHaveLength(1)
  })

  it('carry the headers that say who asks and where to go on, and no others', async () => {
    await listen({ headers: { authorization: 'Bearer x', 'last-event-id': 't1', cookie: 'a=b', 'x-other': '1' } })
    const [headers] = ticker.seen
    expect(Object.fromEntries(headers ?? [])).toEqual({ authorization: 'Bearer x', 'last-event-id': 't1' })
  })

  it('carry the session of the Studio where the Studio sends none, as for live events', async () => {
    const signedIn = aPage(server.port, { session: 'vs_1' })
    const address = `http://vigil.localhost:${server.port}/v1/data/listen/production`
    await signedIn.window.fetch(address)
    await signedIn.window.fetch(address, { headers: { authorization: 'Bearer vs_2' } })
    expect(ticker.seen.map((headers) => headers.get('authorization'))).toEqual(['Bearer vs_1', 'Bearer vs_2'])
    signedIn.leave()
  })

  it('give the status of a refusal to who asked', async () => {
    const response = await listen({}, 'private')
    expect(response.status).toBe(401)
    expect(await response.text()).toBe('{"message":"no"}')
  })

  it('end on the lake when the reader aborts or cancels', async () => {
    const request = new AbortController()
    const [first, second] = await Promise.all([listen({ signal: request.signal }), listen()])
    await until(() => ticker.open() === 2)
    request.abort()
    await until(() => ticker.open() === 1)
    await expect(read(first).read()).rejects.toMatchObject({ name: 'AbortError' })
    await second.body?.cancel()
    await until(() => ticker.open() === 0)
  })

  it('end for the reader when they end on the lake', async () => {
    const response = await listen()
    await ticker.end()
    expect(await response.text()).toBe('')
  })

  it('fail when the connection drops, and are opened anew over a new one', async () => {
    const reader = read(await listen())
    const lost = reader.read()
    page.sockets[0]?.terminate()
    await expect(lost).rejects.toThrow('The connection to the lake was lost.')
    await until(() => ticker.open() === 0)
    const again = await listen()
    await ticker.tick('back')
    expect((await read(again).read()).value).toBe('back')
  })

  it('fail at once when there is no lake', async () => {
    const away = aPage(1)
    await expect(away.window.fetch('http://localhost:1/v1/data/listen/production')).rejects.toThrow('was lost')
  })
})

describe('other requests of a page', () => {
  it('go to the page’s own host, without the project in front', async () => {
    const response = await page.window.fetch(`http://vigil.localhost:${server.port}/v1/data/query/production`)
    expect(await response.json()).toEqual({ seenHost: `127.0.0.1:${server.port}` })
    const upload = new page.window.XMLHttpRequest()
    upload.open('POST', `http://vigil.localhost:${server.port}/v1/assets/images/production`)
    expect(upload.address).toBe(`http://localhost:${server.port}/v1/assets/images/production`)
  })

  it('wait for a lake that is restarting, when they only read', async () => {
    const { port } = server
    await server.close()
    const address = `http://vigil.localhost:${port}/v1/data/query/production`
    const reading = page.window.fetch(address)
    await expect(page.window.fetch(address, { method: 'POST' })).rejects.toThrow('fetch failed')
    const leaving = new AbortController()
    leaving.abort()
    await expect(page.window.fetch(address, { signal: leaving.signal })).rejects.toMatchObject({ name: 'AbortError' })
    server = await startLakeServer({ handler: ticker.app, port })
    expect((await reading).status).toBe(200)
  })

  it('are left alone when they go elsewhere', () => {
    const upload = new page.window.XMLHttpRequest()
    for (const address of ['https://vigil.api.sanity.io/x', '/studio/a.js', `http://a.b.localhost:${server.port}/x`]) {
      upload.open('GET', address)
      expect(upload.address).toBe(address)
    }
  })
})

describe('the streams socket', () => {
  const connect = (headers: Record<string, string> = {}) =>
    new NodeWebSocket(`ws://127.0.0.1:${server.port}/v1/streams`, { headers })
  const ask = async (frame: unknown) => {
    const socket = connect()
    await new Promise((resolve) => socket.once('open', resolve))
    const answer = new Promise((resolve) => {
      socket.once('message', (data) => resolve(JSON.parse(String(data))))
      socket.once('close', (code) => resolve({ closed: code }))
    })
    socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame))
    return answer.finally(() => socket.terminate())
  }

  it('opens streams and nothing else', async () => {
    for (const url of [
      '/v1/data/query/production',
      '/v1/auth/fetch?sid=x',
      '//evil.example.org/v1/data/listen/x',
      ':',
    ]) {
      expect(await ask({ open: 1, url })).toMatchObject({ id: 1, status: 400 })
    }
  })

  it.each(['nonsense', '[]', '{"open":"1"}', '{"open":1}'])('is closed by frames that are none: %s', async (frame) => {
    expect(await ask(frame)).toEqual({ closed: 1003 })
  })

  it('is refused to pages of strangers', async () => {
    const refused = new Promise((resolve) => connect({ origin: 'https://evil.example.org' }).once('error', resolve))
    expect(String(await refused)).toContain('403')
  })

  it('is the only one besides presence', async () => {
    const elsewhere = new NodeWebSocket(`ws://127.0.0.1:${server.port}/other`)
    expect(String(await new Promise((resolve) => elsewhere.once('error', resolve)))).toContain('404')
  })
})

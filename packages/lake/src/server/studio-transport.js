/**
 * Runs in the Studio's page before the Studio does.
 *
 * A browser opens six HTTP/1.1 connections to one host and no more. The Studio holds more event streams than that
 * for one open document, so saving would wait for a connection that never becomes free. This script carries all
 * streams of the page over one WebSocket and hands each to its caller as the streaming `Response` it asked for.
 * When the socket drops, every stream fails as on a broken network, and the callers reconnect and resume by themselves.
 *
 * It also keeps requests waiting while the lake restarts, and leaves out the project in front of the host
 * (`vigil.localhost` becomes `localhost`): the lake has one project, and so needs no sub-domains.
 */
;(() => {
  const host = window.location.host
  const apiPath = /^\/v[^/]+\//
  const commitPath = /^\/v[^/]+\/data\/(actions|mutate)\//
  const streamPath = /^\/v[^/]+\/data\/(listen|live\/events)\//
  const ownHostBelowProject = new RegExp(
    `^((?:http|ws)s?:)//[a-z0-9-]+\\.${host.replaceAll('.', '\\.')}(?=[/?#]|$)`,
    'i',
  )

  /** As text and not with `new URL`: `vigil.127.0.0.1` is no address that it would take. */
  const withoutProject = (address) => String(address).replace(ownHostBelowProject, `$1//${host}`)

  /** The Studio asks for live events without its token, as they are open to anybody elsewhere. Here they are not. */
  const withSession = (headers) => {
    const key = Object.keys(window.localStorage).find((name) => name.startsWith('__studio_auth_token_'))
    const session = key === undefined ? null : JSON.parse(window.localStorage.getItem(key) ?? 'null')
    if (session?.token && !headers.has('authorization')) headers.set('authorization', `Bearer ${session.token}`)
    return headers
  }

  const nativeFetch = window.fetch
  const NativeWebSocket = window.WebSocket

  window.WebSocket = class extends NativeWebSocket {
    constructor(address, protocols) {
      super(withoutProject(address), protocols)
    }
  }

  const nativeOpen = window.XMLHttpRequest.prototype.open
  window.XMLHttpRequest.prototype.open = function open(method, address, ...rest) {
    return nativeOpen.call(this, method, withoutProject(address), ...rest)
  }

  window.fetch = (input, init) => {
    const isRequest = input instanceof Request
    const address = withoutProject(isRequest ? input.url : input)
    const url = URL.parse(address, window.location.href)
    const method = init?.method ?? (isRequest ? input.method : 'GET')
    if (url?.host === host && method === 'GET' && streamPath.test(url.pathname)) {
      const headers = withSession(new Headers(init?.headers ?? (isRequest ? input.headers : undefined)))
      return openStream(url, headers, init?.signal ?? (isRequest ? input.signal : undefined))
    }
    const ask = () => nativeFetch.call(window, isRequest ? new Request(address, input) : address, init)
    if (url?.host !== host || !apiPath.test(url.pathname)) return ask()
    const isCommit = method === 'POST' && commitPath.test(url.pathname) && isNamed(init?.body)
    return method === 'GET' || isCommit ? untilAnswered(ask, init?.signal, isCommit) : ask()
  }

  /** Whether a commit has an id of its own, so that it is done once however often it is sent. */
  function isNamed(body) {
    try {
      return typeof body === 'string' && typeof JSON.parse(body).transactionId === 'string'
    } catch {
      return false
    }
  }

  /**
   * A lake that restarts is away for some seconds, in which the Studio would show an error in the place of the form.
   * NB: a commit whose answer was lost may have been done. The Studio would send it under another id, and the lake
   * would do it twice: letters that were typed once would stand there twice. So it goes again as it is.
   */
  async function untilAnswered(ask, signal, isCommit) {
    const waits = [250, 500, 1000, 2000, 4000, 8000, 8000, 8000]
    for (const milliseconds of isCommit ? [...waits, ...waits, ...waits] : waits) {
      try {
        const response = await ask()
        // A proxy says this when nobody answered it.
        if (!isCommit || (response.status !== 502 && response.status !== 504)) return response
        await new Promise((resolve) => setTimeout(resolve, milliseconds))
      } catch (error) {
        if (signal?.aborted) throw error
        await new Promise((resolve) => setTimeout(resolve, milliseconds))
      }
    }
    return ask()
  }

  /** The socket in use, with what its open streams do on the frames that are for them. */
  let connection = null
  let lastId = 0

  function connect() {
    if (connection !== null) return connection
    const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws'
    const socket = new NativeWebSocket(`${scheme}://${host}/v1/streams`)
    const streams = new Map()
    const opened = { socket, streams, waiting: [] }
    socket.onopen = () => {
      for (const frame of opened.waiting.splice(0)) socket.send(frame)
    }
    socket.onmessage = ({ data }) => {
      const frame = JSON.parse(data)
      streams.get(frame.id)?.receive(frame)
    }
    socket.onclose = () => {
      if (connection === opened) connection = null
      for (const stream of streams.values()) stream.fail(new TypeError('The connection to the lake was lost.'))
      streams.clear()
    }
    connection = opened
    return opened
  }

  function send({ socket, waiting }, frame) {
    if (socket.readyState === NativeWebSocket.CONNECTING) waiting.push(JSON.stringify(frame))
    else if (socket.readyState === NativeWebSocket.OPEN) socket.send(JSON.stringify(frame))
  }

  function openStream(url, headers, signal) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason)
        return
      }
      const carrier = connect()
      const encoder = new TextEncoder()
      lastId += 1
      const id = lastId
      let body = null

      const stop = () => {
        carrier.streams.delete(id)
        send(carrier, { close: id })
      }
      const fail = (error) => {
        // Whoever waits for the response hears it from there, whoever reads the body from here.
        reject(error)
        body?.error(error)
      }
      carrier.streams.set(id, {
        fail,
        receive(frame) {
          if ('status' in frame) {
            const start = (controller) => {
              body = controller
            }
            const { status, headers } = frame
            resolve(new Response(new ReadableStream({ start, cancel: stop }), { status, headers }))
          } else if ('data' in frame) {
            body?.enqueue(encoder.encode(frame.data))
          } else if ('end' in frame) {
            carrier.streams.delete(id)
            body?.close()
          }
        },
      })
      signal?.addEventListener('abort', () => {
        if (!carrier.streams.has(id)) return
        stop()
        fail(signal.reason)
      })
      send(carrier, { open: id, url: url.pathname + url.search, headers: Object.fromEntries(headers) })
    })
  }
})()

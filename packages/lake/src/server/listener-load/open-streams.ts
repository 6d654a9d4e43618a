import { once } from 'node:events'
import { type ClientRequest, get } from 'node:http'
import { WebSocket } from 'ws'
import { streamsPath } from '../stream-multiplexer.ts'

/** One event as it came over the line. */
export interface ReceivedEvent {
  readonly event: string
  readonly id: string
  readonly data: string
}

export interface StreamOptions {
  /** Scheme, host and port of the lake. */
  readonly lakeUrl: string
  readonly token: string
  /** Where each stream is: path and query. */
  readonly paths: readonly string[]
  /** Called with the place of the stream in `paths`. */
  readonly onEvent: (stream: number, event: ReceivedEvent) => void
}

/** Opens each stream over a connection of its own, as event sources do. */
export async function openHttpStreams({ lakeUrl, token, paths, onEvent }: StreamOptions): Promise<() => void> {
  const requests: ClientRequest[] = []
  const opened = paths.map((path, stream) => {
    const request = get(new URL(path, lakeUrl), { agent: false, headers: { authorization: `Bearer ${token}` } })
    // Closing it is told as an error.
    request.on('error', () => {})
    requests.push(request)
    const parse = createParser((event) => onEvent(stream, event))
    return once(request, 'response').then(([response]) => {
      if (response.statusCode !== 200) throw new Error(`The stream ${path} answered ${response.statusCode}.`)
      response
        .setEncoding('utf8')
        .on('data', parse)
        .on('error', () => {})
    })
  })
  await Promise.all(opened)
  return () => {
    for (const request of requests) request.destroy()
  }
}

/** Opens all streams over one WebSocket, as the Studio in a browser does. */
export async function openSocketStreams({ lakeUrl, token, paths, onEvent }: StreamOptions): Promise<() => void> {
  const socket = new WebSocket(new URL(streamsPath, lakeUrl.replace(/^http/, 'ws')))
  const parsers = paths.map((_, stream) => createParser((event) => onEvent(stream, event)))
  socket.on('message', (message) => {
    const frame: unknown = JSON.parse(String(message))
    if (!isFrame(frame)) return
    if (frame.status !== undefined && frame.status !== 200) throw new Error(`A stream answered ${frame.status}.`)
    if (frame.data !== undefined) parsers[frame.id]?.(frame.data)
  })
  await once(socket, 'open')
  const headers = { authorization: `Bearer ${token}` }
  for (const [open, url] of paths.entries()) socket.send(JSON.stringify({ open, url, headers }))
  return () => socket.terminate()
}

function isFrame(frame: unknown): frame is { readonly id: number; readonly status?: number; readonly data?: string } {
  return typeof frame === 'object' && frame !== null && 'id' in frame
}

/** Takes the text as it comes, in pieces of any size, and gives whole events. */
function createParser(onEvent: (event: ReceivedEvent) => void): (text: string) => void {
  let rest = ''
  return (text) => {
    const blocks = (rest + text).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const lines = new Map(block.split('\n').map((line) => splitLine(line)))
      const event = lines.get('event')
      if (event !== undefined) onEvent({ event, id: lines.get('id') ?? '', data: lines.get('data') ?? '' })
    }
  }
}

function splitLine(line: string): [string, string] {
  const place = line.indexOf(':')
  return [line.slice(0, place), line.slice(place + 2)]
}

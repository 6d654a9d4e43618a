import type { IncomingMessage, ServerResponse } from 'node:http'
import { mixEvents, nameOf } from './mix-events.ts'
import { openWay, passOn, type Way } from './open-way.ts'

/** A way to a content server on which live events are cut off, held back, put into another order and repeated. */
export interface RoughWay extends Way {
  /** From now on events are held back for a moment, and come in another order, some of them twice. */
  shake(): void
  /** Lets through what is held, and from now on everything as it comes. */
  calm(): void
  /** Cuts the streams that are open, in the middle of what is held. @returns how many there were */
  cut(): number
  /** Whether the event of this name, and so all before it, has come through. */
  hasPassed(name: string): boolean
  counts(): { readonly reorderings: number; readonly repeats: number }
}

export interface RoughWayOptions {
  /** The content server's origin; it must stand on this machine. */
  readonly target: string
  /** From 0 up to 1. */
  readonly random: () => number
}

/** For so many milliseconds events are held back at the most, and so many of them. */
const [longestHold, mostHeld] = [400, 8]

/** So many of the last events may be repeated. */
const mostEarlier = 4

export async function openRoughWay({ target, random }: RoughWayOptions): Promise<RoughWay> {
  const streams = new Set<RoughStream>()
  const passed = new Set<string>()
  const earlier: string[] = []
  let isShaken = false
  let [reorderings, repeats] = [0, 0]

  function openStream(answer: IncomingMessage, outgoing: ServerResponse): void {
    const send = (block: string) => outgoing.write(`${block}\n\n`)
    let held: string[] = []
    let timer: NodeJS.Timeout | undefined

    function takeHeld(): readonly string[] {
      clearTimeout(timer)
      timer = undefined
      const taken = held
      held = []
      return taken
    }

    function release(): void {
      const events = takeHeld()
      if (events.length === 0) return
      const mixed = mixEvents(events, earlier, random)
      mixed.events.forEach(send)
      if (mixed.isReordered) reorderings += 1
      repeats += mixed.repeats
      events.forEach(note)
    }

    function note(event: string): void {
      const name = nameOf(event)
      if (name !== null) passed.add(name)
      if (isMessage(event)) earlier.push(event)
      if (earlier.length > mostEarlier) earlier.shift()
    }

    function receive(block: string): void {
      if (isShaken && isMessage(block)) {
        held.push(block)
        timer ??= setTimeout(release, random() * longestHold)
        if (held.length >= mostHeld) release()
        return
      }
      release()
      send(block)
      note(block)
    }

    const stream: RoughStream = {
      release,
      cut() {
        const events = takeHeld()
        const { events: mixed } = events.length === 0 ? { events: [] } : mixEvents(events, earlier, random)
        // Never the last, which says that all of them have come.
        mixed.slice(0, Math.floor(random() * mixed.length)).forEach(send)
        answer.destroy()
        outgoing.end()
      },
    }
    streams.add(stream)
    outgoing.on('close', () => {
      takeHeld()
      streams.delete(stream)
    })
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    outgoing.flushHeaders()
    let rest = ''
    answer.setEncoding('utf8')
    answer.on('data', (text: string) => {
      const blocks = (rest + text).split('\n\n')
      rest = blocks.pop() ?? ''
      blocks.forEach(receive)
    })
    answer.on('error', () => outgoing.destroy())
    answer.on('end', () => {
      release()
      outgoing.end()
    })
  }

  const way = await openWay(
    () => target,
    (_path, answer, outgoing) => {
      const isStream = answer.headers['content-type']?.startsWith('text/event-stream')
      if (isStream) openStream(answer, outgoing)
      else passOn(answer, outgoing)
    },
  )

  return {
    ...way,
    shake() {
      isShaken = true
    },
    calm() {
      isShaken = false
      for (const stream of streams) stream.release()
    },
    cut() {
      const open = [...streams]
      // None is cut twice.
      streams.clear()
      for (const stream of open) stream.cut()
      return open.length
    },
    hasPassed: (name) => passed.has(name),
    counts: () => ({ reorderings, repeats }),
  }
}

interface RoughStream {
  release(): void
  cut(): void
}

function isMessage(block: string): boolean {
  return block.startsWith('event: message\n')
}

/** A connection between two threads: a stream whose other end is a stream in the other thread. */

import { Duplex } from 'node:stream'
import type { MessagePort } from 'node:worker_threads'

/** Bytes that may be on their way before the writer waits for the reader. */
const mostOnTheWay = 256 * 1024

type Message = { bytes: Uint8Array } | { read: number } | { ended: true }

/** @param port one of the two of a `MessageChannel`; the stream closes it */
export function createPortStream(port: MessagePort): Duplex {
  let onTheWay = 0
  let proceed: (() => void) | null = null
  let unread = 0

  const send = (message: Message, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)

  const stream = new Duplex({
    write(chunk: Uint8Array, _encoding, done) {
      // A copy of its own, as a small buffer is a part of one that others use as well.
      const bytes = new Uint8Array(chunk)
      onTheWay += bytes.byteLength
      send({ bytes }, [bytes.buffer])
      if (onTheWay < mostOnTheWay) done()
      else proceed = done
    },
    final(done) {
      send({ ended: true })
      done()
    },
    read: acknowledge,
    destroy(error, done) {
      port.close()
      done(error)
    },
  })

  /** Lets the other side send more. */
  function acknowledge(): void {
    if (unread > 0) send({ read: unread })
    unread = 0
  }

  port.on('message', (message: Message) => {
    if ('bytes' in message) {
      unread += message.bytes.byteLength
      if (stream.push(Buffer.from(message.bytes.buffer))) acknowledge()
    } else if ('read' in message) {
      onTheWay -= message.read
      if (onTheWay < mostOnTheWay) proceed?.()
      if (onTheWay < mostOnTheWay) proceed = null
    } else {
      stream.push(null)
    }
  })
  port.on('close', () => {
    // Whoever has said all that there was to say need not hear why nothing comes back.
    const isOver = stream.destroyed || stream.readableEnded || stream.writableEnded
    stream.destroy(isOver ? undefined : new Error('The connection was closed at its other end.'))
  })
  return stream
}

import type { ServerEvent } from '../lake/lake.ts'

const encoder = new TextEncoder()
const encoded = new WeakMap<ServerEvent, Uint8Array>()

/** An event as it goes over the line; made once, however many readers get it. */
export function encodeEvent(event: ServerEvent): Uint8Array {
  const known = encoded.get(event)
  if (known) return known
  const bytes = encoder.encode(formatEvent(event))
  encoded.set(event, bytes)
  return bytes
}

function formatEvent({ event, id, data }: ServerEvent): string {
  const lines = [`event: ${event}`, ...(id === undefined ? [] : [`id: ${id}`]), `data: ${JSON.stringify(data)}`]
  return `${lines.join('\n')}\n\n`
}

export interface MachineAnswer {
  contentType: string
  /** What the answer depends on. */
  syncTags: readonly string[]
  /** For the next rendering of the same address. */
  note?: string
}

/**
 * An answer for programs. The store of published pages is told what it depends on, and keeps that to itself; whoever else
 * asks, where there is no store, is not told.
 */
export function toMachineAnswer(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  { contentType, syncTags, note }: MachineAnswer,
): Response {
  const headers = new Headers({ 'Content-Type': contentType })
  if (request.headers.get('x-vigil-render') === 'published') {
    headers.set('X-Vigil-Sync-Tags', [...new Set(syncTags)].join(' '))
    if (note !== undefined) headers.set('X-Vigil-Note', note)
  }
  return new Response(body, { headers })
}

/** What the last rendering of this address noted, or null. */
export function readNote(request: Request): string | null {
  return request.headers.get('x-vigil-note')
}

/** For an address where there is nothing for programs. */
export function toMissing(): Response {
  return new Response('There is nothing here.\n', { status: 404, headers: { 'Content-Type': 'text/plain' } })
}

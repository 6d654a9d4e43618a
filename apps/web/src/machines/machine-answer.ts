export interface MachineAnswer {
  contentType: string
  /** What the answer depends on. */
  syncTags: readonly string[]
  /** For the next rendering of the same address. */
  note?: string
}

/** An answer for programs. The store of published pages keeps it under its sync tags, which no reader sees. */
export function toMachineAnswer(body: string | Uint8Array<ArrayBuffer>, answer: MachineAnswer): Response {
  const { contentType, syncTags, note } = answer
  return new Response(body, {
    headers: {
      'Content-Type': contentType,
      'X-Vigil-Sync-Tags': [...new Set(syncTags)].join(' '),
      ...(note === undefined ? {} : { 'X-Vigil-Note': note }),
    },
  })
}

/** What the last rendering of this address noted, or null. */
export function readNote(request: Request): string | null {
  return request.headers.get('x-vigil-note')
}

/** For an address where there is nothing for programs. */
export function toMissing(): Response {
  return new Response('There is nothing here.\n', { status: 404, headers: { 'Content-Type': 'text/plain' } })
}

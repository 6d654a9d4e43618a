/** Tells the real draft-mode cookie from a made-up one, before Next is asked. */

import { timingSafeEqual } from 'node:crypto'

/**
 * Draft mode's cookie holds the id that Next writes into `prerender-manifest.json` of every build.
 *
 * Next checks the cookie by itself; we must know earlier, because a made-up cookie must not get past the stored pages.
 * NB: a file of Next's own. If the id moves elsewhere nobody is in draft mode any more, which the browser journey shows.
 */
export function createDraftCheck(manifest: string | null): (value: string) => boolean {
  const id = findPreviewId(manifest)
  if (id === null) return () => false
  const expected = Buffer.from(id)
  return (value) => {
    const given = Buffer.from(value)
    return given.byteLength === expected.byteLength && timingSafeEqual(given, expected)
  }
}

/** The id itself, for the server's own requests. It never leaves the process. */
export function findPreviewId(manifest: string | null): string | null {
  if (manifest === null) return null
  const { preview } = JSON.parse(manifest)
  const id: unknown = preview?.previewModeId
  return typeof id === 'string' && id.length >= 16 ? id : null
}

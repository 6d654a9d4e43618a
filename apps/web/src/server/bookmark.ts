/**
 * How far a site has followed the changes of its content: written beside its pages, so that the next process goes on there
 * and renders only what changed in between.
 */

import { z } from 'zod'

const bookmark = z.object({
  /** The address of the stream; events of another one have other names. */
  source: z.string(),
  position: z.string(),
  /** The day in UTC of which the pages are: another day changes them without an event. */
  day: z.iso.date(),
})

export type Bookmark = z.infer<typeof bookmark>

export function writeBookmark(mark: Bookmark): string {
  return JSON.stringify(mark)
}

/** The name of the event to go on after; null when everything has to be looked at. */
export function readPosition(text: string | null, { source, day }: Pick<Bookmark, 'source' | 'day'>): string | null {
  if (text === null) return null
  try {
    const { data } = bookmark.safeParse(JSON.parse(text))
    return data?.source === source && data.day === day ? data.position : null
  } catch {
    // Not ours, or of another version.
    return null
  }
}

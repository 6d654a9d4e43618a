import { z } from 'zod'
import { decodeNote, encodeNote } from '../encode-note.ts'

/** What a feed remembers from one rendering to the next: the documents that it showed, and those withdrawn, with when. */
export interface FeedMemory {
  readonly shown: readonly string[]
  readonly withdrawn: Readonly<Record<string, string>>
}

const memory = z.object({ shown: z.array(z.string()), withdrawn: z.record(z.string(), z.string()) })

// A program that has not asked for so long will not ask again.
const daysRemembered = 30

export function readFeedMemory(note: string | null): FeedMemory {
  return decodeNote(note, memory) ?? { shown: [], withdrawn: {} }
}

export function writeFeedMemory(remembered: FeedMemory): string {
  return encodeNote(remembered)
}

export interface Remembering {
  /** Ids of the documents that the feed shows now. */
  shown: readonly string[]
  /** Which of these documents readers can still find somewhere on the site. */
  findPublished: (ids: readonly string[]) => Promise<ReadonlySet<string>>
  now: Date
}

/** What only fell off the end of the feed is no loss; what is nowhere any more was withdrawn. */
export async function remember(before: FeedMemory, { shown, findPublished, now }: Remembering): Promise<FeedMemory> {
  const isShown = new Set(shown)
  const absent = [...before.shown, ...Object.keys(before.withdrawn)].filter((id) => !isShown.has(id))
  const published = absent.length === 0 ? new Set<string>() : await findPublished(absent)
  const oldest = new Date(now.getTime() - daysRemembered * 24 * 3600 * 1000).toISOString()
  const withdrawn = Object.fromEntries(
    absent
      .filter((id) => !published.has(id))
      .map((id) => [id, before.withdrawn[id] ?? now.toISOString()] as const)
      .filter(([, at]) => at > oldest),
  )
  return { shown: [...shown], withdrawn }
}

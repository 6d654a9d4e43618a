import { z } from 'zod'
import { decodeNote, encodeNote } from '../encode-note.ts'

/** What of a sitemap shows that it changed. */
export interface SitemapState {
  readonly path: string
  /** How many documents it names. */
  readonly count: number
  /** When the newest of them was changed; null when there is none. */
  readonly latest: string | null
}

export interface DatedSitemap extends SitemapState {
  /** When it changed last; null when nobody has ever seen anything in it. */
  readonly changedAt: string | null
}

const remembered = z.array(
  z.object({ path: z.string(), count: z.number(), latest: z.string().nullable(), changedAt: z.string().nullable() }),
)

/** What the list of sitemaps remembers from one rendering to the next. */
export function readSitemapMemory(note: string | null): readonly DatedSitemap[] {
  return decodeNote(note, remembered) ?? []
}

export function writeSitemapMemory(sitemaps: readonly DatedSitemap[]): string {
  return encodeNote(sitemaps.map(({ path, count, latest, changedAt }) => ({ path, count, latest, changedAt })))
}

/**
 * When each sitemap changed. An edit says so itself; what is taken away leaves nothing behind that could, so it is the
 * moment in which it is noticed to be gone.
 */
export function dateSitemaps(
  before: readonly DatedSitemap[],
  sitemaps: readonly SitemapState[],
  now: Date,
): DatedSitemap[] {
  const known = new Map(before.map((sitemap) => [sitemap.path, sitemap]))
  return sitemaps.map((sitemap) => {
    const last = known.get(sitemap.path)
    if (last === undefined) return { ...sitemap, changedAt: sitemap.latest }
    if (last.count === sitemap.count && last.latest === sitemap.latest) return { ...sitemap, changedAt: last.changedAt }
    const isEdit = sitemap.latest !== null && sitemap.latest > (last.changedAt ?? '')
    return { ...sitemap, changedAt: isEdit ? sitemap.latest : now.toISOString() }
  })
}

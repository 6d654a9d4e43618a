/** A feed, before it is written in one of its formats. */
export interface Feed {
  /** `urn:uuid:…`; never changes. */
  readonly id: string
  readonly title: string
  readonly description: string | null
  /** The page that shows the same. */
  readonly homeUrl: string
  readonly feedUrl: string
  readonly language: string
  /** Who answers for the site; no editor is ever named. */
  readonly author: string
  readonly items: readonly FeedItem[]
  /** What the feed once had and readers must forget. */
  readonly withdrawn: readonly Withdrawn[]
}

export interface FeedItem {
  /** `urn:uuid:…`; the same after every edit, whatever the address is by then. */
  readonly id: string
  readonly url: string
  readonly title: string
  /** What the item says, in paragraphs of plain text. */
  readonly texts: readonly string[]
  /** Of its texts; another one than the feed's where nobody has translated it yet. */
  readonly language: string
  readonly publishedAt: string
  readonly updatedAt: string
  readonly categories: readonly string[]
  readonly photo: FeedPhoto | null
}

export interface FeedPhoto {
  readonly url: string
  readonly contentType: string
  readonly alt: string
}

export interface Withdrawn {
  readonly id: string
  readonly at: string
}

/** When anything in the feed changed last; a feed that never had anything is as old as time. */
export function lastChangeOf({ items, withdrawn }: Feed): string {
  const moments = [...items.map(({ updatedAt }) => updatedAt), ...withdrawn.map(({ at }) => at)]
  return moments.reduce((last, moment) => (moment > last ? moment : last), new Date(0).toISOString())
}

/** A published story on somebody's site, as its editor and its readers have it. */
export interface EditedStory {
  readonly pageUrl: string
  /** Every address at which a reader gets its picture. */
  readonly pictureUrls: readonly string[]
  /** Puts words into a part that its page shows. Like all changes it resolves when the site's API has acknowledged it. */
  edit(part: StoryPart, words: string): Promise<void>
  unpublish(): Promise<void>
  publish(): Promise<void>
  /** Waits until the site has nothing left to do. */
  rest(): Promise<void>
}

/** The title of the story itself, the text of a prayer point that it embeds, the name of a country that it names. */
export type StoryPart = 'story' | 'prayerPoint' | 'country'

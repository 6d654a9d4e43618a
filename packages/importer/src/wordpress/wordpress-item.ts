/** What an export says about the site as a whole. */
export interface WordPressSite {
  /** `https://example.org/blog`, without a slash at the end; empty when the export does not say it. */
  readonly url: string
  /** Of the format: 1.1, 1.2. */
  readonly version: string
  /** `en-US`; empty when the export does not say it. */
  readonly language: string
}

/** A category or a tag that a post carries. */
export interface WordPressTerm {
  /** `category`, `post_tag`, or what a plugin made. */
  readonly taxonomy: string
  readonly name: string
}

/**
 * One thing of an export: a post, a page, a picture, a menu entry. What the newsroom must not know is not here at all:
 * who wrote it, who commented on it, and its password.
 */
export interface WordPressItem {
  /** Where it begins in the file, counted from 1. */
  readonly line: number
  readonly id: string
  readonly type: string
  readonly status: string
  /** As it is stored: entities and markup are possible. */
  readonly title: string
  readonly link: string
  readonly slug: string
  readonly content: string
  readonly excerpt: string
  /** `2019-05-03 22:30:00` by the clock of the site. */
  readonly date: string
  readonly dateGmt: string
  readonly publicationDate: string
  readonly parentId: string
  readonly isProtected: boolean
  readonly terms: readonly WordPressTerm[]
  readonly comments: number
  readonly thumbnailId: string | null
  readonly attachmentUrl: string | null
  readonly alt: string
  readonly credit: string
  /** It is larger than anything people write; its text was not kept. */
  readonly isTooLarge: boolean
}

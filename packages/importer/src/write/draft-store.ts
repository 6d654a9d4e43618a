import type { Draft, ExistingCountry } from '../drafts/draft.ts'

/** What the importer knows about a document that is there already. */
export interface StoredDocument {
  /** As it is stored: `x`, `drafts.x` or `versions.release.x`. */
  readonly _id: string
  /** Of the file it was imported from; null when it was not imported. */
  readonly fingerprint: string | null
  /** The end of its address, where it has one. */
  readonly slug: string | null
}

/** A topic that is there already, in whatever form. */
export interface ExistingTopic {
  /** The published id. */
  readonly id: string
  readonly title: string
  readonly isPublished: boolean
}

/** What became of a picture that was offered to the dataset. */
export type UploadedImage =
  | { readonly state: 'uploaded'; readonly assetId: string }
  | { readonly state: 'refused'; readonly reason: string }

/** The dataset as the importer needs it. It can only ask, and add drafts. */
export interface DraftStore {
  /** Published countries. */
  findCountries(): Promise<readonly ExistingCountry[]>
  /** The documents with these published ids in whatever form they exist: published, as a draft, in a release. */
  findDocuments(publishedIds: readonly string[]): Promise<readonly StoredDocument[]>
  /** Those of the slugs that documents of this type have, in whatever form. Default: stories. */
  findTakenSlugs(slugs: readonly string[], type?: 'story' | 'page'): Promise<ReadonlySet<string>>
  findTopics(): Promise<readonly ExistingTopic[]>
  /** Adds a picture without its name. The same bytes lead to the same asset. */
  uploadImage(bytes: Uint8Array): Promise<UploadedImage>
  /** Adds the drafts in one transaction. A draft that exists stays as it is. */
  createDrafts(drafts: readonly Draft[]): Promise<void>
}

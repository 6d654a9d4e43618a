import type { Draft, ExistingCountry } from '../drafts/draft.ts'

/** What the importer knows about a document that is there already. */
export interface StoredDocument {
  /** As it is stored: `x`, `drafts.x` or `versions.release.x`. */
  readonly _id: string
  /** Of the file it was imported from; null when it was not imported. */
  readonly fingerprint: string | null
}

/** The dataset as the importer needs it. It can only ask, and add drafts. */
export interface DraftStore {
  /** Published countries. */
  findCountries(): Promise<readonly ExistingCountry[]>
  /** The documents with these published ids in whatever form they exist: published, as a draft, in a release. */
  findDocuments(publishedIds: readonly string[]): Promise<readonly StoredDocument[]>
  /** Those of the slugs that stories have, in whatever form. */
  findTakenSlugs(slugs: readonly string[]): Promise<ReadonlySet<string>>
  /** Adds the drafts in one transaction. A draft that exists stays as it is. */
  createDrafts(drafts: readonly Draft[]): Promise<void>
}

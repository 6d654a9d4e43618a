import type { NoteKind, RichNote } from '../rich-text/rich-block.ts'

/** What became of one article of an export. */
export interface ArticleReport {
  /** The number that the old site gave it. */
  readonly postId: string
  readonly line: number
  readonly type: 'story' | 'page'
  /** The published id of its draft. */
  readonly id: string
  readonly title: string
  readonly state: 'imported' | 'planned' | 'exists' | 'failed'
  /** Of an article that exists: the export has another text than when it was imported. */
  readonly hasChanged?: boolean
  /** Of an article that failed. */
  readonly reason?: string
  readonly path: string
  readonly redirectFrom?: string
  readonly images?: { readonly taken: number; readonly missing: number }
  readonly notes?: readonly RichNote[]
}

export interface ImageCounts {
  uploaded: number
  /** The same picture was there already. */
  known: number
  planned: number
  missing: number
}

/** What became of a whole export: numbers only, however large it was. */
export interface ExportReport {
  readonly state: 'imported' | 'planned' | 'interrupted'
  readonly site: string
  readonly version: string
  readonly articles: {
    readonly total: number
    readonly imported: number
    readonly planned: number
    readonly existing: number
    /** Of the existing ones: their text in the export is another one now. */
    readonly changed: number
    readonly failed: number
  }
  /** New drafts by type. */
  readonly drafts: Readonly<Record<string, number>>
  readonly images: ImageCounts
  /** Things of the export that were left out, by the reason. */
  readonly leftOut: Readonly<Record<string, number>>
  /** Things that editors have to decide, by kind; each stands in its draft. */
  readonly notes: Readonly<Partial<Record<NoteKind, number>>>
  readonly notTakenOver: { readonly authors: number; readonly comments: number }
  /** The first articles that failed. */
  readonly failures: readonly { readonly title: string; readonly line: number; readonly reason: string }[]
  /** Where the XML stops to be readable, when it was imported all the same. */
  readonly brokenAtLine: number | null
  /** How many were there when this import began, of an earlier one that was interrupted. */
  readonly resumedAfter: number | null
  readonly seconds: number
}

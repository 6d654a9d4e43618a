import type { Piece } from '../article.ts'

export interface RichImage {
  readonly kind: 'image'
  /** As the page names it. */
  readonly source: string
  /** The number that the old site gave it. */
  readonly attachmentId?: string
  readonly alt?: string
  readonly caption?: string
}

/** A part of running text whose meaning its markup tells, in the terms of the newsroom's rich text. */
export type RichBlock =
  | { readonly kind: 'text'; readonly style: TextStyle; readonly list?: ListPlace; readonly pieces: readonly Piece[] }
  | { readonly kind: 'pullQuote'; readonly quote: string; readonly attribution?: string }
  | RichImage

export type TextStyle = 'normal' | 'h2' | 'h3' | 'blockquote'

export interface ListPlace {
  readonly ordered: boolean
  /** From 1 on. */
  readonly level: number
}

/** Kinds of notes, by which a report counts them. */
export type NoteKind =
  | 'embedded page left out'
  | 'program or form left out'
  | 'struck or hidden text left out'
  | 'part that WordPress fills in left out'
  | 'table turned into lines'
  | 'shortcode left out'
  | 'link removed'
  | 'image not taken over'
  | 'image without alternative text'
  | 'credit to be checked'
  | 'country to be checked'
  | 'statement to be made'
  | 'prayer or call in the text'
  | 'title, date or standfirst missing'
  | 'was not public before'
  | 'address changed'

/** Something for an editor to decide, with the kind that the report counts it under. */
export interface RichNote {
  readonly kind: NoteKind
  readonly excerpt: string
  readonly reason: string
  readonly suggestion?: string
}

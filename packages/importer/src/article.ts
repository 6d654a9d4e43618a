/** A piece of running text with its marks; everything else that a source page does to text is dropped. */
export interface Piece {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly href?: string
}

/**
 * What stands in an article, in reading order, whatever the file was.
 *
 * A `line` is a short text by itself whose meaning the source does not tell: a headline, a caption, the label of a
 * button. A `heading` is one that the source marks as such.
 */
export type ArticleBlock =
  | { readonly kind: 'line'; readonly text: string; readonly url?: string }
  | { readonly kind: 'heading'; readonly text: string; readonly level: 2 | 3 }
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Piece[])[] }
  | { readonly kind: 'image'; readonly source: string; readonly alt?: string; readonly caption?: string }

/** A file as it was read, before anybody asks what its parts mean. */
export interface Article {
  /** Said by the source itself, as an HTML page does; text files leave it to the first lines. */
  readonly title?: string
  /** As the source writes it. */
  readonly date?: string
  readonly standfirst?: string
  /** Where the page was, as it says itself: a whole address. */
  readonly address?: string
  readonly blocks: readonly ArticleBlock[]
  /** What the reader of the file dropped, and why. */
  readonly leftOut: readonly LeftOut[]
}

export interface LeftOut {
  readonly excerpt: string
  readonly reason: string
}

export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}

/** The words of a block, for recognising and for showing; images have none. */
export function textOfBlock(block: ArticleBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return textOfPieces(block.pieces)
    case 'list':
      return block.items.map(textOfPieces).join('\n')
    case 'image':
      return block.caption ?? block.alt ?? ''
    default:
      return block.text
  }
}

/** The beginning of a text, short enough for a list. */
export function toExcerpt(text: string, length = 160): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`
}

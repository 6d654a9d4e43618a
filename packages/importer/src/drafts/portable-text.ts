import { type Piece, toExcerpt } from '../article.ts'
import type { BodyBlock } from '../recognise/recognised-article.ts'
import type { Flag } from './draft.ts'

interface PortableText {
  readonly blocks: readonly Readonly<Record<string, unknown>>[]
  /** Links that stories must not carry. Their words stay. */
  readonly flags: readonly Flag[]
}

/** Turns the body of an article into rich text with keys that are the same in every run. */
export function toPortableText(body: readonly BodyBlock[]): PortableText {
  const lines = body.flatMap(toLines)
  const blocks = lines.map((line, index) =>
    toTextBlock({ ...line, pieces: line.pieces.map(withSafeLink) }, `b${index}`),
  )
  return { blocks, flags: lines.flatMap(({ pieces }) => pieces).flatMap(flagUnsafeLink) }
}

interface Line {
  readonly style: 'normal' | 'h2' | 'h3' | 'blockquote'
  readonly listItem?: 'bullet' | 'number'
  readonly level?: number
  readonly pieces: readonly Piece[]
}

/** One block of rich text. Whether its links may stand there was decided before. */
export function toTextBlock({ pieces, ...line }: Line, _key: string) {
  return { _key, _type: 'block', ...line, ...toSpans(pieces) }
}

function toLines(block: BodyBlock): Line[] {
  switch (block.kind) {
    case 'heading':
      return [{ style: block.level === 2 ? 'h2' : 'h3', pieces: [{ text: block.text }] }]
    case 'quote':
      return [{ style: 'blockquote', pieces: [{ text: block.text }] }]
    case 'paragraph':
      return [{ style: 'normal', pieces: block.pieces }]
    case 'list':
      return block.items.map((pieces) => ({
        style: 'normal',
        listItem: block.ordered ? 'number' : 'bullet',
        level: 1,
        pieces,
      }))
  }
}

function toSpans(pieces: readonly Piece[]) {
  const markDefs: { _key: string; _type: 'link'; href: string }[] = []
  const children = pieces.map(({ text, bold, italic, href }, index) => {
    const marks = [...(bold ? ['strong'] : []), ...(italic ? ['em'] : [])]
    if (href !== undefined) {
      const _key = `m${index}`
      markDefs.push({ _key, _type: 'link', href })
      marks.push(_key)
    }
    return { _key: `s${index}`, _type: 'span', text, marks }
  })
  return { children, markDefs }
}

function withSafeLink({ href, ...piece }: Piece): Piece {
  return href !== undefined && isSafeLink(href) ? { ...piece, href } : piece
}

/** Only whole encrypted addresses: "/about" was a page of the site that the article comes from, not of ours. */
export function isSafeLink(href: string): boolean {
  return /^https:\/\/[^/\\]/i.test(href) && URL.canParse(href)
}

function flagUnsafeLink({ text, href }: Piece): Flag[] {
  if (href === undefined || isSafeLink(href)) return []
  return [
    {
      excerpt: toExcerpt(text),
      reason: `It was a link to ${toExcerpt(href, 100)}, which is no complete address that starts with https://.`,
      suggestion: 'The words are there without the link. Add the right address if readers need it.',
    },
  ]
}

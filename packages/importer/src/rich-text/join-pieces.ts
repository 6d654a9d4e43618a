import type { Piece } from '../article.ts'

/** One space between words, no space around line breaks, none of both at the ends; equal marks in a row become one. */
export function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    const end = last?.text.at(-1)
    let text = piece.text.replace(/[^\S\n\u00a0]+/g, ' ').replace(/ ?\n ?/g, '\n')
    if (last === undefined || end === '\n') text = text.replace(/^[\s\u00a0]+/, '')
    else if (end === ' ') text = text.replace(/^ +/, '')
    if (text === '') continue
    if (last !== undefined && text.startsWith('\n'))
      joined[joined.length - 1] = { ...last, text: last.text.replace(/ +$/, '') }
    const before = joined.at(-1)
    const isSame = before?.bold === piece.bold && before?.italic === piece.italic && before?.href === piece.href
    if (before !== undefined && isSame) joined[joined.length - 1] = { ...before, text: before.text + text }
    else joined.push({ ...piece, text })
  }
  return withoutEnd(joined)
}

function withoutEnd(pieces: readonly Piece[]): Piece[] {
  const kept = [...pieces]
  for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
    const text = last.text.replace(/[\s\u00a0]+$/, '')
    if (text !== '') return [...kept, { ...last, text }].filter((piece) => piece.text !== '')
  }
  return []
}

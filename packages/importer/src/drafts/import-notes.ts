import { toExcerpt } from '../article.ts'
import { type Flag, weakReferenceTo } from './draft.ts'

/** How many notes a story carries at most; the report has them all. */
const mostNotes = 40

/** What an editor has to decide, as the story carries it. */
export function toImportNotes(flags: readonly Flag[]) {
  return flags.slice(0, mostNotes).map(toImportNote)
}

function toImportNote({ excerpt, reason, suggestion, documentId }: Flag, index: number) {
  return {
    _key: `n${index}`,
    _type: 'importNote',
    excerpt: toExcerpt(excerpt, 400),
    reason,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(documentId === undefined ? {} : { document: weakReferenceTo(documentId) }),
  }
}

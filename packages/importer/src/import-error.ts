/** Why a file, or the whole import, cannot go on. The message is a sentence for the person at the command line. */
export type ImportErrorKind =
  | 'unreadable'
  | 'empty'
  | 'notText'
  | 'wrongEncoding'
  | 'tooLarge'
  | 'notAnArticle'
  | 'invalidDocuments'
  | 'notAnExport'
  | 'brokenExport'
  | 'settings'
  | 'unreachable'
  | 'refused'

export class ImportError extends Error {
  override readonly name = 'ImportError'
  readonly kind: ImportErrorKind

  constructor(kind: ImportErrorKind, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.kind = kind
  }
}

/** Every way in which the lake says no. Each kind has one HTTP status and one body shape, decided in `http/error-response.ts`. */
export type LakeErrorKind =
  | 'invalidRequest'
  | 'queryParse'
  | 'documentNotFound'
  | 'documentAlreadyExists'
  | 'revisionMismatch'
  | 'referencedDocument'
  | 'refusedByGuard'
  | 'insufficientPermissions'
  | 'unauthenticated'
  | 'sessionExpired'
  | 'notFound'
  | 'projectNotFound'
  | 'datasetNotFound'
  | 'datasetAlreadyExists'
  | 'assetRefused'
  | 'tooLarge'
  | 'tooManyRequests'
  | 'unavailable'

export interface LakeErrorDetails {
  readonly cause?: unknown
  /** The document the error is about. */
  readonly documentId?: string
  /** Which mutation or action of the list failed, counted from 0. */
  readonly index?: number
  /** For `queryParse`: the query and the characters that are wrong. */
  readonly query?: string
  readonly start?: number
  readonly end?: number
  /** For `tooManyRequests` and `unavailable`: seconds to wait. */
  readonly retryAfter?: number
  /** For `unavailable`: somebody else holds what is needed and will soon let go of it. */
  readonly isBusy?: boolean
  /** For `refusedByGuard`: the findings, each with the field and a sentence for the editor. */
  readonly findings?: readonly GuardFinding[]
}

export interface GuardFinding {
  readonly documentId: string
  readonly path: string
  readonly message: string
  /** The name of the rule, stable for machines. */
  readonly rule?: string
}

/** An error whose message says who must do what. Anything else that is thrown is a bug and answers 500. */
export class LakeError extends Error {
  override readonly name = 'LakeError'
  readonly kind: LakeErrorKind
  readonly details: LakeErrorDetails

  constructor(kind: LakeErrorKind, message: string, details: LakeErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.kind = kind
    this.details = details
  }
}

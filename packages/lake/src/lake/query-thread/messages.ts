import type { LakeDocument } from '../../core/document.ts'
import type { LakeErrorKind } from '../../core/errors.ts'
import type { Perspective } from '../../core/perspective.ts'
import type { QueryParams } from '../../groq/parse-query.ts'
import type { ArraySelector, ContentSourceMap } from '../../groq/source-map/to-source-map.ts'
import type { Grant } from '../lake.ts'

/** A query with everything that its answer depends on, besides the documents. */
export interface Question {
  readonly query: string
  readonly params: QueryParams
  readonly perspective: Perspective
  readonly userId: string
  readonly grants: readonly Grant[]
  /** What `now()` says, in milliseconds. */
  readonly now: number
  readonly dataset: string
  readonly sourceMap?: ArraySelector | undefined
}

export interface ThreadAnswer {
  /** JSON in UTF-8: what is large is not to be taken apart and put together again on the way out. */
  readonly resultJson: Uint8Array<ArrayBuffer>
  readonly syncTags: readonly string[]
  readonly sourceMap?: ContentSourceMap
  /** How long groq-js needed to read the query, in milliseconds. */
  readonly parseTime: number
  /** How long everything took. */
  readonly time: number
}

export interface DocumentChange {
  readonly documentId: string
  readonly after: LakeDocument | null
}

export type ToThread =
  | { readonly type: 'changes'; readonly changes: readonly DocumentChange[] }
  | { readonly type: 'question'; readonly question: Question }

export type FromThread =
  /** The time of a question begins now. */
  | { readonly type: 'begun' }
  | { readonly type: 'answer'; readonly answer: ThreadAnswer }
  | { readonly type: 'refusal'; readonly refusal: Refusal }
  | { readonly type: 'failure'; readonly message: string }

/** A `LakeError` on its way between threads. */
export interface Refusal {
  readonly kind: LakeErrorKind
  readonly message: string
  /** When it is about cost: what is too much. */
  readonly cost?: string
  readonly details: { readonly query?: string; readonly start?: number; readonly end?: number }
}

export interface ThreadLimits {
  readonly milliseconds: number
  readonly answerSize: number
}

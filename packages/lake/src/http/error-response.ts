import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { LakeError, type LakeErrorKind } from '../core/errors.ts'
import type { RouteFamily } from './lake-env.ts'

interface KindOfError {
  readonly status: ContentfulStatusCode
  /** The short name in plain bodies. */
  readonly title: string
  /** What Sanity calls it inside the errors of mutations and actions; none: it is not about one document. */
  readonly itemType?: string
}

/**
 * NB: the Studio takes 400, 401, 403, 404, 409, 412, 413 and 422 for an answer to a save as final and throws the
 * editor's text away. Everything that may pass by itself must be 429 or 5xx: then it keeps the text and tries again.
 */
const kinds: Readonly<Record<LakeErrorKind, KindOfError>> = {
  invalidRequest: { status: 400, title: 'Bad Request', itemType: 'validationError' },
  queryParse: { status: 400, title: 'Bad Request' },
  documentNotFound: { status: 404, title: 'Not Found', itemType: 'documentNotFoundError' },
  documentAlreadyExists: { status: 409, title: 'Conflict', itemType: 'documentAlreadyExistsError' },
  revisionMismatch: { status: 409, title: 'Conflict', itemType: 'documentRevisionIDDoesNotMatchError' },
  referencedDocument: { status: 409, title: 'Conflict', itemType: 'documentHasExistingReferencesError' },
  refusedByGuard: { status: 422, title: 'Unprocessable Content', itemType: 'refusedByGuardError' },
  insufficientPermissions: { status: 403, title: 'Forbidden', itemType: 'insufficientPermissionsError' },
  unauthenticated: { status: 401, title: 'Unauthorized' },
  sessionExpired: { status: 401, title: 'Unauthorized' },
  notFound: { status: 404, title: 'Not Found' },
  projectNotFound: { status: 404, title: 'Not Found' },
  datasetNotFound: { status: 404, title: 'Dataset not found' },
  datasetAlreadyExists: { status: 409, title: 'Conflict' },
  assetRefused: { status: 422, title: 'Unprocessable Content' },
  tooLarge: { status: 413, title: 'Content Too Large' },
  tooManyRequests: { status: 429, title: 'Too Many Requests' },
  unavailable: { status: 503, title: 'Service Unavailable' },
}

/** The one place where errors become responses. */
export function toErrorResponse(
  error: unknown,
  { c, family, logError }: { c: Context; family: RouteFamily; logError: (error: unknown) => void },
): Response {
  if (error instanceof LakeError) {
    const { retryAfter } = error.details
    if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter))
    return c.json(toBody(error, family), toStatus(error, family))
  }
  if (error instanceof HTTPException) {
    return c.json({ statusCode: error.status, error: 'Bad Request', message: error.message }, error.status)
  }
  logError(error)
  const message = 'The lake failed while it answered this. Its log says more; tell whoever looks after it.'
  return c.json({ statusCode: 500, error: 'Internal Server Error', message }, 500)
}

function toStatus({ kind }: LakeError, family: RouteFamily): ContentfulStatusCode {
  // What the address names is missing: 404. What a transaction names is missing: its state conflicts.
  const isCommit = family === 'mutation' || family === 'action'
  return kind === 'documentNotFound' && isCommit ? 409 : kinds[kind].status
}

function toBody(error: LakeError, family: RouteFamily): Readonly<Record<string, unknown>> {
  const { kind, message, details } = error
  const { title, itemType } = kinds[kind]
  if (kind === 'queryParse') {
    const { query = '', start = 0, end = query.length } = details
    return { error: { type: 'queryParseError', description: message, query, start, end } }
  }
  if ((family === 'mutation' || family === 'action') && itemType !== undefined) {
    return { error: toTransactionError(error, family, itemType) }
  }
  const body = { statusCode: toStatus(error, family), error: title, message }
  switch (kind) {
    // The Studio signs out on exactly these two codes; a 401 without one would leave an editor stuck.
    case 'unauthenticated':
      return { ...body, errorCode: 'SIO-401-ANF' }
    case 'sessionExpired':
      return { ...body, errorCode: 'SIO-401-AEX' }
    case 'projectNotFound':
      return { ...body, errorCode: 'SIO-404-PNF', attributes: { type: 'project' } }
    default:
      return body
  }
}

function toTransactionError({ kind, message, details }: LakeError, family: 'mutation' | 'action', itemType: string) {
  const items = (details.findings ?? [{ documentId: details.documentId, message }]).map((finding) => ({
    index: details.index ?? 0,
    error: {
      type: itemType,
      description: finding.message,
      ...(finding.documentId === undefined ? {} : { id: finding.documentId }),
      ...('path' in finding ? { path: finding.path } : {}),
      ...('rule' in finding ? { rule: finding.rule } : {}),
    },
  }))
  // The Releases tool asks by dry run what it may do, and reads the answer from the outermost type.
  const isDenied = kind === 'insufficientPermissions' && family === 'action'
  const type = isDenied ? 'insufficientPermissionsError' : `${family}Error`
  // Clients show the description and those of the items one after the other: each says what the others do not.
  const description = details.findings === undefined ? 'The transaction failed' : 'This must not be published yet'
  return { type, description, items }
}

import { Hono } from 'hono'
import { LakeError, type LakeErrorDetails, type LakeErrorKind } from '../core/errors.ts'
import { toErrorResponse } from './error-response.ts'
import type { RouteFamily } from './lake-env.ts'

async function answer(error: Error, family: RouteFamily = 'other') {
  const logged: unknown[] = []
  const app = new Hono()
  app.onError((thrown, c) => toErrorResponse(thrown, { c, family, logError: (bug) => logged.push(bug) }))
  app.get('/', () => {
    throw error
  })
  const response = await app.request('/')
  return { status: response.status, body: await response.json(), headers: response.headers, logged }
}

const lakeError = (kind: LakeErrorKind, details: LakeErrorDetails = {}) => new LakeError(kind, 'What to do.', details)

describe('errors as responses', () => {
  it.each<[LakeErrorKind, number]>([
    ['invalidRequest', 400],
    ['queryParse', 400],
    ['unauthenticated', 401],
    ['sessionExpired', 401],
    ['insufficientPermissions', 403],
    ['documentNotFound', 404],
    ['notFound', 404],
    ['datasetNotFound', 404],
    ['projectNotFound', 404],
    ['documentAlreadyExists', 409],
    ['revisionMismatch', 409],
    ['datasetAlreadyExists', 409],
    ['tooLarge', 413],
    ['assetRefused', 422],
    ['refusedByGuard', 422],
    ['tooManyRequests', 429],
    ['unavailable', 503],
  ])('%s is %i', async (kind, status) => {
    expect((await answer(lakeError(kind))).status).toBe(status)
  })

  it.each<[LakeErrorKind, string]>([
    ['unauthenticated', 'SIO-401-ANF'],
    ['sessionExpired', 'SIO-401-AEX'],
  ])('%s makes the Studio sign out', async (kind, errorCode) => {
    for (const family of ['other', 'query', 'mutation', 'action'] as const) {
      expect((await answer(lakeError(kind), family)).body).toMatchObject({ statusCode: 401, errorCode })
    }
  })

  it.each<[LakeErrorKind]>([['unavailable'], ['tooManyRequests']])('%s tells when to try again', async (kind) => {
    const { headers } = await answer(lakeError(kind, { retryAfter: 7 }), 'action')
    expect(headers.get('Retry-After')).toBe('7')
  })

  it('shows where a query is wrong', async () => {
    const error = lakeError('queryParse', { query: '*[', start: 2, end: 2 })
    expect((await answer(error, 'query')).body).toEqual({
      error: { type: 'queryParseError', description: 'What to do.', query: '*[', start: 2, end: 2 },
    })
  })

  it('says which mutation failed, on which document', async () => {
    const { status, body } = await answer(lakeError('documentNotFound', { index: 3, documentId: 'a' }), 'mutation')
    expect(status).toBe(409)
    expect(body).toMatchObject({
      error: {
        type: 'mutationError',
        items: [{ index: 3, error: { type: 'documentNotFoundError', id: 'a', description: 'What to do.' } }],
      },
    })
  })

  it('lists every finding of a guard, with its field', async () => {
    const findings = [
      { documentId: 'a', path: 'heroImage.alt', message: 'Describe the picture.', rule: 'image-without-alt' },
      { documentId: 'a', path: 'title', message: 'Give it a title.' },
    ]
    const { body } = await answer(lakeError('refusedByGuard', { findings }), 'action')
    expect(body).toMatchObject({
      error: {
        type: 'actionError',
        description: 'This must not be published yet',
        items: [
          {
            error: { id: 'a', path: 'heroImage.alt', description: 'Describe the picture.', rule: 'image-without-alt' },
          },
          { error: { id: 'a', path: 'title', description: 'Give it a title.' } },
        ],
      },
    })
  })

  it('answers a dry run that is denied in the way the Releases tool looks for', async () => {
    expect((await answer(lakeError('insufficientPermissions'), 'action')).body).toMatchObject({
      error: { type: 'insufficientPermissionsError', description: expect.any(String) },
    })
  })

  it('logs a bug with all it knows and tells the client nothing of it', async () => {
    const bug = new TypeError('password is hunter2')
    const { status, body, logged } = await answer(bug, 'mutation')
    expect(status).toBe(500)
    expect(JSON.stringify(body)).not.toContain('hunter2')
    expect(logged).toEqual([bug])
  })
})

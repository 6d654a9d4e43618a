import { z } from 'zod'

import { isPublishedId, isReleaseId } from './document-id.ts'
import { LakeError } from './errors.ts'
import { isJsonObject } from './is-json-object.ts'
import { parseJson } from './parse-json.ts'
import { documentId, identifiedDocument, patchOperations } from './parse-mutation.ts'
import type { Action, ActionOf } from './action.ts'

const publishedId = documentId.refine(isPublishedId, { error: 'must be the id of a published document' })
const releaseId = z.string().refine(isReleaseId, { error: 'must be the name of a release' })
const revision = z.string().exactOptional()
const time = z.iso.datetime({ offset: true, error: 'must be a time such as "2030-01-31T09:00:00.000Z"' })
const purge = z.boolean().exactOptional()
const metadata = z.record(z.string(), z.unknown()).default({})

type ActionType = Action['actionType']

/** What each action needs. Attributes that are not listed are not heeded. */
const schemas: { readonly [Type in ActionType]: z.ZodType<ActionOf<Type>> } = {
  'sanity.action.document.create': z.object({
    actionType: z.literal('sanity.action.document.create'),
    publishedId,
    attributes: identifiedDocument,
    ifExists: z.enum(['fail', 'ignore']).default('fail'),
  }),
  'sanity.action.document.edit': z.object({
    actionType: z.literal('sanity.action.document.edit'),
    draftId: documentId,
    publishedId,
    patch: patchOperations,
  }),
  'sanity.action.document.publish': z.object({
    actionType: z.literal('sanity.action.document.publish'),
    draftId: documentId,
    publishedId,
    ifDraftRevisionId: revision,
    ifPublishedRevisionId: revision,
  }),
  'sanity.action.document.unpublish': z.object({
    actionType: z.literal('sanity.action.document.unpublish'),
    draftId: documentId,
    publishedId,
  }),
  'sanity.action.document.discard': z.object({
    actionType: z.literal('sanity.action.document.discard'),
    draftId: documentId,
    purge,
  }),
  'sanity.action.document.delete': z.object({
    actionType: z.literal('sanity.action.document.delete'),
    publishedId,
    includeDrafts: z.array(documentId).default([]),
    purge,
  }),
  'sanity.action.document.replaceDraft': z.object({
    actionType: z.literal('sanity.action.document.replaceDraft'),
    publishedId,
    attributes: identifiedDocument,
  }),
  'sanity.action.document.version.create': z.union(
    [
      z.object({
        actionType: z.literal('sanity.action.document.version.create'),
        publishedId,
        document: identifiedDocument,
      }),
      z.object({
        actionType: z.literal('sanity.action.document.version.create'),
        publishedId,
        versionId: documentId,
        baseId: documentId,
        ifBaseRevisionId: revision,
      }),
    ],
    { error: 'needs "publishedId" and either "document", or "versionId" and "baseId", with well-formed ids' },
  ),
  'sanity.action.document.version.discard': z.object({
    actionType: z.literal('sanity.action.document.version.discard'),
    versionId: documentId,
    purge,
  }),
  'sanity.action.document.version.replace': z.object({
    actionType: z.literal('sanity.action.document.version.replace'),
    document: identifiedDocument,
  }),
  'sanity.action.document.version.unpublish': z.object({
    actionType: z.literal('sanity.action.document.version.unpublish'),
    versionId: documentId,
    publishedId,
  }),
  'sanity.action.release.create': z.object({
    actionType: z.literal('sanity.action.release.create'),
    releaseId,
    metadata,
  }),
  'sanity.action.release.import': z
    .object({
      actionType: z.literal('sanity.action.release.import'),
      releaseId,
      attributes: identifiedDocument.exactOptional(),
      document: identifiedDocument.exactOptional(),
      ifExists: z.enum(['fail', 'ignore', 'replace']).default('fail'),
    })
    .transform(({ attributes, document = attributes, ...action }, context) => {
      if (document) return { ...action, document }
      context.addIssue({ code: 'custom', message: 'needs a "document"' })
      return z.NEVER
    }),
  'sanity.action.release.edit': z.object({
    actionType: z.literal('sanity.action.release.edit'),
    releaseId,
    patch: patchOperations,
  }),
  'sanity.action.release.schedule': z.object({
    actionType: z.literal('sanity.action.release.schedule'),
    releaseId,
    publishAt: time,
  }),
  'sanity.action.release.unschedule': releaseStep('sanity.action.release.unschedule'),
  'sanity.action.release.publish': releaseStep('sanity.action.release.publish'),
  'sanity.action.release.archive': releaseStep('sanity.action.release.archive'),
  'sanity.action.release.unarchive': releaseStep('sanity.action.release.unarchive'),
  'sanity.action.release.delete': releaseStep('sanity.action.release.delete'),
}

/** Every action that a request can name. */
export const actionTypes: readonly string[] = Object.keys(schemas)

function releaseStep<Type extends string>(actionType: Type) {
  return z.object({ actionType: z.literal(actionType), releaseId })
}

/**
 * Reads the `actions` of a request.
 * @throws LakeError `invalidRequest` naming the first place that is wrong
 */
export function parseActions(value: unknown): readonly Action[] {
  if (!Array.isArray(value)) throw new LakeError('invalidRequest', 'actions must be a list of actions.')
  return value.map((action: unknown, index) => parseAction(action, index))
}

/**
 * Reads one action; `index` is its place in the request.
 * DIFFERS: actions on variants are refused, as they are in every project where variants are off.
 */
function parseAction(value: unknown, index = 0): Action {
  const actionType = isJsonObject(value) ? value.actionType : undefined
  if (typeof actionType !== 'string' || !isActionType(actionType)) {
    throw new LakeError('invalidRequest', `actions[${index}].actionType: the lake knows no action "${actionType}".`, {
      index,
    })
  }
  const schema: z.ZodType<Action> = schemas[actionType]
  return parseJson(schema, value, `actions[${index}]`, index)
}

function isActionType(name: string): name is ActionType {
  return Object.hasOwn(schemas, name)
}

import { z } from 'zod'

import { isDocumentId, isDocumentIdPrefix } from './document-id.ts'
import { LakeError } from './errors.ts'
import { isJsonObject } from './is-json-object.ts'
import { parseJson } from './parse-json.ts'
import type { Mutation } from './mutation.ts'

const idRule =
  'must be a document id: at most 128 characters, only a-z, A-Z, 0-9, "_", "-" and ".", with no dot at either end or twice in a row'

/** The id of one document. */
export const documentId = z.string().refine(isDocumentId, { error: idRule })
const optionalId = z.string().refine((id) => id === '' || isDocumentIdPrefix(id) || isDocumentId(id), { error: idRule })

const typeName = z.string().min(1, 'must name the type of the document')
const attributes = z.record(z.string(), z.unknown())

const createdAt = z.iso
  .datetime({ offset: true, error: 'must be a time such as "2026-01-31T09:00:00.000Z"' })
  .exactOptional()

/** A document that says its id. */
export const identifiedDocument = z.looseObject({ _id: documentId, _type: typeName, _createdAt: createdAt })
const newDocument = z.looseObject({ _id: optionalId.exactOptional(), _type: typeName, _createdAt: createdAt })

const insert = z
  .strictObject({
    before: z.string().exactOptional(),
    after: z.string().exactOptional(),
    replace: z.string().exactOptional(),
    items: z.array(z.unknown()),
  })
  .refine(({ items, ...places }) => Object.keys(places).length === 1, {
    error: 'must say exactly one of "before", "after" and "replace"',
  })

const operations = {
  set: attributes.exactOptional(),
  setIfMissing: attributes.exactOptional(),
  unset: z.array(z.string()).exactOptional(),
  insert: insert.exactOptional(),
  inc: z.record(z.string(), z.number()).exactOptional(),
  dec: z.record(z.string(), z.number()).exactOptional(),
  diffMatchPatch: z.record(z.string(), z.string()).exactOptional(),
  merge: attributes.exactOptional(),
  ifRevisionID: z.string().exactOptional(),
}

/** The operations of a patch, without the document they are for. */
export const patchOperations = z.strictObject(operations)

const selection = { query: z.string(), params: attributes.exactOptional() }

const purge = z.boolean().exactOptional()
const schemas = {
  create: z.strictObject({ create: newDocument }),
  createIfNotExists: z.strictObject({ createIfNotExists: identifiedDocument }),
  createOrReplace: z.strictObject({ createOrReplace: identifiedDocument }),
  deleteById: z.strictObject({ delete: z.strictObject({ id: documentId, purge }) }),
  deleteByQuery: z.strictObject({ delete: z.strictObject({ ...selection, purge }) }),
  patchById: z.strictObject({ patch: z.strictObject({ id: documentId, ...operations }) }),
  patchByQuery: z.strictObject({ patch: z.strictObject({ ...selection, ...operations }) }),
}

/**
 * Reads the `mutations` of a request.
 * @throws LakeError `invalidRequest` naming the first place that is wrong
 */
export function parseMutations(value: unknown): readonly Mutation[] {
  if (!Array.isArray(value)) {
    throw new LakeError('invalidRequest', 'mutations must be a list of mutations.')
  }
  return value.map((mutation: unknown, index) => parseMutation(mutation, index))
}

/** Reads one mutation; `index` is its place in the request. */
function parseMutation(value: unknown, index = 0): Mutation {
  return parseJson(chooseSchema(value, index), value, `mutations[${index}]`, index)
}

/** Choosing first gives errors about the mutation that was meant, instead of about all that it could have been. */
function chooseSchema(value: unknown, index: number): z.ZodType<Mutation> {
  const [kind, ...others] = isJsonObject(value) ? Object.keys(value) : []
  if (kind !== undefined && others.length === 0 && isJsonObject(value)) {
    const byQuery = isJsonObject(value[kind]) && 'query' in value[kind]
    if (kind === 'create') return schemas.create
    if (kind === 'createIfNotExists') return schemas.createIfNotExists
    if (kind === 'createOrReplace') return schemas.createOrReplace
    if (kind === 'delete') return byQuery ? schemas.deleteByQuery : schemas.deleteById
    if (kind === 'patch') return byQuery ? schemas.patchByQuery : schemas.patchById
  }
  throw new LakeError(
    'invalidRequest',
    `mutations[${index}] must have exactly one of "create", "createIfNotExists", "createOrReplace", "patch" and "delete".`,
    { index },
  )
}

import { z } from 'zod'

const text = z.string('must be text')
const paths = z.array(text)
const values = z.record(z.string(), z.unknown())
const numbers = z.record(z.string(), z.number('must be a number'))

const patchOperations = {
  set: values.exactOptional(),
  setIfMissing: values.exactOptional(),
  unset: paths.exactOptional(),
  insert: z
    .object({
      before: text.exactOptional(),
      after: text.exactOptional(),
      replace: text.exactOptional(),
      items: z.array(z.unknown()),
    })
    .exactOptional(),
  inc: numbers.exactOptional(),
  dec: numbers.exactOptional(),
  diffMatchPatch: z.record(z.string(), text).exactOptional(),
  merge: values.exactOptional(),
  ifRevisionID: text.exactOptional(),
}
const selection = { query: text, params: values.exactOptional() }
const document = z.looseObject({ _id: text.exactOptional(), _type: text })
const documentWithId = z.looseObject({ _id: text, _type: text })

// Strict: a mutation with a word that the lake does not know would be half done without anybody noticing.
const mutation = z.union(
  [
    z.strictObject({ create: document }),
    z.strictObject({ createIfNotExists: documentWithId }),
    z.strictObject({ createOrReplace: documentWithId }),
    z.strictObject({ delete: z.strictObject({ id: text, purge: z.boolean().exactOptional() }) }),
    z.strictObject({ delete: z.strictObject({ ...selection, purge: z.boolean().exactOptional() }) }),
    z.strictObject({ patch: z.strictObject({ id: text, ...patchOperations }) }),
    z.strictObject({ patch: z.strictObject({ ...selection, ...patchOperations }) }),
  ],
  'is not a mutation: one of create, createIfNotExists, createOrReplace, patch and delete, with its fields',
)

const transactionId = z
  .string()
  .regex(/^[\w-]{1,128}$/, 'must be letters, digits, "_" and "-"')
  .exactOptional()

/** What `POST /data/mutate` takes. */
export const mutateBody = z.object({ mutations: z.array(mutation), transactionId })

/** What `POST /data/actions` takes. The lake reads each action by its type. */
export const actionsBody = z.object({
  actions: z.array(z.looseObject({ actionType: text })),
  transactionId,
  dryRun: z.boolean().exactOptional(),
  skipCrossDatasetReferenceValidation: z.boolean().exactOptional(),
})

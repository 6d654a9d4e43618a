import { isJsonObject } from './is-json-object.ts'
import type { DocumentMutation } from './mutation.ts'

/** What stands in place of a name; whoever watches the upload reads it. */
const neutralName = 'file'

/**
 * Takes the names of files out of what a mutation says about an upload under way. The Studio keeps that in the
 * document, as `_upload`, and takes it out again at the end; but history remembers, and a name such as
 * "IMG_home-of-…jpg" can tell what the picture was freed of.
 *
 * DIFFERS: the hosted service keeps what it gets.
 */
export function forgetFileNames(mutation: DocumentMutation): DocumentMutation {
  return tellsOfUpload(mutation) ? forgetInside(mutation) : mutation
}

function tellsOfUpload(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(tellsOfUpload)
  return isJsonObject(value) && Object.entries(value).some(([name, child]) => isUpload(name) || tellsOfUpload(child))
}

/** An attribute, or the end of the path of a patch: `heroImage._upload`. */
function isUpload(name: string): boolean {
  return name === '_upload' || name.endsWith('._upload')
}

function forget(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forget)
  return isJsonObject(value) ? forgetInside(value) : value
}

/** Keeps the type: only names of files become others. */
function forgetInside<Values extends object>(values: Values): Values {
  const forgotten = Object.entries(values).map(([name, child]) => [
    name,
    isUpload(name) ? withNeutralName(child) : forget(child),
  ])
  return { ...values, ...Object.fromEntries(forgotten) }
}

function withNeutralName(upload: unknown): unknown {
  if (!isJsonObject(upload) || !isJsonObject(upload.file)) return upload
  return { ...upload, file: { ...upload.file, name: neutralName } }
}

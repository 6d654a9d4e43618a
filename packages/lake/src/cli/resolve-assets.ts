import { LakeError } from '../core/errors.ts'
import { isJsonObject } from '../core/is-json-object.ts'

/** `image@file://./photos/a.jpg`: in files that are imported, stands for the picture that is uploaded first. */
const placeholder = '_sanityAsset'

/** Uploads what a placeholder names and gives the id of its asset document; null to leave the field without one. */
export type UploadNamed = (kind: 'images' | 'files', name: string) => Promise<string | null>

/** The value with every asset placeholder in it uploaded and replaced by a reference. */
export async function resolveAssets(value: unknown, upload: UploadNamed): Promise<unknown> {
  if (Array.isArray(value)) {
    const items: unknown[] = []
    for (const item of value) items.push(await resolveAssets(item, upload))
    return items
  }
  if (!isJsonObject(value)) return value
  const resolved: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) {
    if (key === placeholder) Object.assign(resolved, await toField(item, value, upload))
    else resolved[key] = await resolveAssets(item, upload)
  }
  return resolved
}

/** The same place is uploaded once, however often it is named. */
export function uploadOnce(upload: UploadNamed): UploadNamed {
  const uploaded = new Map<string, Promise<string | null>>()
  return (kind, name) => {
    const known = uploaded.get(`${kind} ${name}`) ?? upload(kind, name)
    uploaded.set(`${kind} ${name}`, known)
    return known
  }
}

async function toField(text: unknown, field: Readonly<Record<string, unknown>>, upload: UploadNamed) {
  const [, kind, name] = /^(image|file)@(.+)$/.exec(typeof text === 'string' ? text : '') ?? []
  if (name === undefined) {
    throw new LakeError('invalidRequest', `"${String(text)}" names no asset. Write image@<where> or file@<where>.`)
  }
  const id = await upload(kind === 'image' ? 'images' : 'files', name)
  return {
    ...(field._type === undefined ? { _type: kind } : {}),
    ...(id === null ? {} : { asset: { _type: 'reference', _ref: id } }),
  }
}

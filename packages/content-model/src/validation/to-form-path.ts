import type { Path } from '@sanity/types'
import { fromString } from '@sanity/util/paths'

/** A path as safeguarding writes it, `body[_key=="a1"].alt`, as the form addresses its fields. Empty: the document. */
export function toFormPath(path: string): Path {
  return path === '' ? [] : fromString(path)
}

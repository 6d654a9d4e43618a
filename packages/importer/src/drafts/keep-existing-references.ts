interface Known {
  /** Published ids and asset ids of the dataset. */
  readonly existingIds: ReadonlySet<string>
  /** Ids and types of documents that arrive as drafts with the same file. */
  readonly arriving: ReadonlyMap<string, string>
}

interface RemovedReference {
  readonly path: string
  readonly target: string
}

/**
 * Copies fields and drops every reference whose target is neither in the dataset nor in the file. A reference to a
 * draft of the same file becomes weak until it is published, as the Studio writes it.
 */
export function keepExistingReferences(
  fields: Readonly<Record<string, unknown>>,
  known: Known,
): { readonly value: Record<string, unknown>; readonly removed: readonly RemovedReference[] } {
  const removed: RemovedReference[] = []
  return { value: copyObject(fields, '', known, removed), removed }
}

function copyObject(object: object, path: string, known: Known, removed: RemovedReference[]): Record<string, unknown> {
  const copy: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(object)) {
    const childPath = path === '' ? name : `${path}.${name}`
    if (name === '_sanityAsset') removed.push({ path, target: String(value) })
    else {
      const child = copyValue(value, childPath, known, removed)
      if (child !== undefined) copy[name] = child
    }
  }
  return copy
}

function copyValue(value: unknown, path: string, known: Known, removed: RemovedReference[]): unknown {
  if (Array.isArray(value)) {
    return value
      .map((item, index) => copyValue(item, `${path}[${index}]`, known, removed))
      .filter((item) => item !== undefined)
  }
  if (typeof value !== 'object' || value === null) return value
  if (!('_ref' in value) || typeof value._ref !== 'string') return copyObject(value, path, known, removed)
  const { _ref } = value
  if (known.existingIds.has(_ref)) return { ...value }
  const type = known.arriving.get(_ref)
  if (type !== undefined)
    return '_weak' in value ? { ...value } : { ...value, _weak: true, _strengthenOnPublish: { type } }
  removed.push({ path, target: _ref })
  return undefined
}

/** Every id that a value refers to. */
export function findReferencedIds(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('_ref' in value && typeof value._ref === 'string') return [value._ref]
  return Object.values(value).flatMap(findReferencedIds)
}

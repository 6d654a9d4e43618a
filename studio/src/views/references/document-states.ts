/** A stored document, as the lists of the references view ask for it. */
export interface StoredDocument {
  readonly _id: string
  readonly _type: string
}

/** A document in all its states. */
export interface DocumentStates {
  /** The published id, also of what was never published. */
  readonly id: string
  readonly type: string
  readonly isPublished: boolean
  readonly hasDraft: boolean
  /** The ids of the releases that hold a version of it. */
  readonly releases: readonly string[]
}

/** Puts the drafts and versions of a document together with it, in the order in which they came. */
export function groupByDocument(stored: readonly StoredDocument[]): DocumentStates[] {
  const groups = new Map<string, DocumentStates>()
  for (const { _id, _type } of stored) {
    const { id, state, release } = readId(_id)
    const known = groups.get(id) ?? { id, type: _type, isPublished: false, hasDraft: false, releases: [] }
    groups.set(id, {
      ...known,
      isPublished: known.isPublished || state === 'published',
      hasDraft: known.hasDraft || state === 'draft',
      releases: release === null ? known.releases : [...known.releases, release],
    })
  }
  return [...groups.values()]
}

/** The ids of everything that a document points to, each once, in the order of its fields. Assets are left out. */
export function referencedIdsOf(document: unknown): string[] {
  const ids = new Set<string>()
  collect(document, ids)
  return [...ids].filter((id) => !/^(image|file)-/.test(id))
}

function collect(value: unknown, ids: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, ids)
    return
  }
  if (typeof value !== 'object' || value === null) return
  if ('_ref' in value && typeof value._ref === 'string') ids.add(value._ref)
  for (const item of Object.values(value)) collect(item, ids)
}

interface ReadId {
  readonly id: string
  readonly state: 'published' | 'draft' | 'version'
  readonly release: string | null
}

function readId(storedId: string): ReadId {
  const [, release, versionOf] = /^versions\.([^.]+)\.(.+)$/.exec(storedId) ?? []
  if (release !== undefined && versionOf !== undefined) return { id: versionOf, state: 'version', release }
  if (storedId.startsWith('drafts.')) return { id: storedId.slice('drafts.'.length), state: 'draft', release: null }
  return { id: storedId, state: 'published', release: null }
}

import type { LakeDocument } from '../core/document.ts'
import { coversLayer } from '../groq/covers-layer.ts'
import { compileFilter, type DocumentFilter } from '../groq/evaluate-filter.ts'
import { type DraftReading, judgeDraftReading } from '../groq/judge-draft-reading.ts'
import { type Judgement, judgeById, matchesEverything } from '../groq/judge-filter.ts'
import type { Access, Grant, Permission } from './lake.ts'

/** What somebody may do, ready to be asked about each document. */
export interface CompiledAccess {
  readonly userId: string
  readonly grants: readonly Grant[]
  may(permission: Permission, document: LakeDocument): boolean
  /** `may('read', …)`, as a function that stays the same. */
  readonly canRead: DocumentFilter
  /** Layers of the index of which every document may be read. */
  readonly readsAllOf: (layer: string) => boolean
  /**
   * Whether a document with this id could be read, whatever else is in it. Tells a document that is not there from
   * one that is hidden, without looking which of both it is.
   */
  judgeId(id: string): Judgement
  readonly draftReading: DraftReading
  /** Nothing is hidden, whatever there is. */
  readonly readsEverything: boolean
  /** Whether there is any document that may be created or changed. */
  readonly canWriteAnything: boolean
}

const maximalCacheSize = 500

/** Compiles each set of grants once; the same grants and user give the same object. */
export function createAccessCompiler(clock: () => Date): (access: Access) => CompiledAccess {
  const compiled = new Map<string, CompiledAccess>()
  return (access) => {
    const key = JSON.stringify([access.userId, access.grants])
    const known = compiled.get(key)
    if (known) return known
    const fresh = compileAccess(access, clock)
    if (compiled.size >= maximalCacheSize) compiled.delete(compiled.keys().next().value ?? '')
    compiled.set(key, fresh)
    return fresh
  }
}

function compileAccess({ userId, grants }: Access, clock: () => Date): CompiledAccess {
  const filterOf = ({ filter }: Grant) => compileFilter(filter, { userId, clock })
  const filters = grants.map((grant) => ({ permissions: grant.permissions, matches: filterOf(grant) }))
  const byPermission = new Map<Permission, readonly DocumentFilter[]>(
    (['read', 'create', 'update', 'history', 'editHistory'] as const).map((permission) => [
      permission,
      filters.filter(({ permissions }) => permissions.includes(permission)).map(({ matches }) => matches),
    ]),
  )
  const may = (permission: Permission, document: LakeDocument): boolean =>
    byPermission.get(permission)?.some((matches) => matches(document)) ?? false
  const canRead: DocumentFilter = (document) => may('read', document)
  const wholeLayers = new Map<string, boolean>()
  const readsAllOf = (layer: string): boolean => {
    const known = wholeLayers.get(layer)
    if (known !== undefined) return known
    const covers = grants.some(({ filter, permissions }) => permissions.includes('read') && coversLayer(filter, layer))
    wholeLayers.set(layer, covers)
    return covers
  }
  const readFilters = grants.flatMap(({ filter, permissions }) => (permissions.includes('read') ? [filter] : []))
  const judgeId = (id: string): Judgement => {
    const judgements = readFilters.map((filter) => judgeById(filter, id))
    if (judgements.includes('always')) return 'always'
    return judgements.includes('sometimes') ? 'sometimes' : 'never'
  }

  return {
    userId,
    grants,
    may,
    canRead,
    readsAllOf,
    judgeId,
    draftReading: judgeDraftReading(grants),
    readsEverything: readFilters.some(matchesEverything),
    canWriteAnything: grants.some(
      ({ permissions }) => permissions.includes('create') || permissions.includes('update'),
    ),
  }
}

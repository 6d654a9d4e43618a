import { isAssetType } from '../core/asset-document.ts'
import { isPublishedId, toPublishedId } from '../core/document-id.ts'
import type { LakeDocument } from '../core/document.ts'
import type { Perspective } from '../core/perspective.ts'
import { isVisibleIn, resolveDocument } from '../core/resolve-perspective.ts'
import { createReadability } from './create-readability.ts'
import type { DocumentIndex } from './document-index.ts'
import type { DocumentFilter } from './evaluate-filter.ts'
import { compareIds, valueAt } from './index/document-order.ts'
import { dottedLayer, type IndexedDocument, publicLayer } from './index/indexed-document.ts'
import { mergeSorted } from './index/merge-sorted.ts'
import type { PostingList } from './index/posting-list.ts'
import type { Narrowing } from './narrow.ts'
import type { DocumentSource } from './plan-query.ts'

export interface PerspectiveViewOptions {
  /** Layers of which every document may be read, so that nobody needs to ask of each. Default: none is known. */
  readonly readsAllOf?: (layer: string) => boolean
}

/**
 * A dataset as one reader with one perspective sees it. What may not be read is taken away first, so that a reader
 * without drafts sees the published document in the perspective `drafts`. Nothing is copied: every view looks into the
 * same index, and shows of each document the version that is seen.
 */
export function createPerspectiveView(
  index: DocumentIndex,
  perspective: Perspective,
  canRead: DocumentFilter,
  { readsAllOf = () => false }: PerspectiveViewOptions = {},
): DocumentSource {
  const isRaw = perspective === 'raw'
  const overlays = toOverlays(perspective)

  const mayRead = createReadability(index, { canRead, readsAllOf })

  function isReadable({ layer, document }: IndexedDocument): boolean {
    return mayRead(document, layer)
  }

  function readable(id: string): LakeDocument | null {
    const entry = index.find(id)
    return entry && isReadable(entry) ? entry.document : null
  }

  /** What the reader sees of a stored document: nothing, if another version lies over it. */
  function show(entry: IndexedDocument): LakeDocument | null {
    if (!isReadable(entry)) return null
    if (isRaw) return entry.document
    if (overlays.length === 0) return isPublishedId(entry.id) ? entry.document : null
    if (!isVisibleIn(entry.id, perspective)) return null
    const hasRivals = overlays.some((layer) => index.everything.layer(layer).length > 0)
    if (!hasRivals && entry.layer === publicLayer) return toOverlay(entry.document)
    const shown = resolveDocument(readable, entry.id, perspective)
    return shown && (shown._originalId ?? shown._id) === entry.id ? toOverlay(entry.document) : null
  }

  function get(id: string): LakeDocument | null {
    const found = resolveDocument(readable, id, perspective)
    // A query sees the published id only; the ids of drafts and versions lead nowhere.
    if (found?._id !== id) return null
    const stored = index.get(String(found._originalId ?? id))
    return stored && (found._originalId === undefined ? stored : toOverlay(stored))
  }

  function* walk(list: PostingList): Generator<IndexedDocument> {
    const layers = isRaw ? list.layerNames() : [...overlays, publicLayer, dottedLayer]
    const lists = layers.map((layer) => list.layer(layer)).filter(({ length }) => length > 0)
    yield* mergeSorted(lists, (left, right) => compareIds(isRaw, left, right))
  }

  /** The shortest lists in which everything that fits is; null where only ids are known. */
  function chooseLists({ ids, types, equalities, references }: Narrowing): readonly PostingList[] | null {
    if (ids) return null
    const choices: (readonly PostingList[])[] = [types ? types.map(index.ofType) : [index.everything]]
    if (references) {
      const kinds = types ?? [...index.types()]
      choices.push(references.flatMap((id) => kinds.map((type) => index.referringTo(id, type))))
    }
    for (const [path, values] of equalities) {
      const lists = values.map((value) => index.withValue(path, value))
      const known = lists.filter((list) => list !== null)
      if (known.length === lists.length) choices.push(known)
    }
    return choices.reduce((best, choice) => (sizeOf(choice) < sizeOf(best) ? choice : best))
  }

  function entriesOfIds(ids: readonly string[]): readonly IndexedDocument[] {
    const entries = ids.flatMap((id) => index.find(String(get(id)?._originalId ?? id)) ?? [])
    return [...new Set(entries)].sort((left, right) => compareIds(isRaw, left, right))
  }

  function* matching(alternatives: readonly Narrowing[]): Generator<LakeDocument> {
    const lists = alternatives.flatMap((alternative): Iterable<IndexedDocument>[] => {
      const chosen = chooseLists(alternative)
      return chosen ? chosen.map(walk) : [entriesOfIds(alternative.ids ?? [])]
    })
    const fits = toTest(alternatives, isRaw)
    let last: IndexedDocument | null = null
    for (const entry of mergeSorted(lists, (left, right) => compareIds(isRaw, left, right))) {
      if (entry === last) continue
      last = entry
      if (!fits(entry)) continue
      const shown = show(entry)
      if (shown) yield shown
    }
  }

  return {
    isWholePublic: perspective === 'published' && readsAllOf(publicLayer),
    get,
    all: () => matching([{ equalities: new Map() }]),
    matching,

    *inOrder(alternatives, order) {
      const fits = toTest(alternatives, isRaw)
      for (const entry of index.inOrder(order, onlyTypeOf(alternatives), isRaw)) {
        if (!fits(entry)) continue
        const shown = show(entry)
        if (shown) yield shown
      }
    },

    estimate(alternatives) {
      const sizes = alternatives.map((alternative) => {
        const chosen = chooseLists(alternative)
        return chosen ? sizeOf(chosen) : (alternative.ids?.length ?? 0)
      })
      const type = onlyTypeOf(alternatives)
      const ordered = type === null ? index.everything.size : index.ofType(type).size
      return { matching: sizes.reduce((sum, size) => sum + size, 0), ordered }
    },

    count(alternatives) {
      const [only] = alternatives
      const { types, ids, references, equalities } = only ?? {}
      if (alternatives.length !== 1 || !types || ids || equalities?.size !== 0) return null
      if (isRaw || !readsAllOf(publicLayer) || index.everything.layer(dottedLayer).length > maximalDotted) return null
      // Which of these are seen depends on others.
      if (!readsAllOf('drafts') && types.some(isAssetType)) return null
      // Somebody may name two ids in one document, which is counted once.
      if (references && references.length > 1) return null
      const [reference] = references ?? []
      if (references && reference === undefined) return 0
      return [...new Set(types)].reduce((sum, type) => sum + countOf(type, reference ?? null), 0)
    },
  }

  /** All public documents of a type, corrected by those few over which another version lies. */
  function countOf(type: string, reference: string | null): number {
    const list = reference === null ? index.ofType(type) : index.referringTo(reference, type)
    const belongs = (entry: IndexedDocument | null | undefined) =>
      entry?.document._type === type && (reference === null || entry.references.includes(reference))
    const isCounted = (entry: IndexedDocument) => belongs(entry) && show(entry) !== null
    let count = list.layer(publicLayer).length + list.layer(dottedLayer).filter(isCounted).length
    const seen = new Set<string>()
    for (const layer of overlays) {
      for (const { publishedId } of index.everything.layer(layer)) {
        if (seen.has(publishedId)) continue
        seen.add(publishedId)
        const below = index.find(publishedId)
        const shown = index.find(String(get(publishedId)?._originalId ?? ''))
        if (below?.layer === publicLayer && belongs(below)) count--
        const isCountedAlready = below?.layer === dottedLayer && shown?.id === publishedId
        if (belongs(shown) && !isCountedAlready) count++
      }
    }
    return count
  }
}

// More than these are counted one by one.
const maximalDotted = 2000

/** The layers that lie over what is published, the uppermost first. */
function toOverlays(perspective: Perspective): readonly string[] {
  if (perspective === 'raw') return []
  const layers = typeof perspective === 'string' ? [perspective] : perspective
  return [...new Set(layers)].filter((layer) => layer !== 'published')
}

/** A test for entries that is asked many times. */
function toTest(alternatives: readonly Narrowing[], isRaw: boolean): (entry: IndexedDocument) => boolean {
  const tests = alternatives.map((wanted) => toSingleTest(wanted, isRaw))
  const [only] = tests
  return tests.length === 1 && only ? only : (entry) => tests.some((test) => test(entry))
}

function toSingleTest({ types, ids, references, equalities }: Narrowing, isRaw: boolean) {
  const wantedIds = ids && new Set(ids)
  const values = [...equalities].map(([path, texts]) => ({ path: path.split('.'), texts: new Set<unknown>(texts) }))
  const [reference] = references ?? []
  const isOnlyReference = references?.length === 1
  return (entry: IndexedDocument): boolean => {
    if (types && !types.includes(entry.document._type)) return false
    if (wantedIds && !wantedIds.has(isRaw ? entry.id : entry.publishedId)) return false
    if (isOnlyReference && reference !== undefined && !entry.references.includes(reference)) return false
    if (references && !isOnlyReference && !references.some((each) => entry.references.includes(each))) return false
    for (const { path, texts } of values) if (!texts.has(valueAt(entry.document, path))) return false
    return true
  }
}

/** The type that all of them have, where there is exactly one. */
function onlyTypeOf(alternatives: readonly Narrowing[]): string | null {
  const [only] = alternatives
  return alternatives.length === 1 && only?.types?.length === 1 ? (only.types[0] ?? null) : null
}

function sizeOf(lists: readonly PostingList[]): number {
  return lists.reduce((sum, { size }) => sum + size, 0)
}

const overlaid = new WeakMap<LakeDocument, LakeDocument>()

/** The document under its published id; the same object as long as the document is the same. */
function toOverlay(document: LakeDocument): LakeDocument {
  const known = overlaid.get(document)
  if (known) return known
  const shown = { ...document, _id: toPublishedId(document._id), _originalId: document._id }
  overlaid.set(document, shown)
  return shown
}

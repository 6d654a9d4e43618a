import { releaseIdOf } from '../core/document-id.ts'
import type { LakeDocument } from '../core/document.ts'
import { isJsonObject } from '../core/is-json-object.ts'
import { isEqualityPath } from '../core/sync-tags.ts'
import { type DocumentOrder, valueAt } from './index/document-order.ts'
import { type IndexedDocument, publicLayer, toIndexedDocument } from './index/indexed-document.ts'
import { OrderIndex } from './index/order-index.ts'
import { PostingList } from './index/posting-list.ts'

/** All documents of a dataset as they are stored, in memory, with the ways to find them. */
export interface DocumentIndex {
  /** Grows with every change, so that whatever was derived can tell whether it is stale. */
  readonly revision: number
  get(id: string): LakeDocument | null
  all(): Iterable<LakeDocument>
  /** The drafts and versions of a document. */
  versionIdsOf(publishedId: string): Iterable<string>
  /** The published document, its drafts and its versions. */
  siblingsOf(publishedId: string): readonly LakeDocument[]
  /** The versions in a release. */
  versionIdsIn(releaseId: string): Iterable<string>
  /** The documents that refer to this id. */
  referrersOf(id: string): Iterable<string>
  strongReferrersOf(id: string): Iterable<string>
  apply(changes: readonly { readonly documentId: string; readonly after: LakeDocument | null }[]): void

  /** A document with what is known of it. */
  find(id: string): IndexedDocument | null
  /** All documents. */
  readonly everything: PostingList
  ofType(type: string): PostingList
  /** The published documents of a type: the same list as long as no document of this type changes. */
  publishedOfType(type: string): readonly LakeDocument[]
  /** The documents of a type for which `references(id)` is true. */
  referringTo(id: string, type: string): PostingList
  /** Every type that a document has. */
  types(): Iterable<string>
  /** The documents with this text at this path; null when no index is kept for it. */
  withValue(path: string, value: string): PostingList | null
  /** Documents of a type, or all, in an order. Made when first asked for, and kept from then on. */
  inOrder(order: DocumentOrder, type: string | null, isRaw: boolean): OrderIndex
}

export interface DocumentIndexOptions {
  /** Paths whose values find documents, besides those of slugs: `email`, `author._ref`. Default: none. */
  readonly paths?: readonly string[]
}

const emptyList = new PostingList()
// Each order that somebody asks for is kept up to date with every commit.
const maximalOrders = 40

export function createDocumentIndex(
  documents: Iterable<LakeDocument> = [],
  { paths = [] }: DocumentIndexOptions = {},
): DocumentIndex {
  const declaredPaths = new Map(paths.map((path) => [path, path.split('.')]))
  const byId = new Map<string, IndexedDocument>()
  const everything = new PostingList()
  const byType = new Map<string, PostingList>()
  const byReference = new Map<string, PostingList>()
  const byNestedReference = new Map<string, PostingList>()
  const byValue = new Map<string, PostingList>()
  const byPublishedId = new Map<string, Set<string>>()
  const byRelease = new Map<string, Set<string>>()
  const orders = new Map<string, { readonly type: string | null; readonly index: OrderIndex }>()
  const publishedByType = new Map<string, readonly LakeDocument[]>()
  let revision = 0

  /** The lists that a document is in, by the names under which it is there. */
  function listsOf({
    document,
    references,
    nestedReferences,
  }: IndexedDocument): readonly (readonly [Map<string, PostingList>, string])[] {
    const lists: (readonly [Map<string, PostingList>, string])[] = [[byType, document._type]]
    for (const id of references) lists.push([byReference, toListName(document._type, id)])
    for (const id of nestedReferences) lists.push([byNestedReference, toListName(document._type, id)])
    for (const name in document) {
      const value = document[name]
      const current = isJsonObject(value) ? value.current : undefined
      if (typeof current === 'string' && isEqualityPath(`${name}.current`)) {
        lists.push([byValue, toListName(`${name}.current`, current)])
      }
    }
    for (const [path, names] of declaredPaths) {
      const value = isEqualityPath(path) ? null : valueAt(document, names)
      if (typeof value === 'string') lists.push([byValue, toListName(path, value)])
    }
    return lists
  }

  function add(entry: IndexedDocument): void {
    const { id, publishedId } = entry
    everything.add(entry)
    for (const [lists, name] of listsOf(entry)) requireList(lists, name).add(entry)
    if (publishedId !== id) addTo(byPublishedId, publishedId, id)
    const releaseId = releaseIdOf(id)
    if (releaseId !== null) addTo(byRelease, releaseId, id)
  }

  function remove(entry: IndexedDocument): void {
    const { id, publishedId } = entry
    everything.delete(entry)
    for (const [lists, name] of listsOf(entry)) removeFrom(lists, name, entry)
    if (publishedId !== id) deleteFrom(byPublishedId, publishedId, id)
    const releaseId = releaseIdOf(id)
    if (releaseId !== null) deleteFrom(byRelease, releaseId, id)
  }

  /** Most edits leave a document in the lists that it is in, at its place. */
  function replace(before: IndexedDocument, after: IndexedDocument): void {
    everything.replace(after)
    const left = new Map(
      listsOf(before).map(([lists, name]) => [lists.get(name), () => removeFrom(lists, name, before)]),
    )
    for (const [lists, name] of listsOf(after)) {
      const list = requireList(lists, name)
      if (left.delete(list)) list.replace(after)
      else list.add(after)
    }
    for (const leave of left.values()) leave()
  }

  function put(id: string, document: LakeDocument | null): void {
    const before = byId.get(id) ?? null
    const after = document && toIndexedDocument(document)
    for (const entry of [before, after]) if (entry) publishedByType.delete(entry.document._type)
    for (const { type, index } of orders.values()) {
      const isIn = (entry: IndexedDocument | null) => (type === null || type === entry?.document._type ? entry : null)
      index.change(isIn(before), isIn(after))
    }
    if (after) byId.set(id, after)
    else byId.delete(id)
    if (before && after) replace(before, after)
    else if (before) remove(before)
    else if (after) add(after)
  }

  function* entriesNaming(id: string): Generator<IndexedDocument> {
    for (const type of byType.keys()) {
      yield* entriesOf(byReference.get(toListName(type, id)))
      yield* entriesOf(byNestedReference.get(toListName(type, id)))
    }
  }

  for (const document of documents) put(document._id, document)

  return {
    get revision() {
      return revision
    },
    get: (id) => byId.get(id)?.document ?? null,
    *all() {
      for (const { document } of byId.values()) yield document
    },
    versionIdsOf: (publishedId) => byPublishedId.get(publishedId) ?? [],
    siblingsOf: (publishedId) =>
      [publishedId, ...(byPublishedId.get(publishedId) ?? [])].flatMap((id) => byId.get(id)?.document ?? []),
    versionIdsIn: (releaseId) => byRelease.get(releaseId) ?? [],
    *referrersOf(id) {
      for (const entry of entriesNaming(id)) yield entry.id
    },
    *strongReferrersOf(id) {
      for (const entry of entriesNaming(id)) if (entry.strongReferences.includes(id)) yield entry.id
    },
    apply(changes) {
      revision++
      for (const { documentId, after } of changes) put(documentId, after)
    },

    find: (id) => byId.get(id) ?? null,
    everything,
    ofType: (type) => byType.get(type) ?? emptyList,
    publishedOfType(type) {
      const known = publishedByType.get(type)
      if (known) return known
      const published = (byType.get(type) ?? emptyList).layer(publicLayer).map(({ document }) => document)
      publishedByType.set(type, published)
      return published
    },
    referringTo: (id, type) => byReference.get(toListName(type, id)) ?? emptyList,
    types: () => byType.keys(),
    withValue(path, value) {
      if (!isEqualityPath(path) && !declaredPaths.has(path)) return null
      return byValue.get(toListName(path, value)) ?? emptyList
    },
    inOrder(order, type, isRaw) {
      const name = JSON.stringify([order.name, type, isRaw])
      const known = orders.get(name)
      // The one that was not asked for the longest goes first.
      orders.delete(name)
      const list = type === null ? everything : byType.get(type)
      const kept = known ?? { type, index: new OrderIndex(order, isRaw, entriesOf(list)) }
      orders.set(name, kept)
      if (orders.size > maximalOrders) orders.delete(orders.keys().next().value ?? '')
      return kept.index
    },
  }
}

/** The documents of a list, one layer after the other. */
function* entriesOf(list: PostingList | undefined): Generator<IndexedDocument> {
  for (const layer of list?.layerNames() ?? []) yield* list?.layer(layer) ?? []
}

function toListName(kind: string, value: string): string {
  return `${kind}\n${value}`
}

function requireList(lists: Map<string, PostingList>, name: string): PostingList {
  const known = lists.get(name)
  if (known) return known
  const fresh = new PostingList()
  lists.set(name, fresh)
  return fresh
}

function removeFrom(lists: Map<string, PostingList>, name: string, entry: IndexedDocument): void {
  const list = lists.get(name)
  list?.delete(entry)
  if (list?.size === 0) lists.delete(name)
}

function addTo(sets: Map<string, Set<string>>, name: string, id: string): void {
  const set = sets.get(name)
  if (set) set.add(id)
  else sets.set(name, new Set([id]))
}

function deleteFrom(sets: Map<string, Set<string>>, name: string, id: string): void {
  const set = sets.get(name)
  if (set?.delete(id) && set.size === 0) sets.delete(name)
}

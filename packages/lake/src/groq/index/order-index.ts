import { compareIds, compareSortValues, type DocumentOrder, toSortValues } from './document-order.ts'
import type { IndexedDocument } from './indexed-document.ts'

interface Place {
  readonly entry: IndexedDocument
  readonly values: readonly unknown[]
}

/** Documents kept in an order, so that the first few are found without sorting all of them. */
export class OrderIndex {
  readonly #order: DocumentOrder
  readonly #isRaw: boolean
  readonly #places: Place[]

  /** @param isRaw whether drafts and versions keep their own ids for whoever asks */
  constructor(order: DocumentOrder, isRaw: boolean, entries: Iterable<IndexedDocument>) {
    this.#order = order
    this.#isRaw = isRaw
    this.#places = Array.from(entries, (entry) => this.#toPlace(entry)).sort((a, b) => this.#compare(a, b))
  }

  get size(): number {
    return this.#places.length
  }

  *[Symbol.iterator](): Generator<IndexedDocument> {
    for (const { entry } of this.#places) yield entry
  }

  /** Puts the new state of a document in the place of the old one; null where it is not in this list. */
  change(before: IndexedDocument | null, after: IndexedDocument | null): void {
    const found = before && this.#find(this.#toPlace(before))
    const isThere = found !== null && this.#places[found]?.entry.id === before?.id
    const place = after && this.#toPlace(after)
    const neighbour = found === null ? undefined : this.#places[found]
    if (isThere && place && neighbour && this.#compare(neighbour, place) === 0) {
      this.#places[found] = place
      return
    }
    if (isThere) this.#places.splice(found, 1)
    if (place) this.#places.splice(this.#find(place), 0, place)
  }

  #toPlace(entry: IndexedDocument): Place {
    return { entry, values: toSortValues(this.#order, entry, this.#isRaw) }
  }

  /** The first place that does not come before this one. */
  #find(wanted: Place): number {
    let low = 0
    let high = this.#places.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const place = this.#places[middle]
      if (place && this.#compare(place, wanted) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #compare(left: Place, right: Place): number {
    const compared = compareSortValues(this.#order, left.values, right.values)
    return compared === 0 ? compareIds(this.#isRaw, left.entry, right.entry) : compared
  }
}

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

  add(entry: IndexedDocument): void {
    const place = this.#toPlace(entry)
    this.#places.splice(this.#find(place), 0, place)
  }

  delete(entry: IndexedDocument): void {
    const found = this.#find(this.#toPlace(entry))
    if (this.#places[found]?.entry.id === entry.id) this.#places.splice(found, 1)
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
